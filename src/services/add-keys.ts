/** Lines with people's keys, taken into their files: a decision, or for who has a key already their own matter. */
import { eligibleIn } from '../changes/eligible.ts';
import { mandateOf } from '../changes/mandate.ts';
import { CONSENT_ROUNDS, type Draft, emptyDraft } from '../decisions/draft.ts';
import { compareWanted } from '../decisions/wanted.ts';
import { keysEn } from '../messages/en/keys.ts';
import { signaturesEn } from '../messages/en/signatures.ts';
import { labelsOf } from '../messages/labels.ts';
import type { IsoDate } from '../model/calendar.ts';
import { CirclesError } from '../model/errors.ts';
import { personName } from '../model/organisation.ts';
import { activeKeys, type Person, type PersonId, type PersonKey } from '../model/person.ts';
import { pathOf } from '../schema/kinds.ts';
import { appendItem, setValue } from '../schema/splice-yaml.ts';
import { type ProvenClaim, parseKeyLine, verifyClaim } from '../trust/key-claim.ts';
import { decidedText } from './edits.ts';
import { findPerson } from './find-by-name.ts';
import type { Workplace } from './workplace.ts';

/** A line, and whose it is said to be. */
export interface GivenLine {
  readonly person: string | undefined;
  readonly line: string;
}

const START = /^circles-key-\d+$/;
/** `circles-key-1 <person> <organisation> <type> <key> <proof>`. */
const LINE_WORDS = 6;

/** Sorts `PERSON LINE PERSON LINE`, quoted or not, into lines; `piped` stands for `-` and may hold several. */
export function givenLines(words: readonly string[], piped: string): readonly GivenLine[] {
  const [person, ...others] = words;
  if (person === undefined) return [];
  const unnamed = linesAt(words, piped);
  const { lines, taken } = unnamed ?? linesAt(others, piped) ?? { lines: [others[0] ?? ''], taken: 1 };
  const rest = (unnamed === undefined ? others : words).slice(taken);
  const named = unnamed === undefined && lines.length === 1 ? person : undefined;
  return [...lines.map((line) => ({ line, person: named })), ...givenLines(rest, piped)];
}

/** The lines that `words` begin with, and how many words they are; undefined when they begin with somebody's name. */
function linesAt(
  words: readonly string[],
  piped: string,
): { readonly lines: readonly string[]; readonly taken: number } | undefined {
  const word = (words[0] ?? '').trim();
  if (word === '-') return { lines: linesIn(piped), taken: 1 };
  if (START.test(word)) return { lines: [words.slice(0, LINE_WORDS).join(' ')], taken: LINE_WORDS };
  return /^circles-key-\d/.test(word) ? { lines: linesIn(word), taken: 1 } : undefined;
}

function linesIn(text: string): readonly string[] {
  const parts = text.split(/(?=circles-key-\d+\s)/).filter((part) => part.trim() !== '');
  return parts.length === 0 ? [''] : parts;
}

/** Keys that are ready to come in. */
export interface NewKeys {
  readonly claims: readonly { readonly person: Person; readonly claim: ProvenClaim }[];
  readonly wanted: ReadonlyMap<string, Uint8Array>;
  /** Set when all of it is this person's own matter: no round is needed. */
  readonly alone: PersonId | undefined;
  /** Who is asked otherwise. */
  readonly asked: readonly PersonId[];
}

/**
 * Checks the lines against this organisation and everything known, and edits the people's files. The keys they had that are
 * `replaced` end.
 * Throws `CirclesError` for a line that can't be taken in. Keys that are known already are left out.
 */
export function newKeys(
  place: Workplace,
  lines: readonly GivenLine[],
  wishes: { replaced: (key: PersonKey) => boolean; decided: IsoDate },
): NewKeys {
  const all = lines.map((line) => claimOf(place, line));
  const twice = all.find(({ person }, index) => all.findIndex((other) => other.person.id === person.id) !== index);
  if (twice !== undefined) throw new CirclesError('line-twice', wordsFor(place).twice({ name: twice.person.name }));
  const claims = all.filter(({ person, claim }) => !activeKeys(person).includes(claim.key));
  const wanted = new Map(claims.map((one) => withKey(place, one, wishes.replaced)));
  const { changes, after } = compareWanted(wanted, place.state);
  const mandate = mandateOf(changes, { before: place.state.organisation, after });
  const question = { state: place.state, changes, decided: wishes.decided, recorded: place.today };
  const asked = new Set(mandate.circles.flatMap((circle) => eligibleIn(circle, question)));
  return { claims, wanted, alone: mandate.alone, asked: [...asked].sort() };
}

