/** The next useful steps of a group: what the founding meetings, the calendar and its files ask for. Source: Who Decides Who Decides; `spec/decisions.md`, Founding. */

import { recordersOf } from '../changes/recorders.ts';
import { type NextWords, nextEn, type StepWords } from '../messages/en/next.ts';
import { labelsOf } from '../messages/labels.ts';
import { isAgreed } from '../model/agreements.ts';
import { addPeriod } from '../model/calendar.ts';
import { groupBy } from '../model/group-by.ts';
import { circleName, generalOf, isActiveMember, type Organisation, personName, rootOf } from '../model/organisation.ts';
import { contestedDecisions } from './contested.ts';
import { dueItems } from './due.ts';
import { ROLE_RULES } from './founding-agenda.ts';
import { closings, confirmations, growth, inversion, practices, seats } from './life-steps.ts';
import { circleMeetings } from './meetings.ts';
import type { Situation } from './situation.ts';

/** What a step is about; stands in `--json`. */
export type StepId =
  | 'mend'
  | 'founding'
  | 'decide'
  | 'form'
  | 'answer'
  | 'proposal'
  | 'meeting'
  | 'expired'
  | 'method'
  | 'absence'
  | 'roles'
  | 'second-key'
  | 'active'
  | 'review'
  | 'watched'
  | 'confirm'
  | 'seat'
  | 'close'
  | 'invert'
  | 'grow'
  | 'take-up';

/** One step. */
export interface NextStep extends StepWords {
  readonly step: StepId;
}

type Finder = (situation: Situation, words: NextWords) => readonly StepWords[];

/** What helps most comes first. */
const FINDERS: readonly (readonly [StepId, Finder])[] = [
  ['mend', mend],
  ['founding', founding],
  ['decide', decide],
  ['answer', answer],
  ['proposal', proposal],
  ['form', form],
  ['meeting', meetings],
  ['expired', expired],
  ['method', method],
  ['absence', absence],
  ['roles', roles],
  ['second-key', secondKey],
  ['active', active],
  ['confirm', confirmations],
  ['seat', seats],
  ['invert', inversion],
  ['close', closings],
  ['review', review],
  ['watched', watched],
  ['grow', growth],
  ['take-up', practices],
];

/** All useful steps, the most useful first; empty when nothing waits. */
export function nextSteps(situation: Situation): readonly NextStep[] {
  const words = nextEn(labelsOf(situation.place.loaded.organisation.settings.labels));
  return FINDERS.flatMap(([step, find]) => find(situation, words).map((one) => ({ step, ...one })));
}

function mend({ unreadable }: Situation, words: NextWords): readonly StepWords[] {
  return unreadable.length === 0 ? [] : [words.mend({ files: unreadable.length })];
}

function founding({ report }: Situation, words: NextWords): readonly StepWords[] {
  return report.findings.some((finding) => finding.rule === 'founding-unconfirmed') ? [words.founding()] : [];
}

/** One step for each group of circles that decides. */
function decide({ place, undecided }: Situation, words: NextWords): readonly StepWords[] {
  const groups = groupBy(undecided.each, ({ circles }) => circles.join(' '));
  const several = groups.size > 1;
  return [...groups.values()].flatMap((changes) => {
    const circles = changes[0]?.circles ?? [];
    const names = circles.map((id) => circleName(place.organisation, id));
    const [circle] = circles;
    return [words.decide({ changes: changes.length, names, ...(several && circle !== undefined ? { circle } : {}) })];
  });
}

function answer({ place }: Situation, words: NextWords): readonly StepWords[] {
  return contestedDecisions(place).map(({ title, folder }) => words.answer({ title, folder }));
}

/** For each open proposal the one thing that brings it on. */
function proposal({ proposals }: Situation, words: NextWords): readonly StepWords[] {
  return proposals.flatMap((one): readonly StepWords[] => {
    const { title, proposal: name, objections, state, overtaken, selects } = one;
    if (objections > 0) return [words.amend({ title, name, objections })];
    if (overtaken.length > 0) return [words.renew({ title, name })];
    if (selects) return [words.holdSelection({ title, name })];
    return state === 'closed' ? [words.adopt({ title, name })] : voices(one, words);
  });
}

/** What is said in a meeting, else who is still to answer. */
function voices({ title, proposal: name, ...one }: Situation['proposals'][number], words: NextWords) {
  const meeting = one.circles.filter(({ meets, done }) => (meets || one.state === 'called-to-meeting') && !done);
  if (meeting.length > 0) return [words.take({ title, name, names: meeting.map((circle) => circle.name) })];
  const names = one.unheard.map((person) => person.name);
  return names.length === 0 ? [] : [words.respond({ title, name, names })];
}

