/** The last steps of a selection: the facilitator proposes by reasons, everybody is asked, whoever is proposed last. */
import type { DraftObjection } from '../../decisions/draft.ts';
import type { Walk } from '../../decisions/machines/machine.ts';
import type { SelectionEvent, SelectionState } from '../../decisions/machines/selection.ts';
import { personName } from '../../model/organisation.ts';
import type { PersonId } from '../../model/person.ts';
import { type Selected, type SelectionWishes, selectionDraft } from '../../services/select.ts';
import type { Choice } from '../../ui/prompt.ts';
import { hearVoices, those, type Voices } from './hear-voices.ts';
import { askArgument, askDay, askIntegrated, askWay, type Understood } from './objection-prompts.ts';
import { reasonLines, reasonsByPerson } from './selection-nominations.ts';
import type { AskedSelection } from './selection-options.ts';
import { askPerson, type HeardRole, type SelectionTable, selectionScene } from './selection-table.ts';

/** A selection on its way. */
export type Selecting = Walk<SelectionState, SelectionEvent>;

/** What was prepared. */
type Held = Omit<AskedSelection, 'roles'> &
  Pick<SelectionWishes, 'recorder'> & { readonly roles: readonly HeardRole[] };

/** A role with somebody proposed, and what was heard. */
type Proposed = Selected & Pick<HeardRole, 'heard' | 'endSaid'>;

type Proposal = Omit<SelectionWishes, 'selections'> & { readonly selections: readonly Proposed[] };

/** Rounds until nobody objects; after an objection everybody is asked afresh. Undefined when it was put off. */
export async function holdSelectionRounds(
  table: SelectionTable,
  process: Selecting,
  { roles, ...held }: Held,
): Promise<SelectionWishes | undefined> {
  const selections: Proposed[] = [];
  for (const role of roles) selections.push(await propose(table, role, held));
  let proposal: Proposal = { ...held, selections, consenting: 'all' };
  process.go(held.fastStart ? 'fast-start' : 'propose');
  let away = held.absent;
  for (let version = 2; ; version += 1) {
    selectionDraft(table.place, proposal);
    const voices = await consentRound(table, proposal, away);
    const absent = those(voices, 'absent');
    away = away.filter((id) => absent.includes(id));
    const by = those(voices, 'object');
    if (by.length === 0) {
      process.go('consent');
      return { ...proposal, absent };
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

/** The reasons that were heard are shown by person, in the order of names: nothing is counted. */
async function propose(table: SelectionTable, role: HeardRole, held: Pick<Held, 'fastStart'>): Promise<Proposed> {
  const { questions, words } = table;
  const says = held.fastStart ? words.says.fastStart : words.says.propose;
  questions.scene(selectionScene(table, { at: 'propose', says, text: reasonLines(table, role) }));
  const question = held.fastStart ? words.ask.proposeFast : words.ask.propose;
  const person = role.person ?? (await askPerson(table, question, words.explain.propose));
  if (person === undefined) return propose(table, role, held);
  const known = role.reasons.length > 0 ? role.reasons : (reasonsByPerson(role.heard).get(person) ?? []);
  return { ...role, person, reasons: await askReasons(table, person, known) };
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

function proposalLines({ words, place }: SelectionTable, { selections }: Proposal): readonly string[] {
  return selections.map(({ person, role, start, end }) =>
    words.ask.proposal({ name: personName(place.organisation, person), role: role.title, start, end }),
  );
}

function consentRound(table: SelectionTable, proposal: Proposal, away: readonly PersonId[]): Promise<Voices> {
  const { questions, words, round, place, voices } = table;
  const nominees = new Set(proposal.selections.map(({ person }) => person));
  const last = voices.filter((id) => nominees.has(id));
  const name = (id: PersonId) => personName(place.organisation, id);
  const says = [words.ask.round({ names: (last.length > 0 ? last : [...nominees]).map(name) })];
  const text = proposalLines(table, proposal);
  return hearVoices({
    questions,
    people: [...voices.filter((id) => !nominees.has(id)), ...last],
    name,
    away,
    words: round.ask,
    explanation: round.explain.voice,
    concerns: false,
    scene: () => selectionScene(table, { at: 'consent', says, text, aloud: true }),
  });
}

/** Each objection is understood first, then the circle looks for what makes it good enough. */
async function integrate(
  table: SelectionTable,
  proposal: Proposal,
  { by, version }: { readonly by: readonly PersonId[]; readonly version: number },
): Promise<readonly DraftObjection[]> {
  const { questions, facilitator, words, place } = table;
  const asking = { ...table, words: table.round };
  const text = proposalLines(table, proposal);
  const show = (says: readonly string[]) =>
    questions.scene({ title: table.title, step: { name: facilitator.steps.objections }, says, text });
  const name = (id: PersonId) => personName(place.organisation, id);
  const open: Understood[] = [];
  for (const person of by) {
    show(facilitator.says.understand({ name: name(person) }));
    open.push(await askArgument(asking, person));
  }
  const answered: DraftObjection[] = [];
  for (const objection of open) {
    const seen = { name: name(objection.by ?? ''), objection: objection.understood ?? objection.argument };
    show(words.says.integrate(seen));
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
  const changed = await whichOf(table, proposal.selections);
  const replaced = (one: Proposed): Proposal => ({
    ...proposal,
    selections: proposal.selections.map((before) => (before === changed ? one : before)),
  });
  if (way === 'shorter') return replaced({ ...changed, end: await askDay(questions, round.ask.until, place) });
  const found = await propose(table, { ...changed, person: undefined, reasons: [] }, proposal);
  // Somebody else is the amendment.
  const objections = proposal.objections.map((one) => ({ integrated: 'amend' as const, version, ...one }));
  return { ...replaced(found), objections };
}

async function whichOf({ questions, words }: SelectionTable, selections: readonly Proposed[]): Promise<Proposed> {
  const [only, ...others] = selections;
  if (only !== undefined && others.length === 0) return only;
  const choices = selections.map((one) => ({ value: one, label: one.role.title }));
  return questions.choose(words.whichRole, choices);
}
