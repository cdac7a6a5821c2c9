/** A stolen key: it ends, and what somebody else put in force with it is disowned and put back, by consent of those concerned. */
import { eligibleIn } from '../changes/eligible.ts';
import { mandateOf } from '../changes/mandate.ts';
import { CONSENT_ROUNDS, type Draft, emptyDraft } from '../decisions/draft.ts';
import { compareWanted } from '../decisions/wanted.ts';
import { keysLifeEn } from '../messages/en/keys-life.ts';
import { labelsOf } from '../messages/labels.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { CircleId } from '../model/circle.ts';
import type { Digest } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';
import { CirclesError } from '../model/errors.ts';
import { generalOf, type Organisation } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import { type Fields, isFields } from '../model/value.ts';
import { pathOf } from '../schema/kinds.ts';
import { setValue } from '../schema/splice-yaml.ts';
import { circlesOf, keysBroughtBy, type PutBack, putBackOf } from '../trust/disowning.ts';
import type { Step } from '../trust/step.ts';
import type { KeyAnswers } from './add-keys.ts';
import { decidedText } from './edits.ts';
import { endedIn, refuseLockOut } from './end-key.ts';
import type { OwnedKey } from './find-key.ts';
import { keyName } from './key-name.ts';
import type { WantedFiles } from './undecided.ts';
import type { Workplace } from './workplace.ts';

/** A revocation, looked at. */
export interface Revocation {
  readonly owned: OwnedKey;
  readonly disowned: readonly Step[];
  readonly wanted: ReadonlyMap<string, Uint8Array | null>;
  /** Circles said to have consented in what is disowned; undefined when nothing is. */
  readonly circles: readonly CircleId[] | undefined;
  /** Whose own matter it is: only as long as nothing is disowned. */
  readonly alone: PersonId | undefined;
  readonly asked: readonly PersonId[];
  readonly after: Organisation;
  /** What was changed since by decisions that stand, and is left to a new one. */
  readonly builtUpon: PutBack['builtUpon'];
  /** Changes about people that can't be put back from what records hold, by person: renamed, trained, removed. */
  readonly leftOpen: readonly PersonId[];
}

/**
 * Looks what revoking the key and disowning these records means. Throws `CirclesError` `nothing-to-revoke`, `locked-out`,
 * `undecided-edits`, or `copy-lost` when what was before is nowhere among the adopted copies.
 */
export function revocation(
  place: Workplace,
  owned: OwnedKey,
  { disowned, decided }: { readonly disowned: readonly Step[]; readonly decided: IsoDate },
): Revocation {
  const digests = new Set(disowned.map(({ dossier }) => dossier.digest));
  const past = place.verification.inForce.map(({ dossier }) => dossier);
  const { files, builtUpon } = putBackOf(past, digests);
  const back = [...files].map(
    ([path, { before }]) => [path, before === null ? null : bytesOf(place, path, before)] as const,
  );
  const { wanted: people, leftOpen } = peopleAsBefore(place, owned, disowned);
  const wanted = new Map<string, Uint8Array | null>([...back, ...people]);
  if (wanted.size === 0 && disowned.length === 0)
    throw new CirclesError('nothing-to-revoke', wordsFor(place).nothingToRevoke({ key: keyName(owned.key) }));
  const { changes, after } = compareWanted(wanted, place.state);
  refuseLockOut(place, after);
  const circles = disowned.length === 0 ? undefined : circlesOf(disowned);
  const mandate = mandateOf(changes, { before: place.state.organisation, after }, circles);
  const question = { state: place.state, changes, decided, recorded: place.today };
  const asked = new Set(mandate.circles.flatMap((circle) => eligibleIn(circle, question)));
  return {
    owned,
    disowned,
    wanted,
    circles,
    alone: mandate.alone,
    asked: [...asked].sort(),
    after,
    builtUpon,
    leftOpen,
  };
}

