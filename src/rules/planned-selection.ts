/** Selections that a circle has put on a day: a topic that waits, an agenda, or what a meeting left to be done. Source: `spec/rules.md`. */
import { addPeriod, type IsoDate } from '../model/calendar.ts';
import type { Circle, CircleId } from '../model/circle.ts';
import { onceFor } from '../model/once-for.ts';
import { type Fields, isFields, type Value } from '../model/value.ts';
import { domainKey } from './domain-key.ts';
import type { RuleContext } from './rule.ts';

/** Plans further ahead than this are no plans for an ended term. */
const AHEAD = 'P31D';

interface Plan {
  readonly circle: CircleId;
  readonly day: IsoDate;
  /** Its words without signs, with a space at both ends. */
  readonly words: string;
}

/** The first day, from the day of the check on and at most P31D ahead, on which the circle wants to take up the role; undefined without one. */
export function plannedFor({ loaded, today }: RuleContext, circle: Circle, role: string): IsoDate | undefined {
  const names = [role, circle.roles.get(role)?.title ?? role].map((name) => ` ${domainKey(name)} `);
  const last = addPeriod(today, AHEAD);
  const [first] = plansOf(loaded)
    .filter((plan) => plan.circle === circle.id && plan.day >= today && plan.day <= last)
    .filter(({ words }) => names.some((name) => words.includes(name)))
    .map(({ day }) => day)
    .sort();
  return first;
}

const plansOf = onceFor(({ companions }: RuleContext['loaded']): readonly Plan[] =>
  [...companions.values()].flatMap(({ parts, value }) => {
    const items = parts.kind === 'backlog' ? topics(value) : parts.kind === 'meeting' ? agenda(value) : [];
    return items.flatMap(({ day, text }) => {
      const words = ` ${domainKey(text.filter((one) => typeof one === 'string').join(' '))} `;
      return typeof day === 'string' ? [{ circle: parts.circle ?? '', day, words }] : [];
    });
  }),
);

interface Item {
  readonly day: Value | undefined;
  readonly text: readonly (Value | undefined)[];
}

function topics({ items }: Fields): readonly Item[] {
  return fieldsIn(items).map(({ due, title, note }) => ({ day: due, text: [title, note] }));
}

/** Of a meeting that was held only what it left to be done. */
function agenda({ date, state, agenda: items }: Fields): readonly Item[] {
  const listed =
    state === 'held' ? [] : fieldsIn(items).map(({ title, about }) => ({ day: date, text: [title, about] }));
  const steps = fieldsIn(fieldsIn(items).map(({ step }) => step ?? null));
  return [...listed, ...steps.map(({ due, title }) => ({ day: due, text: [title] }))];
}

function fieldsIn(list: Value | undefined): readonly Fields[] {
  return Array.isArray(list) ? list.filter(isFields) : [];
}
