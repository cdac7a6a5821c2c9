/** Nominations: written in silence, heard one after the other, and changed by whoever heard a better reason. Nothing is counted. */
import type { Role } from '../../model/circle.ts';
import { personName } from '../../model/organisation.ts';
import type { PersonId } from '../../model/person.ts';
import type { Nomination } from '../../services/select.ts';
import type { AskedRole } from './selection-options.ts';
import {
  askPerson,
  type HeardReason,
  type HeardRole,
  headOf,
  type SelectionTable,
  selectionScene,
} from './selection-table.ts';

/** Nominations that came with a form. */
export function alreadyNominated(asked: AskedRole): HeardRole {
  const heard = asked.nominations.flatMap(({ nominee, changed, reason }) =>
    reason === undefined ? [] : [{ person: changed ?? nominee, reason }],
  );
  return { ...asked, heard };
}

/** Written in silence by each for all roles, here or before on their own computers, then heard one after the other. */
export async function nominate(
  table: SelectionTable,
  roles: readonly HeardRole[],
  writers: ReadonlySet<PersonId>,
): Promise<readonly HeardRole[]> {
  const { questions, words, members } = table;
  const asked = members.filter((id) => !writers.has(id));
  const text = roles.flatMap((role) => lookedFor(table, role));
  const passed = asked.length > 0 && (await isPassed(table, text, writers));
  if (!passed) questions.scene(selectionScene(table, { at: 'nominate', says: [words.says.named], text }));
  let heard = roles;
  for (const by of asked) {
    if (passed) await handOver(table, by, text);
    heard = await nominatedBy(table, heard, { by, alone: passed });
  }
  if (passed || writers.size > 0) await readOut(table, heard, [...new Set([...members, ...writers])]);
  return heard;
}

/** How those write who have not yet: true where the keyboard goes from one to the next. */
async function isPassed(
  table: SelectionTable,
  text: readonly string[],
  writers: ReadonlySet<PersonId>,
): Promise<boolean> {
  const { questions, words, place } = table;
  const kept = place.organisation.settings.governance.nominations === 'reasons' ? [words.ask.notKept] : [];
  const names = [...writers].map((id) => personName(place.organisation, id));
  const written = names.length === 0 ? [] : [words.ask.written({ names })];
  questions.scene(selectionScene(table, { at: 'nominate', says: [words.ask.silence, ...kept, ...written], text }));
  const { waysToWrite } = words.ask;
  const choices = [
    { value: false, label: waysToWrite.paper, key: 'p' },
    { value: true, label: waysToWrite.keyboard, key: 'k' },
  ];
  return questions.choose(words.ask.howToWrite, choices, { default: false, explanation: words.explain.write });
}

function lookedFor(table: SelectionTable, { role, qualifications }: AskedRole): readonly string[] {
  const head = headOf(table, role);
  if (qualifications.length === 0) return head;
  return [...head, table.words.ask.looksFor, ...qualifications.map((line) => `  ${line}`)];
}

/** What one person names, role by role. */
async function nominatedBy(
  table: SelectionTable,
  roles: readonly HeardRole[],
  asking: { readonly by: PersonId; readonly alone: boolean },
): Promise<readonly HeardRole[]> {
  const { by } = asking;
  const heard: HeardRole[] = [];
  for (const one of roles) {
    const named = await askNomination(table, { ...asking, role: roles.length > 1 ? one.role : undefined });
    if (named === undefined) heard.push(one);
    else {
      const nominations = [...one.nominations, { by, nominee: named.person, reason: named.reason }];
      heard.push({ ...one, nominations, heard: [...one.heard, named] });
    }
  }
  return heard;
}

/** The keyboard goes to the next one, and what the one before typed is gone from the screen. */
async function handOver(table: SelectionTable, by: PersonId, text: readonly string[]): Promise<void> {
  const { questions, words, place } = table;
  const name = personName(place.organisation, by);
  const says = [words.says.hand({ name })];
  questions.scene(selectionScene(table, { at: 'nominate', says, text, veil: true }));
  await questions.choose('', [{ value: true, label: words.ask.isReady({ name }) }]);
}

