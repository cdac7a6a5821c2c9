/** The last rounds of a selection: the facilitator proposes by reasons, everybody is asked, whoever is proposed last. */
import type { DraftObjection } from '../../decisions/draft.ts';
import { personName } from '../../model/organisation.ts';
import type { PersonId } from '../../model/person.ts';
import { type SelectionWishes, selectionDraft } from '../../services/select.ts';
import { askDay, askObjection } from './objection-prompts.ts';
import type { AskedSelection } from './selection-options.ts';
import { askPerson, type HeardReason, type SelectionTable } from './selection-table.ts';

type Held = AskedSelection & Pick<SelectionWishes, 'recorder'> & { readonly heard: readonly HeardReason[] };

/** What was prepared, with somebody proposed. */
type Proposal = SelectionWishes & { readonly heard: readonly HeardReason[] };

/** Rounds until nobody objects. After an objection the proposal is another one, and everybody is asked afresh. */
export async function holdSelectionRounds(table: SelectionTable, held: Held): Promise<SelectionWishes> {
  let proposal = await propose(table, held);
  for (let version = 2; ; version += 1) {
    const { absent, objecting } = await consentRound(table, proposal);
    if (objecting.length === 0) return { ...proposal, absent };
    const objections: DraftObjection[] = [];
    for (const by of objecting) {
      objections.push(await askObjection({ ...table, words: table.round }, { by, version }));
    }
    proposal = await another(table, { ...proposal, objections: [...proposal.objections, ...objections] });
  }
}

/** The reasons that were heard are shown by person, in the order of names: nothing is counted. */
async function propose(table: SelectionTable, held: Held): Promise<Proposal> {
  const { words, place, say } = table;
  const heard = reasonsByPerson(held.heard);
  if (heard.size > 0) say(words.ask.reasonsHeard);
  const named = [...heard].map(([id, reasons]) => ({ name: personName(place.organisation, id), reasons }));
  for (const one of named.sort((a, b) => (a.name < b.name ? -1 : 1))) say(words.ask.reasonsFor(one));
  const person = held.person ?? (await askPerson(table, words.ask.propose, words.explain.propose));
  if (person === undefined) return propose(table, held);
  const known = held.reasons.length > 0 ? held.reasons : (heard.get(person) ?? []);
  const reasons = await askReasons(table, person, known);
  const proposal = { ...held, person, reasons, consenting: 'all' as const };
  selectionDraft(place, proposal);
  return proposal;
}

function reasonsByPerson(reasons: readonly HeardReason[]): ReadonlyMap<PersonId, readonly string[]> {
  const heard = new Map<PersonId, readonly string[]>();
  for (const { person, reason } of reasons) heard.set(person, [...(heard.get(person) ?? []), reason]);
  return heard;
}

async function askReasons(
  { questions, words, place }: SelectionTable,
  person: PersonId,
  known: readonly string[],
): Promise<readonly string[]> {
  const question = known.length > 0 ? words.ask.moreReasons : words.ask.ownReasons;
  const name = personName(place.organisation, person);
  const asked = typeof question === 'string' ? question : question({ name });
  return [...new Set([...known, ...(await questions.askList(asked, { optional: known.length > 0 }))])];
}

interface Heard {
  readonly absent: readonly PersonId[];
  readonly objecting: readonly PersonId[];
}

async function consentRound(table: SelectionTable, { person, role, start, end }: SelectionWishes): Promise<Heard> {
  const { questions, words, round, place, say, members } = table;
  const name = personName(place.organisation, person);
  say(words.ask.proposal({ name, role: role.title, start, end }));
  say(words.ask.round({ name }));
  const voices = new Map<PersonId, 'consent' | 'object' | 'absent'>();
  for (const member of [...members.filter((id) => id !== person), ...members.filter((id) => id === person)]) {
    const choices = (['consent', 'object', 'absent'] as const).map((value) => ({
      value,
      label: round.ask.voices[value],
    }));
    const question = round.ask.voice({ name: personName(place.organisation, member) });
    voices.set(member, await questions.choose(question, choices, { explanation: round.explain.voice }));
  }
  const those = (voice: string) => [...voices].filter(([, said]) => said === voice).map(([id]) => id);
  return { absent: those('absent'), objecting: those('object') };
}

/** What the circle proposes after an objection. */
async function another(table: SelectionTable, proposal: Proposal): Promise<Proposal> {
  const { questions, words, round, place } = table;
  const ways = (['same', 'shorter', 'other'] as const).map((value) => ({ value, label: words.ask.ways[value] }));
  const way = await questions.choose(words.ask.again, ways);
  if (way === 'same') return proposal;
  if (way === 'shorter') return { ...proposal, end: await askDay(questions, round.ask.until, place) };
  return propose(table, { ...proposal, person: undefined, consenting: undefined, reasons: [], endSaid: true });
}
