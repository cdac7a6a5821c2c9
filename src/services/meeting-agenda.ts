/** What waits for a circle's meeting: the founding meetings, what comes back, what is due, open proposals, and its backlog. */
import { readBacklog } from '../load/read-backlog.ts';
import { readMeetings } from '../load/read-meetings.ts';
import { type MeetingWords, meetingEn } from '../messages/en/meeting.ts';
import { labelsOf } from '../messages/labels.ts';
import type { ItemKind } from '../model/backlog.ts';
import { addPeriod } from '../model/calendar.ts';
import type { Circle } from '../model/circle.ts';
import type { MeetingItem } from '../model/meeting.ts';
import { contestedDecisions } from './contested.ts';
import { foundingAgenda, ROLE_RULES } from './founding-agenda.ts';
import { handedOnTitle } from './handed-on.ts';
import { openProposals } from './proposals.ts';
import { type ReviewDue, reviewsDue } from './reviews-due.ts';
import type { Situation } from './situation.ts';

/** Minutes for an item of which nobody said how long it takes. */
export const USUAL_MINUTES: Readonly<Record<ItemKind, number>> = { report: 5, explore: 15, decide: 15 };

type Finder = (situation: Situation, circle: Circle, words: MeetingWords) => readonly MeetingItem[];

/** The founding first; then what others wait for; then the circle's own topics in its own order. */
const FINDERS: readonly Finder[] = [founding, contested, referred, changes, proposals, reviews, backlog];

/** The items, each with minutes. A topic that stands there twice is taken once. */
export function meetingAgenda(situation: Situation, circle: Circle): readonly MeetingItem[] {
  const words = meetingEn(labelsOf(situation.place.organisation.settings.labels));
  const items = FINDERS.flatMap((find) => find(situation, circle, words));
  const titles = items.map(({ title }) => title);
  return items
    .filter(({ title }, index) => titles.indexOf(title) === index)
    .map((item) => ({ ...item, minutes: item.minutes ?? USUAL_MINUTES[item.kind] }));
}

function founding(situation: Situation, circle: Circle): readonly MeetingItem[] {
  const agenda = foundingAgenda(situation);
  if (agenda?.circle.id !== circle.id) return [];
  const taken = takenUp(situation.place.present, circle.id);
  return agenda.items
    .filter(({ id, frame, done }) => !frame && !done && !taken.has(id))
    .flatMap(({ id, title, kind, minutes }): readonly MeetingItem[] =>
      id === 'roles' ? vacancies(situation, circle) : [{ title, kind, minutes, source: 'founding', about: id }],
    );
}

/** One selection for each of the three roles that nobody holds. */
function vacancies({ report, place }: Situation, circle: Circle): readonly MeetingItem[] {
  const { sources } = meetingEn(labelsOf(place.organisation.settings.labels));
  const vacant = ROLE_RULES.flatMap((rule) => report.findings.filter((finding) => finding.rule === rule));
  return vacant
    .filter(({ entity }) => entity.startsWith(`${circle.id}/`))
    .map(({ entity }) => {
      const role = circle.roles.get(entity.slice(circle.id.length + 1))?.title ?? entity;
      return { title: sources.select({ role }), kind: 'decide', minutes: 10, source: 'term', about: entity };
    });
}

function contested({ place }: Situation, circle: Circle, { sources }: MeetingWords): readonly MeetingItem[] {
  return contestedDecisions(place)
    .filter(({ folder }) => circlesIn(place.loaded.organisation.decisions.get(folder)).includes(circle.id))
    .map(({ folder, title }) => ({
      title: sources.contested({ title }),
      kind: 'decide',
      source: 'contested',
      about: folder,
    }));
}

function circlesIn(
  record: { readonly consents: readonly { readonly circle: string }[] } | undefined,
): readonly string[] {
  return (record?.consents ?? []).map(({ circle }) => circle);
}

