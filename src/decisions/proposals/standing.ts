/** How a proposal stands: for each circle of its mandate who said what of this version, what is open, and when it can be adopted. */
import { type AsyncRule, asyncRuleFor, earliestAfter } from '../../changes/async-rule.ts';
import { classesIn } from '../../changes/change-class.ts';
import { eligibleIn } from '../../changes/eligible.ts';
import { addDays, daysBetween, type IsoDate } from '../../model/calendar.ts';
import type { CircleId } from '../../model/circle.ts';
import type { Digest, RecordKind } from '../../model/decision-record.ts';
import type { PersonId } from '../../model/person.ts';
import { type Answer, type Proposal, type Response, timeWishedIn } from '../../model/proposal.ts';
import type { Round } from '../answers.ts';
import { type AsyncEvent, type AsyncState, asyncConsent } from '../machines/async-consent.ts';
import { move } from '../machines/machine.ts';

/** What a standing is read from. */
export interface Asked {
  readonly proposal: Proposal;
  readonly version: Digest;
  /** What is asked, and in which circles. */
  readonly round: Round;
  readonly kind: RecordKind;
  /** Answers whose signatures hold, to this version and to earlier ones. */
  readonly responses: readonly Response[];
  readonly today: IsoDate;
}

/** One circle's part. Each of `asked` is in exactly one of the lists below it. */
export interface CircleStanding {
  readonly circle: CircleId;
  /** Undefined where the circle consents in a meeting. */
  readonly rule: AsyncRule | undefined;
  readonly asked: readonly PersonId[];
  readonly consenting: readonly PersonId[];
  readonly objecting: readonly PersonId[];
  readonly calling: readonly PersonId[];
  readonly athome: readonly PersonId[];
  /** Not in the meeting that was held. */
  readonly absent: readonly PersonId[];
  /** They have named somebody for what is to be selected, and said nothing else that stands. */
  readonly nominating: readonly PersonId[];
  /** Nothing was heard of them yet. */
  readonly silent: readonly PersonId[];
  /** True once a meeting of the circle was held on this version. */
  readonly met: boolean;
  /** The first day on which consent in writing counts; undefined with `rule`. */
  readonly opens: IsoDate | undefined;
  /** The first day on which it can be adopted, as it stands; undefined where the circle has yet to meet. */
  readonly earliest: IsoDate | undefined;
  /** True when this circle's part is done. */
  readonly done: boolean;
}

/** How it stands. */
export interface Standing {
  readonly circles: readonly CircleStanding[];
  /** How many people are asked, and how many have answered this version; each is counted once. */
  readonly asked: number;
  readonly answered: number;
  readonly state: AsyncState;
  /** Answers to this version that object, or call a meeting. */
  readonly objections: readonly Response[];
  readonly calls: readonly Response[];
  /** The first day on which all circles are done, if nothing else is said; undefined where one has yet to meet. */
  readonly earliest: IsoDate | undefined;
}

/** Reads how it stands; adopts nothing. */
export function standingOf(given: Asked): Standing {
  const circles = given.round.circles.map((circle) => circleStanding(circle, given));
  const asked = new Set(circles.flatMap((one) => one.asked));
  const current = currentBy(given);
  const answers = [...asked].flatMap((person) => current.get(person) ?? []);
  const those = (answer: Answer) => answers.filter((one) => one.answer === answer);
  const [objections, calls] = [those('objection'), those('meeting')];
  const days = circles.flatMap(({ earliest }) => earliest ?? []);
  const earliest = days.length === circles.length ? days.sort().at(-1) : undefined;
  return {
    circles,
    asked: asked.size,
    answered: answers.filter((one) => hasAnswered(one)).length,
    state: stateOf({ objections, calls, done: circles.length > 0 && circles.every(({ done }) => done) }),
    objections,
    calls,
    earliest,
  };
}

/** The answers to this version, by person. */
function currentBy({ responses, version, round }: Asked): ReadonlyMap<PersonId, Response> {
  const current = responses.filter((one) => one.version === version && isOwn(one, round));
  return new Map(current.map((one) => [one.person, one]));
}

/** What was heard in a meeting counts for those who are asked in a circle that met. */
function isOwn({ person, meeting, 'met-in': met = [] }: Response, round: Round): boolean {
  return meeting === undefined || met.some((circle) => eligibleIn(circle, round).includes(person));
}

