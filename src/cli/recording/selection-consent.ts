/** The last steps of a selection: the facilitator proposes by reasons, everybody is asked, whoever is proposed last. */
import type { DraftObjection } from '../../decisions/draft.ts';
import type { Walk } from '../../decisions/machines/machine.ts';
import type { SelectionEvent, SelectionState } from '../../decisions/machines/selection.ts';
import { personName } from '../../model/organisation.ts';
import type { PersonId } from '../../model/person.ts';
import { type SelectionWishes, selectionDraft, selectionTitle } from '../../services/select.ts';
import type { Choice } from '../../ui/prompt.ts';
import { hearVoices, those, type Voices } from './hear-voices.ts';
import { askArgument, askDay, askIntegrated, askWay, type Understood } from './objection-prompts.ts';
import { reasonLines, reasonsByPerson } from './selection-nominations.ts';
import type { AskedSelection } from './selection-options.ts';
import { askPerson, type HeardReason, type SelectionTable, selectionScene } from './selection-table.ts';

/** A selection on its way. */
export type Selecting = Walk<SelectionState, SelectionEvent>;

type Held = AskedSelection & Pick<SelectionWishes, 'recorder'> & { readonly heard: readonly HeardReason[] };

/** What was prepared, with somebody proposed. */
type Proposal = SelectionWishes & { readonly heard: readonly HeardReason[] };

/** Rounds until nobody objects; after an objection everybody is asked afresh. Undefined when it was put off. */
export async function holdSelectionRounds(
  table: SelectionTable,
  process: Selecting,
  held: Held,
): Promise<SelectionWishes | undefined> {
  let proposal = await propose(table, held);
  process.go('propose');
  for (let version = 2; ; version += 1) {
    const voices = await consentRound(table, proposal);
    const by = those(voices, 'object');
    if (by.length === 0) {
      process.go('consent');
      return { ...proposal, absent: those(voices, 'absent') };
    }
    process.go('object');
    const objections = await integrate(table, proposal, { by, version });
    const answered = { ...proposal, objections: [...proposal.objections, ...objections] };
    const next = await another(table, answered, version);
    process.go(next === undefined ? 'put-off' : 'propose');
    if (next === undefined) return undefined;
    proposal = next;
  }
}

function titleOf(table: SelectionTable, { title, role }: Pick<Held, 'title' | 'role'>): string {
  return title ?? selectionTitle(table.place, role);
}

/** The reasons that were heard are shown by person, in the order of names: nothing is counted. */
async function propose(table: SelectionTable, held: Held): Promise<Proposal> {
  const { questions, words, place } = table;
  const heard = reasonsByPerson(held.heard);
  const text = reasonLines(table, held.heard);
  questions.scene(selectionScene(table, titleOf(table, held), { at: 'propose', says: words.says.propose, text }));
  const person = held.person ?? (await askPerson(table, words.ask.propose, words.explain.propose));
  if (person === undefined) return propose(table, held);
  const known = held.reasons.length > 0 ? held.reasons : (heard.get(person) ?? []);
  const reasons = await askReasons(table, person, known);
  const proposal = { ...held, person, reasons, consenting: 'all' as const };
  selectionDraft(place, proposal);
  return proposal;
}

async function askReasons(
  { questions, words, place }: SelectionTable,
  person: PersonId,
  known: readonly string[],
): Promise<readonly string[]> {
  const name = personName(place.organisation, person);
  const asked = known.length > 0 ? words.ask.moreReasons : words.ask.ownReasons({ name });
  return [...new Set([...known, ...(await questions.askList(asked, { optional: known.length > 0 }))])];
}

function proposalLines({ words, place }: SelectionTable, { person, role, start, end }: Proposal): readonly string[] {
  return [words.ask.proposal({ name: personName(place.organisation, person), role: role.title, start, end })];
}

function consentRound(table: SelectionTable, proposal: Proposal): Promise<Voices> {
  const { questions, words, round, place, members } = table;
  const { person } = proposal;
  const name = (id: PersonId) => personName(place.organisation, id);
  const says = [words.ask.round({ name: name(person) })];
  const text = proposalLines(table, proposal);
  return hearVoices({
    questions,
    people: [...members.filter((id) => id !== person), ...members.filter((id) => id === person)],
    name,
    question: (one) => round.ask.voice({ name: one }),
    labels: round.ask.voices,
    explanation: round.explain.voice,
    concerns: false,
    scene: () => selectionScene(table, titleOf(table, proposal), { at: 'consent', says, text, aloud: true }),
  });
}

/** Each objection is understood first, then the circle looks for what makes it good enough. */
async function integrate(
  table: SelectionTable,
  proposal: Proposal,
  { by, version }: { readonly by: readonly PersonId[]; readonly version: number },
): Promise<readonly DraftObjection[]> {
  const asking = { ...table, words: table.round };
  const text = proposalLines(table, proposal);
  const show = (says: readonly string[]) =>
    table.questions.scene({
      title: titleOf(table, proposal),
      step: { name: table.facilitator.steps.objections },
      says,
      text,
    });
  const open: Understood[] = [];
  for (const person of by) {
    show(table.facilitator.says.understand({ name: personName(table.place.organisation, person) }));
    open.push(await askArgument(asking, person));
  }
  const answered: DraftObjection[] = [];
  for (const objection of open) {
    show(table.words.says.integrate);
    const integrated = await askWay(asking);
    answered.push(integrated === 'stuck' ? objection : await askIntegrated(asking, objection, { integrated, version }));
  }
  return answered;
}

type Next = 'same' | 'shorter' | 'other' | 'putOff';

/** What the circle proposes after an objection; undefined when it puts the selection off. */
async function another(table: SelectionTable, proposal: Proposal, version: number): Promise<Proposal | undefined> {
  const { questions, words, round, place } = table;
  const choice = (value: Next, key: string): Choice<Next> => ({ value, label: words.ask.ways[value], key });
  const open = proposal.objections.some(({ integrated }) => integrated === undefined);
  const same = open ? [] : [choice('same', 'f'), choice('shorter', 's')];
  const way = await questions.choose(words.ask.again, [...same, choice('other', 'o'), choice('putOff', 'n')]);
  if (way === 'putOff') return undefined;
  if (way === 'same') return proposal;
  if (way === 'shorter') return { ...proposal, end: await askDay(questions, round.ask.until, place) };
  // Somebody else is the amendment.
  const objections = proposal.objections.map((one) => ({ integrated: 'amend' as const, version, ...one }));
  return propose(table, {
    ...proposal,
    objections,
    person: undefined,
    consenting: undefined,
    reasons: [],
    endSaid: true,
  });
}