/** What was written in silence is read out by each. */
async function readOut(table: SelectionTable, roles: readonly HeardRole[], people: readonly PersonId[]): Promise<void> {
  const { questions, words, place } = table;
  const name = (id: PersonId) => personName(place.organisation, id);
  const text = roles.flatMap(({ role, nominations }) => [
    ...headOf(table, role),
    ...people.map((by) => {
      const one = nominations.find((nomination) => nomination.by === by);
      if (one === undefined) return words.ask.nobodyNamed({ by: name(by) });
      return words.ask.nominationRead({ by: name(by), nominee: name(one.nominee), reason: one.reason ?? '' });
    }),
  ]);
  questions.scene(selectionScene(table, { at: 'nominate', says: [words.says.named], text, veil: true }));
  await questions.choose('', [{ value: true, label: words.ask.allRead }]);
}

/** Role by role, until nobody changes any more. */
export async function changeRound(table: SelectionTable, roles: readonly HeardRole[]): Promise<readonly HeardRole[]> {
  const changed: HeardRole[] = [];
  for (const one of roles) changed.push(await changeIn(table, one));
  return changed;
}

/** A reason that was heard stays heard, also when its nomination changes. */
async function changeIn(table: SelectionTable, one: HeardRole): Promise<HeardRole> {
  const { questions, words } = table;
  questions.scene(selectionScene(table, { at: 'change', says: words.says.change, text: reasonLines(table, one) }));
  const by = await askPerson(table, words.ask.change);
  if (by === undefined) return one;
  const named = await askNomination(table, { by, alone: false, role: undefined });
  if (named === undefined) return changeIn(table, one);
  const earlier = one.nominations.find((nomination) => nomination.by === by);
  const { person, reason } = named;
  const changed: Nomination =
    earlier === undefined ? { by, nominee: person, reason } : { ...earlier, changed: person, reason };
  const others = one.nominations.filter((nomination) => nomination !== earlier);
  return changeIn(table, { ...one, nominations: [...others, changed], heard: [...one.heard, named] });
}

interface Naming {
  readonly by: PersonId;
  /** True when they sit at the keyboard themselves. */
  readonly alone: boolean;
  /** Said where there are several. */
  readonly role: Role | undefined;
}

async function askNomination(table: SelectionTable, { by, alone, role }: Naming): Promise<HeardReason | undefined> {
  const { questions, words, place } = table;
  const parts = { name: personName(place.organisation, by), role: role?.title };
  const person = await askPerson(table, alone ? words.ask.names(parts) : words.ask.nominates(parts));
  if (person === undefined) return undefined;
  return { person, reason: await questions.ask(words.ask.because({ name: personName(place.organisation, person) })) };
}

/** The reasons that were heard, by person in the order of names, below what is looked for. */
export function reasonLines(table: SelectionTable, one: HeardRole): readonly string[] {
  const { words, place } = table;
  const named = [...reasonsByPerson(one.heard)].map(([id, reasons]) => ({
    name: personName(place.organisation, id),
    reasons,
  }));
  const sorted = named.sort((a, b) => (a.name < b.name ? -1 : 1));
  const heard = sorted.length === 0 ? [] : [words.ask.reasonsHeard, ...sorted.map(words.ask.reasonsFor)];
  return [...lookedFor(table, one), ...heard];
}

/** Every reason that was heard for each person. */
export function reasonsByPerson(reasons: readonly HeardReason[]): ReadonlyMap<PersonId, readonly string[]> {
  const heard = new Map<PersonId, readonly string[]>();
  for (const { person, reason } of reasons) heard.set(person, [...(heard.get(person) ?? []), reason]);
  return heard;
}