function claimOf(place: Workplace, given: GivenLine): { person: Person; claim: ProvenClaim } {
  const words = wordsFor(place);
  const named = given.person === undefined ? undefined : findPerson(place.organisation, given.person);
  if (given.line.trim() === '')
    throw new CirclesError('line-missing', words.lineMissing({ person: named?.id ?? 'PERSON' }));
  const parsed = parseKeyLine(given.line);
  if (!parsed.ok) throw badLine(place, parsed);
  const { claim } = parsed;
  if (named !== undefined && named.id !== claim.person)
    throw new CirclesError('other-person', words.otherPerson({ name: named.name, lineOf: claim.person }));
  const person = findPerson(place.organisation, claim.person);
  if (claim.organisation !== place.verification.organisation)
    throw new CirclesError('other-organisation', words.otherOrganisation({ name: person.name }));
  const proven = verifyClaim(claim);
  if (!proven.ok) throw badLine(place, proven);
  refuseKnown(place, person, claim);
  return { person, claim };
}

type Fault = Exclude<ReturnType<typeof parseKeyLine> | ReturnType<typeof verifyClaim>, { readonly ok: true }>;

function badLine(place: Workplace, { reason, detail }: Fault): CirclesError {
  const what = signaturesEn[reason](detail === undefined ? {} : { detail });
  return new CirclesError(reason, wordsFor(place).badLine({ what }));
}

function refuseKnown(place: Workplace, person: Person, { key }: ProvenClaim): void {
  const owner = place.state.keyOwners.get(key);
  if (owner === undefined || activeKeys(person).includes(key)) return;
  const words = wordsFor(place);
  if (owner === person.id) throw new CirclesError('key-ended', words.endedBefore({ name: person.name }));
  const parts = { name: person.name, owner: personName(place.organisation, owner) };
  throw new CirclesError('key-taken', words.taken(parts));
}

function withKey(
  place: Workplace,
  { person, claim }: { person: Person; claim: ProvenClaim },
  replaced: (key: PersonKey) => boolean,
): [string, Uint8Array] {
  const path = pathOf('person', { id: person.id });
  const text = decidedText(place, path);
  const open = [...person.keys.entries()].filter(([, key]) => key.ended === undefined && replaced(key));
  const ended = open.reduce((edited, [index]) => setValue(edited, ['keys', index, 'ended'], 'retired'), text);
  const added = appendItem(ended, ['keys'], { key: claim.key, proof: claim.proof });
  return [path, new TextEncoder().encode(added)];
}

/** How it was decided. */
export interface KeyAnswers {
  readonly recorder: PersonId;
  readonly decided: IsoDate;
  readonly consenting: readonly PersonId[] | 'all';
  readonly absent: readonly PersonId[];
}

/** The draft that takes the keys in: alone where the person signs for themselves, else by consent. */
export function newKeysDraft(place: Workplace, keys: NewKeys, answers: KeyAnswers): Draft {
  const words = wordsFor(place);
  const names = keys.claims.map(({ person }) => person.name);
  const draft = { ...emptyDraft(place.today, answers.recorder), decided: answers.decided, wanted: keys.wanted };
  if (keys.alone === answers.recorder)
    return { ...draft, method: 'own', title: words.replaceTitle({ name: names[0] ?? '' }) };
  return {
    ...draft,
    title: words.addTitle({ names }),
    consenting: answers.consenting,
    absent: answers.absent,
    rounds: CONSENT_ROUNDS,
  };
}

function wordsFor({ organisation }: Workplace) {
  return keysEn(labelsOf(organisation.settings.labels));
}
