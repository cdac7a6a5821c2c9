/** The group's front page: what a visitor of the folder sees first. Only what stands between the two markers is the tool's. */
import { frontPageEn } from '../messages/en/front-page.ts';
import { labelsOf } from '../messages/labels.ts';
import type { IsoDate } from '../model/calendar.ts';
import { type Circle, policiesInForce, type Role } from '../model/circle.ts';
import { compareText } from '../model/finding.ts';
import { type Organisation, personName } from '../model/organisation.ts';
import { holdings } from '../model/term.ts';
import { markdownText } from './charts/markdown.ts';

const BEGIN = '<!-- circles: what stands between these two lines is kept fresh by the tool -->';
const END = '<!-- circles: end -->';

/** How many dates are shown. */
const NEXT_DATES = 8;

/** A new front page: the group's name and mission, what to mind (Markdown of the template), and the block. */
export function frontPage(organisation: Organisation, today: IsoDate, mind?: string): string {
  const { name, mission, labels } = organisation.settings;
  const minded = mind === undefined ? [] : [frontPageEn(labelsOf(labels)).mind, mind];
  return `${[`# ${markdownText(name)}`, markdownText(mission), ...minded, block(organisation, today)].join('\n\n')}\n`;
}

/** The page with its block made fresh; undefined when it has no block (then it is the group's own) or says the same already. */
export function refreshed(page: string, organisation: Organisation, today: IsoDate): string | undefined {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END, begin);
  if (begin === -1 || end === -1) return undefined;
  const fresh = page.slice(0, begin) + block(organisation, today) + page.slice(end + END.length);
  return fresh === page ? undefined : fresh;
}

/** The page without what stands between the markers: the part that people write themselves. */
export function ownPart(page: string): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END, begin);
  return begin === -1 || end === -1 ? page : page.slice(0, begin) + page.slice(end + END.length);
}

function block(organisation: Organisation, today: IsoDate): string {
  const words = frontPageEn(labelsOf(organisation.settings.labels));
  const circles = topFirst(organisation).flatMap(({ circle, level }) =>
    circleLines(organisation, circle, { level, today }),
  );
  const dates = nextDates(organisation, today).map((line) => `- ${line}`);
  const sections = [
    words.circles,
    '',
    ...circles,
    ...(dates.length === 0 ? [] : ['', words.dates, '', ...dates]),
    '',
    words.kept,
  ];
  return [BEGIN, '', ...sections, '', END].join('\n');
}

interface Placed {
  readonly circle: Circle;
  readonly level: number;
}

/** Circles in the order of the tree; one whose parents go round in a ring stands outermost. */
function topFirst(organisation: Organisation): readonly Placed[] {
  const shown = new Map<string, Placed>();
  const visit = (circle: Circle, level: number): void => {
    if (shown.has(circle.id) || circle.status === 'dissolved') return;
    shown.set(circle.id, { circle, level });
    for (const other of organisation.circles.values()) if (other.parent === circle.id) visit(other, level + 1);
  };
  for (const circle of organisation.circles.values()) if (circle.parent === undefined) visit(circle, 0);
  for (const circle of organisation.circles.values()) visit(circle, 0);
  return [...shown.values()];
}

function circleLines(
  organisation: Organisation,
  circle: Circle,
  at: { level: number; today: IsoDate },
): readonly string[] {
  const words = frontPageEn(labelsOf(organisation.settings.labels));
  const names = circle.members.map((member) => markdownText(personName(organisation, member.person)));
  const titles = policiesInForce(circle).map((policy) => markdownText(policy.title));
  const indent = '  '.repeat(at.level);
  return [
    `${indent}- **${markdownText(circle.name)}**: ${circle.aim.map(markdownText).join(' ')}`,
    ...(names.length === 0 ? [] : [`${indent}  - ${words.members({ names })}`]),
    ...[...circle.roles.values()].map(
      (role) => `${indent}  - ${markdownText(role.title)}: ${heldBy(organisation, circle, { role, today: at.today })}`,
    ),
    ...(titles.length === 0 ? [] : [`${indent}  - ${words.policies({ titles })}`]),
  ];
}

function heldBy(organisation: Organisation, circle: Circle, asked: { role: Role; today: IsoDate }): string {
  const words = frontPageEn(labelsOf(organisation.settings.labels));
  const when = { today: asked.today, afterTerm: organisation.settings.governance.after_term };
  const holders = holdings(circle, asked.role.id, when).map((term) =>
    words.holder({ name: markdownText(personName(organisation, term.person)), end: term.end }),
  );
  return holders.length === 0 ? words.vacant : holders.join('; ');
}

/** Ends of terms and reviews from today on, the next ones first. */
function nextDates(organisation: Organisation, today: IsoDate): readonly string[] {
  const dated = [...organisation.circles.values()].flatMap((circle) => [
    ...termDates(organisation, circle, today),
    ...reviewDates(organisation, circle),
  ]);
  return dated
    .filter(({ date }) => date >= today)
    .sort((a, b) => compareText(a.date, b.date) || compareText(a.line, b.line))
    .slice(0, NEXT_DATES)
    .map(({ line }) => line);
}

interface Dated {
  readonly date: IsoDate;
  readonly line: string;
}

function termDates(organisation: Organisation, circle: Circle, today: IsoDate): readonly Dated[] {
  const words = frontPageEn(labelsOf(organisation.settings.labels));
  const when = { today, afterTerm: organisation.settings.governance.after_term };
  return [...circle.roles.values()].flatMap((role) =>
    holdings(circle, role.id, when).flatMap((term) => {
      if (term.end === undefined) return [];
      const parts = {
        role: markdownText(role.title),
        circle: markdownText(circle.name),
        name: markdownText(personName(organisation, term.person)),
      };
      return [{ date: term.end, line: words.termEnds({ ...parts, date: term.end }) }];
    }),
  );
}

function reviewDates(organisation: Organisation, circle: Circle): readonly Dated[] {
  const words = frontPageEn(labelsOf(organisation.settings.labels));
  return policiesInForce(circle).flatMap((policy) => {
    if (policy.review === undefined) return [];
    const parts = { title: markdownText(policy.title), circle: markdownText(circle.name), date: policy.review };
    return [{ date: policy.review, line: words.reviewDue(parts) }];
  });
}
