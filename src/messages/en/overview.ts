/** What `circles overview` says about many organisations. */
import type { IsoDate } from '../../model/calendar.ts';
import { count, day, list } from './dates.ts';

/** What a day is about. */
export type NextDateParts =
  | { readonly kind: 'term'; readonly circle: string; readonly role: string; readonly person: string }
  | { readonly kind: 'review'; readonly circle: string; readonly title: string }
  | { readonly kind: 'meeting' | 'end'; readonly circle: string };

interface SinceParts {
  readonly name: string;
  readonly decisions: number;
  readonly error: number;
  readonly warning: number;
  readonly advice: number;
  readonly settled: number;
}

interface Numbers {
  readonly name: string;
  readonly circles: number;
  readonly people: number;
  readonly roles: { readonly held: number; readonly vacant: number };
  readonly counts: { readonly error: number; readonly warning: number };
  readonly contested: number;
  readonly open: number;
}

/** Words of the overview. Organisations differ in their words, so these are the standard ones. */
export const overviewEn = {
  heading: ['Organisation', 'Circles', 'People', 'Roles', 'Errors', 'Warnings', 'Next date', 'Open'],
  legend: 'Roles: held/vacant. Open: contested decisions/open proposals.',
  sentence: ({ name, circles, people, roles, counts, contested, open }: Numbers) =>
    `${name}: ${count(circles, 'circle')}, ${count(people, 'person', 'people')}; ${count(roles.held, 'role')} held, ${roles.vacant} vacant; ${count(counts.error, 'error')}, ${count(counts.warning, 'warning')}; ${count(contested, 'contested decision')}, ${count(open, 'open proposal')}.`,
  next: (p: { date: IsoDate; about: NextDateParts }) => `Next, on ${day(p.date)}: ${nextWords(p.about)}.`,
  nextWords,
  since: {
    day: (date: IsoDate) => `Since ${day(date)}`,
    revision: (revision: string) => `Since ${revision}`,
    one: ({ name, decisions, settled, ...found }: SinceParts) =>
      `${name}: ${list([...(decisions === 0 ? [] : [count(decisions, 'decision')]), ...freshWords(found), ...(settled === 0 ? [] : [`${count(settled, 'finding')} settled`])])}.`,
    nothing: (name: string) => `${name}: nothing new.`,
    unknown: (p: { name: string; why: string }) => `${p.name}: can't be compared. ${p.why}`,
  },
  notHere: (folder: string) => `${folder} is no organisation: no circles.yaml lies in it.`,
  none: (folders: readonly string[]) => ({
    what: `${list(folders)} ${folders.length === 1 ? 'is no organisation' : 'are no organisations'}: no circles.yaml lies there.`,
    hint: 'Name the folders in which they lie, or the one above them: `circles overview groups/*`.',
  }),
};

function nextWords(about: NextDateParts): string {
  switch (about.kind) {
    case 'term':
      return `${about.circle}, ${about.role}: the term of ${about.person} ends`;
    case 'review':
      return `${about.circle}: "${about.title}" comes up for review`;
    case 'meeting':
      return `${about.circle} meets`;
    case 'end':
      return `${about.circle} has its last day`;
  }
}

function freshWords({ error, warning, advice }: Omit<SinceParts, 'name' | 'decisions' | 'settled'>): readonly string[] {
  const kinds = [
    [error, 'new error'],
    [warning, 'new warning'],
    [advice, 'new hint'],
  ] as const;
  return kinds.flatMap(([number, word]) => (number === 0 ? [] : [count(number, word)]));
}