/** What another circle handed over, and what was put off until today, until a meeting has taken it up. */
function referred({ place }: Situation, circle: Circle, { sources }: MeetingWords): readonly MeetingItem[] {
  const taken = takenUp(place.present, circle.id);
  return [...place.loaded.organisation.decisions].flatMap(([folder, record]): readonly MeetingItem[] => {
    const { title, outcome, to, back } = record;
    if (taken.has(folder)) return [];
    const from = record.consents[0]?.circle ?? '';
    const item = { kind: 'decide', source: 'referred', about: folder } as const;
    if (outcome === 'referred' && to === circle.id)
      return [{ title: handedOnTitle(place.organisation, record), ...item }];
    const isBack = from === circle.id && back !== undefined && back <= place.today;
    return isBack ? [{ title: sources.back({ title }), ...item }] : [];
  });
}

/** What a held meeting of the circle dealt with. */
function takenUp(tree: Parameters<typeof readMeetings>[0], circle: string): ReadonlySet<string> {
  const items = readMeetings(tree, circle).flatMap(({ meeting }) => meeting.agenda);
  return new Set(
    items.flatMap(({ about, outcome }) => (outcome === 'not-reached' || about === undefined ? [] : [about])),
  );
}

function changes({ undecided }: Situation, circle: Circle, { sources }: MeetingWords): readonly MeetingItem[] {
  const own = undecided.each.filter(({ circles }) => circles[0] === circle.id);
  if (own.length === 0) return [];
  return [{ title: sources.changes({ changes: own.length }), kind: 'decide', source: 'changes', about: circle.id }];
}

function proposals({ place }: Situation, circle: Circle, { sources }: MeetingWords): readonly MeetingItem[] {
  return openProposals(place)
    .filter(({ standing }) => standing.circles.some((one) => one.circle === circle.id && !one.done))
    .map(({ proposal, slug }) => ({
      title: sources.proposal(proposal),
      kind: 'decide',
      source: 'proposal',
      about: slug,
    }));
}

function reviews({ place }: Situation, circle: Circle, words: MeetingWords): readonly MeetingItem[] {
  const until = addPeriod(place.today, place.organisation.settings.governance.warn_before);
  const due = reviewsDue(place, { until, circle: circle.id });
  const titles = due.flatMap((item) => (item.kind === 'policy' ? [item.policy.title] : []));
  const agreements: readonly MeetingItem[] =
    titles.length === 0
      ? []
      : [{ title: words.sources.review({ titles }), kind: 'decide', source: 'review', about: circle.id }];
  return [...agreements, ...due.flatMap((item) => otherDue(item, words))];
}

function otherDue(item: ReviewDue, { sources }: MeetingWords): readonly MeetingItem[] {
  const { id } = item.circle;
  switch (item.kind) {
    case 'term':
      return [
        {
          title: sources.term({ role: item.role.title, end: item.date }),
          kind: 'decide',
          source: 'term',
          about: `${id}/${item.role.id}`,
        },
      ];
    case 'watched': {
      const { record, folder, policy } = item.watched;
      const about = policy === undefined ? folder : `${policy.circle}/${policy.id}`;
      return item.now ? [{ title: sources.watched(record), kind: 'decide', source: 'watched', about }] : [];
    }
    case 'role': {
      const title = item.circle.roles.get(item.subject)?.title ?? item.subject;
      return [{ title: sources.role({ title }), kind: 'explore', source: 'review', about: `${id}/${item.subject}` }];
    }
    case 'circle':
      return [{ title: sources.circle(), kind: 'explore', source: 'review', about: id }];
    default:
      return [];
  }
}

function backlog({ place }: Situation, circle: Circle): readonly MeetingItem[] {
  const items = readBacklog(place.present, circle.id) ?? [];
  return items.map(({ title, kind = 'explore', minutes, by }) => ({
    title,
    kind,
    source: 'backlog',
    ...(minutes === undefined ? {} : { minutes }),
    ...(by === undefined ? {} : { by }),
  }));
}
