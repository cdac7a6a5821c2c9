/** Nominations: written in silence, heard one after the other, and changed by whoever heard a better reason. Nothing is counted. */
import { personName } from '../../model/organisation.ts';
import type { PersonId } from '../../model/person.ts';
import type { Nomination } from '../../services/select.ts';
import type { AskedSelection } from './selection-options.ts';
import { askPerson, type HeardReason, type SelectionTable, selectionScene } from './selection-table.ts';

/** What came of the nominations: who named whom, and every reason that was heard. */
export interface Nominated {
  readonly nominations: readonly Nomination[];
  readonly heard: readonly HeardReason[];
}

/** Nominations that came with a form. */
export function alreadyNominated({ nominations }: AskedSelection): Nominated {
  const heard = nominations.flatMap(({ nominee, changed, reason }) =>
    reason === undefined ? [] : [{ person: changed ?? nominee, reason }],
  );
  return { nominations, heard };
}

/** Written in silence, then heard one after the other; afterwards anybody may change, having heard the reasons. */
export async function nominate(table: SelectionTable, asked: AskedSelection, title: string): Promise<Nominated> {
  const { questions, words, place, members } = table;
  const kept = place.organisation.settings.governance.nominations === 'reasons' ? [words.ask.notKept] : [];
  const says = [words.ask.silence, ...kept];
  const text = lookedFor(table, asked);
  questions.scene(selectionScene(table, title, { at: 'nominate', says, text }));
  const { waysToWrite } = words.ask;
  const choices = [
    { value: false, label: waysToWrite.paper, key: 'p' },
    { value: true, label: waysToWrite.keyboard, key: 'k' },
  ];
  const passed = await questions.choose(words.ask.howToWrite, choices, { default: false });
  if (!passed) questions.scene(selectionScene(table, title, { at: 'nominate', says: [words.says.named], text }));
  const nominations: Nomination[] = [];
  for (const by of members) {
    if (passed) await handOver(table, title, { by, text });
    const named = await askNomination(table, by, passed);
    if (named !== undefined) nominations.push({ by, nominee: named.person, reason: named.reason });
  }
  if (passed) await readOut(table, title, nominations);
  return changeRound(table, title, { nominations, heard: alreadyHeard(nominations) });
}

function lookedFor({ words }: SelectionTable, { qualifications }: AskedSelection): readonly string[] {
  return qualifications.length === 0 ? [] : [words.ask.looksFor, ...qualifications.map((line) => `  ${line}`)];
}

/** The keyboard goes to the next one, and what the one before typed is gone from the screen. */
async function handOver(
  table: SelectionTable,
  title: string,
  { by, text }: { readonly by: PersonId; readonly text: readonly string[] },
): Promise<void> {
  const { questions, words, place } = table;
  const name = personName(place.organisation, by);
  const says = [words.says.hand({ name })];
  questions.scene(selectionScene(table, title, { at: 'nominate', says, text, veil: true }));
  await questions.choose('', [{ value: true, label: words.ask.isReady({ name }) }]);
}

/** What was written in silence is read out by each. */
async function readOut(table: SelectionTable, title: string, nominations: readonly Nomination[]): Promise<void> {
  const { questions, words, place, members } = table;
  const name = (id: PersonId) => personName(place.organisation, id);
  const text = members.map((by) => {
    const one = nominations.find((nomination) => nomination.by === by);
    if (one === undefined) return words.ask.nobodyNamed({ by: name(by) });
    return words.ask.nominationRead({ by: name(by), nominee: name(one.nominee), reason: one.reason ?? '' });
  });
  const says = [words.says.named];
  questions.scene(selectionScene(table, title, { at: 'nominate', says, text, veil: true }));
  await questions.choose('', [{ value: true, label: words.ask.allRead }]);
}

function alreadyHeard(nominations: readonly Nomination[]): readonly HeardReason[] {
  return nominations.map(({ nominee, reason = '' }) => ({ person: nominee, reason }));
}

/** Until nobody changes any more. A reason that was heard stays heard, also when its nomination changes. */
async function changeRound(table: SelectionTable, title: string, nominated: Nominated): Promise<Nominated> {
  const { questions, words } = table;
  const text = reasonLines(table, nominated.heard);
  questions.scene(selectionScene(table, title, { at: 'change', says: words.says.change, text }));
  const by = await askPerson(table, words.ask.change);
  if (by === undefined) return nominated;
  const named = await askNomination(table, by, false);
  if (named === undefined) return changeRound(table, title, nominated);
  const { nominations, heard } = nominated;
  const earlier = nominations.find((one) => one.by === by);
  const changed: Nomination =
    earlier === undefined
      ? { by, nominee: named.person, reason: named.reason }
      : { ...earlier, changed: named.person, reason: named.reason };
  const others = nominations.filter((one) => one !== earlier);
  return changeRound(table, title, { nominations: [...others, changed], heard: [...heard, named] });
}

async function askNomination(table: SelectionTable, by: PersonId, alone: boolean): Promise<HeardReason | undefined> {
  const { questions, words, place } = table;
  const parts = { name: personName(place.organisation, by) };
  const person = await askPerson(table, alone ? words.ask.names(parts) : words.ask.nominates(parts));
  return person === undefined ? undefined : { person, reason: await questions.ask(words.ask.because) };
}

/** The reasons by person, in the order of names. */
export function reasonLines({ words, place }: SelectionTable, reasons: readonly HeardReason[]): readonly string[] {
  const named = [...reasonsByPerson(reasons)].map(([id, said]) => ({
    name: personName(place.organisation, id),
    reasons: said,
  }));
  const sorted = named.sort((a, b) => (a.name < b.name ? -1 : 1));
  return sorted.length === 0 ? [] : [words.ask.reasonsHeard, ...sorted.map(words.ask.reasonsFor)];
}

/** Every reason that was heard for each person. */
export function reasonsByPerson(reasons: readonly HeardReason[]): ReadonlyMap<PersonId, readonly string[]> {
  const heard = new Map<PersonId, readonly string[]>();
  for (const { person, reason } of reasons) heard.set(person, [...(heard.get(person) ?? []), reason]);
  return heard;
}
