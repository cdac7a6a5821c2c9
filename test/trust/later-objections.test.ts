/** An objection that came afterwards counts when it is the absent person's own, in time, about this very record; else it is told and counts for nothing. */
import { expect, it } from 'vitest';
import { CONSENT_ROUNDS, emptyDraft } from '../../src/decisions/draft.ts';
import { sign } from '../../src/git/sign.ts';
import { type FileTree, overlay } from '../../src/load/file-tree.ts';
import { contestedDecisions } from '../../src/services/contested.ts';
import { findDecision } from '../../src/services/find-decision.ts';
import { initOrganisation } from '../../src/services/init.ts';
import { planObjection, recordObjection } from '../../src/services/object.ts';
import { recordDecision } from '../../src/services/record-decision.ts';
import type { Signer } from '../../src/services/signer.ts';
import { openWorkplace, type Workplace } from '../../src/services/workplace.ts';
import { verify } from '../../src/trust/verify.ts';
import { actor, temporaryFolder } from '../repository.ts';

const TODAY = '2026-12-01';
const SALT = 'a-salt-that-is-long-enough-for-a-test';
const ANA: Signer = { person: 'ana', key: actor('ana').key, terminal: false };
const STRANGER: Signer = { person: 'eva', key: actor('eva').key, terminal: false };

/** A group of three in which Cleo, who has no key, was absent from one decision. */
async function decidedWithoutCleo(): Promise<Workplace> {
  const folder = temporaryFolder();
  const founders = [
    { id: 'ana', name: 'Ana Ruiz', keys: [] },
    { id: 'ben', name: 'Ben Okoro', keys: [] },
    { id: 'cleo', name: 'Cleo Sand', keys: [] },
  ];
  await initOrganisation({
    folder,
    cwd: folder,
    words: { name: 'Co-op', mission: 'To cook.', public: false, timezone: 'UTC', founders },
    template: 'small-group',
    today: TODAY,
    env: process.env,
    signingKey: ANA.key.keyFile,
    terminal: false,
    salt: () => SALT,
  });
  const place = await openWorkplace(folder, () => TODAY);
  const draft = { title: 'Buy an oven', text: 'We buy an oven.', consenting: 'all', absent: ['cleo'] } as const;
  await recordDecision(
    { ...emptyDraft(TODAY, 'ana'), ...draft, rounds: CONSENT_ROUNDS },
    { place, signer: ANA, salt: SALT },
  );
  return openWorkplace(folder, () => TODAY);
}

function planned(place: Workplace, signer: Signer = ANA) {
  const dossier = findDecision(place, 'Buy an oven');
  return planObjection(
    place,
    { dossier, person: 'cleo', argument: 'It is too big.', aim: undefined, denies: false },
    signer,
  );
}

async function objected(place: Workplace, change: (text: string) => string, signer = ANA): Promise<FileTree> {
  const { path, bytes } = planned(place);
  const text = new TextEncoder().encode(change(new TextDecoder().decode(bytes)));
  const armor = await sign(text, { key: signer.key, namespace: 'response@circles', terminal: false });
  return overlay(
    place.committed,
    new Map([
      [path, text],
      [path.replace(/yaml$/, 'sig'), Buffer.from(armor)],
    ]),
  );
}

function faultsOf(tree: FileTree) {
  const { findings, records, objections } = verify(tree, { today: TODAY });
  const reasons = findings.map((finding) =>
    finding.code === 'objection-invalid' ? finding.parts.reason : finding.code,
  );
  return { reasons, inForce: records.length, counting: objections.length };
}

it('counts, contests the decision, and is answered by a later one', { timeout: 20_000 }, async () => {
  const place = await decidedWithoutCleo();
  expect(contestedDecisions(place)).toEqual([]);
  await recordObjection(planned(place), { place, signer: ANA });
  const contested = await openWorkplace(place.repository.root, () => TODAY);
  expect(contested.verification.findings).toEqual([]);
  const [decision] = contestedDecisions(contested);
  expect(decision).toMatchObject({
    title: 'Buy an oven',
    objections: [{ person: 'cleo', argument: 'It is too big.' }],
  });
  const answer = { title: 'A smaller oven', text: 'We buy a small one.', consenting: 'all' } as const;
  const links = { answers: decision?.answers ?? [] };
  await recordDecision(
    { ...emptyDraft(TODAY, 'ana'), ...answer, rounds: CONSENT_ROUNDS, links },
    { place: contested, signer: ANA, salt: SALT },
  );
  const answered = await openWorkplace(place.repository.root, () => TODAY);
  expect(contestedDecisions(answered)).toEqual([]);
  expect(answered.verification.objections).toMatchObject([{ person: 'cleo', answered: true }]);
});

it('counts for nothing where anything about it is not so, and takes no record out of force', {
  timeout: 20_000,
}, async () => {
  const place = await decidedWithoutCleo();
  expect(faultsOf(await objected(place, (text) => text))).toEqual({ reasons: [], inForce: 2, counting: 1 });
  const cases: readonly [string, Promise<FileTree>][] = [
    ['other-decision', objected(place, (text) => text.replace(/sha256:../, 'sha256:00'))],
    ['other-person', objected(place, (text) => text.replace('person: cleo', 'person: ben'))],
    ['late', objected(place, (text) => text.replace(/date: .*/, 'date: 2026-12-03'))],
    ['unreadable', objected(place, (text) => text.replace('argument', 'argumnt'))],
    ['other-key', objected(place, (text) => text.replace('heard-by: ana\n', ''))],
    ['other-key', objected(place, (text) => text, STRANGER)],
  ];
  for (const [reason, tree] of cases) {
    expect(faultsOf(await tree), reason).toEqual({ reasons: [reason], inForce: 2, counting: 0 });
  }
});

it('needs both files, and words that are the signed ones', { timeout: 20_000 }, async () => {
  const place = await decidedWithoutCleo();
  const whole = await objected(place, (text) => text);
  const { path } = planned(place);
  const without = (file: string) => faultsOf(overlay(whole, new Map([[file, null]]))).reasons;
  expect(without(path)).toEqual(['words-missing']);
  expect(without(path.replace(/yaml$/, 'sig'))).toEqual(['signature-missing']);
  const altered = Buffer.from(whole.read(path) ?? [])
    .toString()
    .replace('too big', 'too small');
  expect(faultsOf(overlay(whole, new Map([[path, Buffer.from(altered)]]))).reasons).toEqual(['signature']);
});

it('can be raised afterwards only by who was absent', { timeout: 20_000 }, async () => {
  const place = await decidedWithoutCleo();
  const { path, bytes } = planned(place);
  const text = Buffer.from(bytes).toString().replace('person: cleo\nheard-by: ana', 'person: ana');
  const armor = await sign(Buffer.from(text), { key: ANA.key, namespace: 'response@circles', terminal: false });
  const own = path.replace('cleo', 'ana');
  const files = new Map([
    [own, Buffer.from(text)],
    [own.replace(/yaml$/, 'sig'), Buffer.from(armor)],
  ]);
  expect(faultsOf(overlay(place.committed, files)).reasons).toEqual(['no-right']);
});
