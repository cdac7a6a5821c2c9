/** What is due in an organisation as one page with boxes to tick: the findings of the check that a day brings about, and roles nobody holds. It may be public, so no person is named. */
import type { FileTree } from '../load/file-tree.ts';
import { load } from '../load/load.ts';
import { ciRemindEn } from '../messages/en/ci-remind.ts';
import { labelsOf } from '../messages/labels.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { ForgePage, PageSection } from '../render/ci/forge-page.ts';
import { check } from './check.ts';
import { contestedIn } from './contested.ts';
import { type DueItem, dueItems } from './due.ts';

/** What marks the issue, so that it is found again. */
const MARK = 'reminder';

/** Which findings stand under which heading, beside what `circles status` lists as due. */
const FOUND = {
  helping: ['helping-circle-ended'],
  vacant: ['role-vacant', 'leader-missing', 'delegate-missing', 'facilitator-missing', 'secretary-missing'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Which of what is due stands under which heading. */
const DUE = {
  ended: ['term-expired'],
  ending: ['term-ending-soon'],
  reviews: ['policy-review-overdue', 'review-soon'],
  watched: ['objection-watched'],
} as const satisfies Readonly<Record<string, readonly DueItem['kind'][]>>;

/** The page; undefined where nothing is due. */
export function reminderPage(tree: FileTree, today: IsoDate): ForgePage | undefined {
  const loaded = load(tree);
  const { settings } = loaded.organisation;
  const report = check({ loaded, today, contested: contestedIn(tree, today) });
  const due = dueItems({ place: { loaded, present: tree, today }, report }, true);
  const words = ciRemindEn(labelsOf(settings.labels));
  const of = (kinds: readonly string[]) => due.filter(({ kind }) => kinds.includes(kind));
  const found = (rules: readonly string[]) => report.findings.filter(({ rule }) => rules.includes(rule));
  const sections = [
    section(words.ended, of(DUE.ended)),
    section(words.reviews, of(DUE.reviews)),
    section(words.watched, of(DUE.watched)),
    section(words.helping, found(FOUND.helping)),
    section(words.ending, of(DUE.ending)),
    section(words.vacant, found(FOUND.vacant)),
  ].filter(({ items }) => items.length > 0);
  if (sections.length === 0) return undefined;
  const things = sections.reduce((sum, { items }) => sum + items.length, 0);
  return {
    mark: MARK,
    title: words.title({ organisation: settings.name, things }),
    intro: [words.asOf({ today })],
    sections,
    end: [words.end],
    words,
  };
}

function section(
  heading: string,
  found: readonly { readonly what: string; readonly next: string }[],
): Extract<PageSection, { kind: 'list' }> {
  return { kind: 'list', boxes: true, heading, items: found.map(({ what, next }) => ({ says: what, next })) };
}
