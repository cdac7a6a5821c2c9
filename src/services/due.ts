/** What has ended or ends soon, and what comes back to a circle: terms, reviews, watched objections. */
import { type Watched, watchedObjections } from '../changes/watched.ts';
import { digestIn, type FileTree } from '../load/file-tree.ts';
import { dueEn } from '../messages/en/due.ts';
import { labelsOf } from '../messages/labels.ts';
import { addPeriod, type IsoDate } from '../model/calendar.ts';
import { type Policy, policiesInForce } from '../model/circle.ts';
import { compareText, type Finding } from '../model/finding.ts';
import { circleName, type Organisation, personName, standingCircles } from '../model/organisation.ts';
import { placeInTerm, roleParts, standingTerms } from '../rules/parts.ts';
import type { Situation } from './situation.ts';

/** One thing that a circle should see in time. */
export interface DueItem {
  /** Rule ids for what the check finds too. */
  readonly kind: 'term-expired' | 'term-ending-soon' | 'policy-review-overdue' | 'review-soon' | 'objection-watched';
  /** What it is about, such as `kitchen/secretary`. */
  readonly entity: string;
  /** True when the day has passed, or is today for what comes back on a day. */
  readonly now: boolean;
  readonly what: string;
  readonly next: string;
}

/** What has to be known to say what is due. */
export interface DuePlace {
  readonly place: Pick<Situation['place'], 'loaded' | 'present' | 'today'>;
  readonly report: Pick<Situation['report'], 'findings'>;
}

/**
 * What is over first, then what ends or comes within the group's `warn_before`; what was put aside is left out. With `unnamed` no
 * person is named.
 */
export function dueItems(situation: DuePlace, unnamed = false): readonly DueItem[] {
  const { organisation } = situation.place.loaded;
  const horizon = addPeriod(situation.place.today, organisation.settings.governance.warn_before);
  const coming = { organisation, tree: situation.place.present, today: situation.place.today, horizon, unnamed };
  const found = situation.report.findings.flatMap((finding) => fromFinding(finding, coming));
  return [...found, ...reviewsSoon(coming), ...watched(coming)].sort(
    (a, b) => Number(b.now) - Number(a.now) || compareText(a.entity, b.entity),
  );
}

interface Coming {
  readonly organisation: Organisation;
  readonly tree: FileTree;
  readonly today: IsoDate;
  /** Last day that counts as soon (inclusive). */
  readonly horizon: IsoDate;
  readonly unnamed: boolean;
}

const FOUND = ['term-expired', 'term-ending-soon', 'policy-review-overdue'] as const;

function fromFinding(finding: Finding, coming: Coming): readonly DueItem[] {
  const { rule, entity, next } = finding;
  const kind = FOUND.find((id) => id === rule);
  const what = (coming.unnamed ? unnamedTerm(finding, coming) : undefined) ?? finding.what;
  return kind === undefined ? [] : [{ kind, entity, now: kind !== 'term-ending-soon', what, next }];
}

/** What is found about a term, without whose it is. */
function unnamedTerm({ file }: Finding, { organisation, today }: Coming): string | undefined {
  const found = standingTerms(organisation).find(({ term }) => placeInTerm(term, []).file === file);
  if (found?.term.end === undefined) return undefined;
  const words = dueEn(labelsOf(organisation.settings.labels));
  return words.term({ ...roleParts(found.circle, found.term.role), end: found.term.end, today });
}

/** Reviews whose day is still to come; those that are over are findings of the check. */
function reviewsSoon(coming: Coming): readonly DueItem[] {
  const { organisation, today, horizon } = coming;
  if (!organisation.settings.practices.includes('reviews')) return [];
  return policiesOf(organisation).flatMap((policy) => {
    const date = policy.review;
    if (date === undefined || date < today || date > horizon) return [];
    const words = dueEn(labelsOf(organisation.settings.labels));
    const circle = circleName(organisation, policy.circle);
    return [
      {
        kind: 'review-soon',
        entity: `${policy.circle}/${policy.id}`,
        now: false,
        what: words.review({ circle, title: policy.title, date, today }),
        next: words.keep({ circle: policy.circle, policy: policy.id }),
      },
    ];
  });
}

function policiesOf(organisation: Organisation): readonly Policy[] {
  return standingCircles(organisation).flatMap(policiesInForce);
}

function watched(coming: Coming): readonly DueItem[] {
  return watchedObjections({ ...coming, digestOf: digestIn(coming.tree) }).map((one) => watchedItem(one, coming));
}

function watchedItem({ folder, record, measure, policy }: Watched, { organisation, today, unnamed }: Coming): DueItem {
  const words = dueEn(labelsOf(organisation.settings.labels));
  const { metric, threshold, watcher, check: date } = measure;
  const circle = record.consents[0]?.circle ?? '';
  const by = watcher === undefined || unnamed ? {} : { watcher: personName(organisation, watcher) };
  const parts = {
    circle: circleName(organisation, circle),
    title: record.title,
    date,
    today,
    metric,
    threshold,
    ...by,
  };
  return {
    kind: 'objection-watched',
    entity: `${circle}/${folder.replace(/^.*\//, '')}`,
    now: date <= today,
    what: words.watched(parts),
    next: words.ask({ circle, ...(policy === undefined ? {} : { policy: `${policy.circle}/${policy.id}` }) }),
  };
}