/** The draft: alone where the person only ends their own key, else by consent. */
export function revocationDraft(place: Workplace, found: Revocation, answers: KeyAnswers): Draft {
  const words = wordsFor(place);
  const { person, key } = found.owned;
  const titles = found.disowned.map(({ dossier }) => dossier.record.title);
  const draft = {
    ...emptyDraft(place.today, answers.recorder),
    title: words.revokeTitle({ id: person.id }),
    text: words.revokeText({ id: person.id, key: keyName(key), titles }),
    decided: answers.decided,
    wanted: found.wanted,
  };
  if (found.alone === answers.recorder) return { ...draft, method: 'own' };
  const general = generalOf(place.state.organisation);
  const round = { consenting: answers.consenting, absent: answers.absent, rounds: CONSENT_ROUNDS };
  const home = general === undefined ? {} : { circle: general.id };
  if (found.circles === undefined) return { ...draft, ...round, ...home };
  const disowns = found.disowned.map(({ dossier }): Digest => dossier.digest);
  return { ...draft, ...round, ...home, disowned: found.circles, links: { disowns } };
}

/** The bytes a file had: every decided file but people's lies among the adopted copies. */
function bytesOf({ committed }: Workplace, path: string, digest: Digest): Uint8Array {
  const copies = committed.list().filter((file) => file.path.endsWith(`/adopted/${path}`));
  for (const copy of copies) {
    const bytes = committed.read(copy.path);
    if (bytes !== undefined && digestOf(bytes) === digest) return bytes;
  }
  throw new CirclesError('copy-lost', keysLifeEn(labelsOf({})).copyLost({ path }));
}

interface People {
  readonly wanted: WantedFiles;
  readonly leftOpen: readonly PersonId[];
}

/** The stolen key and those it brought end; a status that was set with it goes back, and who came in with it has left. */
function peopleAsBefore(place: Workplace, owned: OwnedKey, disowned: readonly Step[]): People {
  const { people } = place.organisation;
  const brought = keysBroughtBy(disowned).flatMap(({ key, person: id }): readonly OwnedKey[] => {
    const person = people.get(id);
    return person === undefined ? [] : [{ person, key }];
  });
  const stolen = [owned, ...brought].filter(({ person, key }) => isUnrevoked(person.keys, key));
  const texts = new Map(
    [...endedIn(place, stolen, 'revoked')].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  );
  const leftOpen = new Set<PersonId>();
  for (const { path, id, status } of statusesBefore(disowned)) {
    if (status === undefined || !people.has(id)) leftOpen.add(id);
    else texts.set(path, setValue(texts.get(path) ?? decidedText(place, path), ['status'], status));
  }
  const wanted = new Map([...texts].map(([path, text]) => [path, new TextEncoder().encode(text)]));
  return { wanted, leftOpen: [...leftOpen].sort() };
}

function isUnrevoked(keys: OwnedKey['person']['keys'], key: string): boolean {
  return keys.some((one) => one.key === key && one.ended !== 'revoked');
}

interface StatusBefore {
  readonly path: string;
  readonly id: PersonId;
  /** Undefined where the record does not hold what was before. */
  readonly status: string | undefined;
}

/** Of each person the first of the disowned changes says what was before. */
function statusesBefore(disowned: readonly Step[]): readonly StatusBefore[] {
  const found = new Map<string, StatusBefore>();
  const all = disowned.flatMap(({ dossier }) => dossier.record.changes);
  for (const recorded of all) {
    const { change, person: id } = recorded;
    if (typeof id !== 'string' || !/^(person|training)-/.test(String(change))) continue;
    const path = pathOf('person', { id });
    if (!found.has(path)) found.set(path, { path, id, status: statusIn(String(change), recorded) });
  }
  return [...found.values()];
}

function statusIn(change: string, { from }: Fields): string | undefined {
  if (change === 'person-added') return 'left';
  if (change !== 'person-status-changed') return undefined;
  return isFields(from) && typeof from.status === 'string' ? from.status : 'active';
}

function wordsFor({ organisation }: Pick<Workplace, 'organisation'>) {
  return keysLifeEn(labelsOf(organisation.settings.labels));
}