function form({ undecided }: Situation, words: NextWords): readonly StepWords[] {
  const { form, lineEnds } = undecided;
  return [
    ...(form.length === 0 ? [] : [words.form({ files: form.length })]),
    ...(lineEnds.length === 0 ? [] : [words.lineEnds({ files: lineEnds.length })]),
  ];
}

/** How far ahead a meeting is a next step. */
const MEETING_AHEAD = 'P7D';

function meetings({ place }: Situation, words: NextWords): readonly StepWords[] {
  const horizon = addPeriod(place.today, MEETING_AHEAD);
  return circleMeetings(place).flatMap(({ circle, name, next, open }) => {
    if (open !== null) return [words.meetingOpen({ circle, name, date: open })];
    return next !== null && next <= horizon ? [words.meeting({ circle, name, date: next, today: place.today })] : [];
  });
}

function expired(situation: Situation, words: NextWords): readonly StepWords[] {
  const { organisation } = situation.place.loaded;
  return situation.report.findings
    .filter((finding) => finding.rule === 'term-expired')
    .map(({ entity }) => {
      const circle = circleName(organisation, entity.replace(/\/.*$/, ''));
      return words.expired({ circle, role: titleOf(organisation, entity), at: entity });
    });
}

function method({ place }: Situation, words: NextWords): readonly StepWords[] {
  return lacks(place.loaded.organisation, 'method') ? [words.method()] : [];
}

function absence({ place }: Situation, words: NextWords): readonly StepWords[] {
  return lacks(place.loaded.organisation, 'absence') ? [words.absence()] : [];
}

/** A group that has not taken up consent is not asked. */
function lacks(organisation: Organisation, what: 'method' | 'absence'): boolean {
  const { status, practices } = organisation.settings;
  return status === 'forming' && practices.includes('consent') && !isAgreed(organisation, what);
}

/** One step for each circle that lacks some of the three. */
function roles({ place, report }: Situation, words: NextWords): readonly StepWords[] {
  const { organisation } = place.loaded;
  const missing = ROLE_RULES.flatMap((rule) => report.findings.filter((finding) => finding.rule === rule));
  const byCircle = groupBy(missing, ({ entity }) => entity.replace(/\/.*$/, ''));
  return [...byCircle].map(([circle, findings]) => {
    const titles = findings.map(({ entity }) => titleOf(organisation, entity));
    return words.roles({ circle: circleName(organisation, circle), roles: titles, at: findings[0]?.entity ?? circle });
  });
}

function titleOf({ circles }: Organisation, entity: string): string {
  const [circle = '', role = ''] = entity.split('/');
  return circles.get(circle)?.roles.get(role)?.title ?? role;
}

/** The first active member of the root who has no key yet. */
function secondKey({ place, report }: Situation, words: NextWords): readonly StepWords[] {
  const { organisation } = place.loaded;
  const root = rootOf(organisation);
  if (root === undefined || !report.findings.some((finding) => finding.rule === 'one-signer')) return [];
  const [holder] = recordersOf(organisation, root, place.today).persons;
  const other = root.members.find((member) => member.person !== holder && isActiveMember(organisation, member));
  if (holder === undefined || other === undefined) return [];
  const names = { name: personName(organisation, other.person), holder: personName(organisation, holder) };
  return [words.secondKey({ person: other.person, organisation: place.verification.organisation ?? '', ...names })];
}

/** `forming` ends when the centre has its three roles and both agreements. */
function active(situation: Situation, words: NextWords): readonly StepWords[] {
  const { organisation } = situation.place.loaded;
  const general = generalOf(organisation);
  if (organisation.settings.status !== 'forming' || general === undefined) return [];
  const isIncomplete = situation.report.findings.some(
    ({ rule, entity }) =>
      rule === 'founding-unconfirmed' || (ROLE_RULES.includes(rule) && entity.startsWith(`${general.id}/`)),
  );
  const waits = isIncomplete || [...method(situation, words), ...absence(situation, words)].length > 0;
  return waits ? [] : [words.active({ circle: general.id })];
}

function review(situation: Situation, words: NextWords): readonly StepWords[] {
  return dueItems(situation)
    .filter(({ kind }) => kind === 'policy-review-overdue')
    .map(({ what, entity }) => words.review({ what, policy: entity }));
}

function watched(situation: Situation, words: NextWords): readonly StepWords[] {
  return dueItems(situation)
    .filter(({ kind, now }) => kind === 'objection-watched' && now)
    .map(({ what, entity }) => words.watched({ what, circle: entity.replace(/\/.*$/, '') }));
}