function hasAnswered({ answer, nominations }: Response): boolean {
  return answer === undefined ? nominations.length > 0 : answer !== 'asking-at-home';
}

/** The state is what the process has come to: each thing that was said moves it on. */
function stateOf(said: { objections: readonly Response[]; calls: readonly Response[]; done: boolean }): AsyncState {
  const events: readonly AsyncEvent[] = [
    ...(said.objections.length === 0 ? [] : (['object'] as const)),
    ...(said.calls.length === 0 ? [] : (['call-meeting'] as const)),
    ...(said.done ? (['close'] as const) : []),
  ];
  return events.reduce<AsyncState>((state, event) => move(asyncConsent, state, event), asyncConsent.start);
}

function circleStanding(circle: CircleId, given: Asked): CircleStanding {
  const { round, kind, proposal } = given;
  const asked = eligibleIn(circle, round);
  const current = currentBy(given);
  // who takes a role is talked about in a meeting, after everybody has named somebody
  const selects = proposal.selection !== undefined;
  const rule = selects ? undefined : asyncRuleFor(round.state.organisation, circle, classesIn(kind, round.changes));
  const isMet = (person: PersonId) => current.get(person)?.['met-in']?.includes(circle) === true;
  const met = asked.some(isMet);
  // what was heard in the meeting of another circle is no answer in writing
  const here = (person: PersonId) => {
    const said = current.get(person);
    return met || said?.meeting === undefined ? said?.answer : undefined;
  };
  const those = (answer: Answer | undefined) => asked.filter((person) => here(person) === answer);
  const named = new Set(those(undefined).filter((person) => (current.get(person)?.nominations ?? []).length > 0));
  const parts = {
    circle,
    rule,
    asked,
    consenting: those('consent'),
    objecting: those('objection'),
    calling: those('meeting'),
    athome: those('asking-at-home'),
    absent: those('absent'),
    nominating: [...named],
    silent: those(undefined).filter((person) => !named.has(person)),
    met,
    opens: rule === undefined ? undefined : opensOn(proposal, rule),
  };
  const earliest = met ? proposal.dated : rule === undefined ? undefined : earliestFor(parts, rule, given);
  return { ...parts, earliest, done: isDone(parts, earliest, given.today) };
}

/** Questions and reactions have the first half of the shortest time; who answers an amended version has heard them. */
function opensOn({ dated, number }: Proposal, rule: AsyncRule): IsoDate {
  if (number > 1) return dated;
  return addDays(dated, Math.floor(daysBetween(dated, earliestAfter(dated, rule)) / 2));
}

type Parts = Omit<CircleStanding, 'earliest' | 'done'>;

/** Counted from this version; while something stands against it, from the one that is still to come. */
function earliestFor(parts: Parts, rule: AsyncRule, given: Asked): IsoDate {
  const { proposal, today } = given;
  const current = currentBy(given);
  const wished = parts.asked.flatMap((person) => {
    const said = current.get(person);
    return (said === undefined ? undefined : timeWishedIn(said)) ?? [];
  });
  const stopped = parts.objecting.length + parts.calling.length > 0 ? [earliestAfter(today, rule)] : [];
  const closes = proposal.closes === undefined ? [] : [proposal.closes];
  return [earliestAfter(proposal.dated, rule), ...closes, ...wished, ...stopped].sort().at(-1) ?? proposal.dated;
}

function isDone(parts: Parts, earliest: IsoDate | undefined, today: IsoDate): boolean {
  if (earliest === undefined || today < earliest || parts.objecting.length + parts.calling.length > 0) return false;
  return parts.consenting.length > 0 && unheardIn(parts).length === 0;
}

/** Whose voice is missing: silence counts only where the circle has said so, and never in a meeting. */
export function unheardIn({ met, rule, silent, athome }: Parts): readonly PersonId[] {
  const quiet = [...silent, ...athome];
  return !met && rule?.silence === 'consents' ? [] : quiet;
}

/** Who is counted by their silence, in a circle whose part is done. */
export function countedSilent(parts: Parts): readonly PersonId[] {
  return parts.met || parts.rule?.silence !== 'consents' ? [] : [...parts.silent, ...parts.athome];
}
