/** A record may disown only what revoked keys alone put in force, with the consent of those concerned; and it puts back what that did. */
import { activeKeys } from '../../model/person.ts';
import { disowningFault, standsWithout } from '../disownable.ts';
import { disownedBy, keysBroughtBy, putBackOf, revokedAfter } from '../disowning.ts';
import type { Step } from '../step.ts';
import type { VerifyFinding } from '../verify-finding.ts';
import { restsOnRound } from './consents.ts';
import { onRecord, type RecordCheck } from './record-check.ts';
import { lawfulSigners, signaturesMissing } from './signatures.ts';

type Fault = Extract<VerifyFinding, { code: 'disowning-unlawful' }>['parts'];

/** Whose consent it needs is told by the mandate. */
export const disowning: RecordCheck = {
  name: 'disowning',
  check(step: Step): readonly VerifyFinding[] {
    if (step.dossier.record.disowns === undefined) return [];
    return faultsOf(step).map((parts) => ({ code: 'disowning-unlawful', ...onRecord(step), parts }));
  },
};

function faultsOf(step: Step): readonly Fault[] {
  const { disowns = [], outcome } = step.dossier.record;
  if (outcome !== 'adopted') return [{ reason: 'not-adopted', detail: '' }];
  if (!restsOnRound(step)) return [{ reason: 'alone', detail: '' }];
  const revoked = revokedAfter(step);
  const disowned = disownedBy(step);
  const reached = new Set(disowned.map(({ dossier }) => dossier.digest));
  return [
    ...disowns.filter((digest) => !reached.has(digest)).map((detail): Fault => ({ reason: 'unknown', detail })),
    ...disowned.flatMap((one): readonly Fault[] => {
      const reason = disowningFault(one, revoked, step.before.keyOwners);
      return reason === undefined ? [] : [{ reason, detail: one.dossier.folder }];
    }),
    ...(restsOnStolen(step, revoked) ? [{ reason: 'self', detail: '' } as const] : []),
  ];
}

/** With too few signatures it is not in force anyway; with enough, they are not those of the stolen key. */
function restsOnStolen(step: Step, revoked: ReadonlySet<string>): boolean {
  return signaturesMissing(step, lawfulSigners(step)).length === 0 && !standsWithout(step, revoked);
}

/** What was disowned does not go on governing; where others have built on it since, they decide anew. */
export const putBack: RecordCheck = {
  name: 'put-back',
  check(step: Step): readonly VerifyFinding[] {
    const disowned = disownedBy(step);
    if (disowned.length === 0) return [];
    return [...filesStanding(step, disowned), ...keysStanding(step, disowned)].map((parts) => ({
      code: 'disowned-standing',
      ...onRecord(step),
      parts,
    }));
  },
};

type Standing = Extract<VerifyFinding, { code: 'disowned-standing' }>['parts'];

function filesStanding(step: Step, disowned: readonly Step[]): readonly Standing[] {
  const past = step.reached().map(({ dossier }) => dossier);
  const { files } = putBackOf(past, new Set(disowned.map(({ dossier }) => dossier.digest)));
  return [...files].flatMap(([path, { before, folder }]) =>
    (step.after.digests.get(path) ?? null) === before ? [] : [{ what: path, decision: folder }],
  );
}

function keysStanding(step: Step, disowned: readonly Step[]): readonly Standing[] {
  return keysBroughtBy(disowned).flatMap(({ key, person }) => {
    const now = step.after.organisation.people.get(person);
    const stands = now !== undefined && activeKeys(now).includes(key);
    return stands ? [{ what: key, decision: disowned[0]?.dossier.folder ?? '' }] : [];
  });
}
