/** The first three meetings of a new group: what each is about, for how long, and what of it is done. Source: Who Decides Who Decides. */
import { type FoundingAgendaWords, foundingAgendaEn } from '../messages/en/founding-agenda.ts';
import { nextEn } from '../messages/en/next.ts';
import { labelsOf } from '../messages/labels.ts';
import { isAgreed } from '../model/agreements.ts';
import type { ItemKind } from '../model/backlog.ts';
import type { Circle } from '../model/circle.ts';
import { generalOf } from '../model/organisation.ts';
import type { Situation } from './situation.ts';

/** What an item is about. */
export type FoundingItemId = keyof FoundingAgendaWords['titles'];

/** One item of a founding meeting. */
export interface FoundingItem {
  readonly id: FoundingItemId;
  readonly title: string;
  readonly minutes: number;
  readonly kind: ItemKind;
  /** The frame of every meeting: check-in, admin, agenda, next meeting, closing. */
  readonly frame: boolean;
  /** True when the files show that it is done; what leaves no trace is done with its meeting. */
  readonly done: boolean;
  /** Records its outcome. */
  readonly command?: string;
}

/** One of the three. */
export interface FoundingMeeting {
  readonly number: 1 | 2 | 3;
  readonly circle: Circle;
  readonly items: readonly FoundingItem[];
  /** For everything that is not done. */
  readonly minutes: number;
}

/** The rules that find the three roles without which a circle does not run. */
export const ROLE_RULES: readonly string[] = ['leader-missing', 'facilitator-missing', 'secretary-missing'];

interface Row {
  readonly id: FoundingItemId;
  readonly minutes: number;
  readonly kind: ItemKind;
  readonly frame?: boolean;
  /** As long as it is not done, the group has not come further than this meeting. */
  readonly must?: boolean;
}

/** The third meeting has no minutes in the source; these fill two hours like the first. */
const MEETINGS: readonly (readonly Row[])[] = [
  [
    { id: 'check-in', minutes: 15, kind: 'report', frame: true },
    { id: 'admin', minutes: 5, kind: 'report', frame: true },
    { id: 'agenda', minutes: 5, kind: 'decide', frame: true },
    { id: 'founding', minutes: 40, kind: 'decide', must: true },
    { id: 'method', minutes: 10, kind: 'decide', must: true },
    { id: 'experience', minutes: 10, kind: 'report' },
    { id: 'getting-to-know', minutes: 15, kind: 'report' },
    { id: 'next-meeting', minutes: 5, kind: 'decide', frame: true },
    { id: 'backlog', minutes: 5, kind: 'explore' },
    { id: 'closing', minutes: 10, kind: 'report', frame: true },
  ],
  [
    { id: 'check-in', minutes: 10, kind: 'report', frame: true },
    { id: 'admin', minutes: 5, kind: 'report', frame: true },
    { id: 'agenda', minutes: 5, kind: 'decide', frame: true },
    { id: 'roles', minutes: 30, kind: 'decide', must: true },
    { id: 'infrastructure', minutes: 10, kind: 'decide' },
    { id: 'absence', minutes: 10, kind: 'decide', must: true },
    { id: 'topics', minutes: 15, kind: 'explore' },
    { id: 'priorities', minutes: 15, kind: 'explore' },
    { id: 'new-members', minutes: 15, kind: 'explore' },
    { id: 'next-meeting', minutes: 5, kind: 'decide', frame: true },
    { id: 'closing', minutes: 10, kind: 'report', frame: true },
  ],
  [
    { id: 'check-in', minutes: 10, kind: 'report', frame: true },
    { id: 'admin', minutes: 5, kind: 'report', frame: true },
    { id: 'agenda', minutes: 5, kind: 'decide', frame: true },
    { id: 'structure', minutes: 15, kind: 'explore' },
    { id: 'first-priority', minutes: 20, kind: 'decide' },
    { id: 'second-priority', minutes: 20, kind: 'decide' },
    { id: 'third-priority', minutes: 20, kind: 'explore' },
    { id: 'reviews', minutes: 5, kind: 'decide' },
    { id: 'active', minutes: 5, kind: 'decide', must: true },
    { id: 'next-meeting', minutes: 5, kind: 'decide', frame: true },
    { id: 'closing', minutes: 10, kind: 'report', frame: true },
  ],
];

/** The founding meeting that comes next; undefined for a group that is not forming any more. */
export function foundingAgenda(situation: Situation): FoundingMeeting | undefined {
  const { organisation } = situation.place.loaded;
  const circle = generalOf(organisation);
  if (organisation.settings.status !== 'forming' || circle === undefined) return undefined;
  const done = doneIn(situation, circle);
  const index = MEETINGS.findIndex((rows) => rows.some(({ id, must }) => must === true && !done.has(id)));
  const items = (MEETINGS[index] ?? []).map((row) => itemOf(row, { situation, circle, done }));
  const minutes = items.filter((item) => !item.done).reduce((sum, item) => sum + item.minutes, 0);
  const number = ([1, 2, 3] as const)[index];
  return number === undefined ? undefined : { number, circle, items, minutes };
}

interface Standing {
  readonly situation: Situation;
  readonly circle: Circle;
  readonly done: ReadonlySet<FoundingItemId>;
}

function itemOf({ id, minutes, kind, frame = false }: Row, { situation, circle, done }: Standing): FoundingItem {
  const labels = labelsOf(situation.place.loaded.organisation.settings.labels);
  const command = commandOf(id, situation, circle);
  return {
    id,
    title: foundingAgendaEn(labels).titles[id],
    minutes,
    kind,
    frame,
    done: done.has(id),
    ...(command === undefined ? {} : { command }),
  };
}

function commandOf(id: FoundingItemId, { place, report }: Situation, circle: Circle): string | undefined {
  const words = nextEn(labelsOf(place.loaded.organisation.settings.labels));
  const vacant = report.findings.filter(({ rule, entity }) => isRoleOf(circle, rule, entity));
  const role = ROLE_RULES.flatMap((rule) => vacant.filter((finding) => finding.rule === rule))[0]?.entity;
  const commands: Partial<Record<FoundingItemId, string>> = {
    founding: words.founding().command,
    method: words.method().command,
    absence: words.absence().command,
    active: words.active({ circle: circle.id }).command,
    ...(role === undefined ? {} : { roles: words.roles({ circle: circle.name, roles: [], at: role }).command }),
  };
  return commands[id];
}

/** What the files show. */
function doneIn({ place, report }: Situation, circle: Circle): ReadonlySet<FoundingItemId> {
  const { organisation } = place.loaded;
  const finds = (rule: string) => report.findings.some((finding) => finding.rule === rule);
  const done: Partial<Record<FoundingItemId, boolean>> = {
    founding: !finds('founding-unconfirmed'),
    method: isAgreed(organisation, 'method') || !organisation.settings.practices.includes('consent'),
    absence: isAgreed(organisation, 'absence'),
    infrastructure: isAgreed(organisation, 'infrastructure'),
    roles: !report.findings.some(({ rule, entity }) => isRoleOf(circle, rule, entity)),
  };
  const ids = Object.keys(done) as FoundingItemId[];
  return new Set(ids.filter((id) => done[id] === true));
}

function isRoleOf(circle: Circle, rule: string, entity: string): boolean {
  return ROLE_RULES.includes(rule) && entity.startsWith(`${circle.id}/`);
}
