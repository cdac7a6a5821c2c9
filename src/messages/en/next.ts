/** What `circles next` says: each step in words, why it helps, and the command. */

import type { IsoDate } from '../../model/calendar.ts';
import type { Practice } from '../../model/settings.ts';
import type { Labels } from '../labels.ts';
import { count, day, fromToday, list, longDay } from './dates.ts';

/** A step in words. */
export interface StepWords {
  readonly what: string;
  readonly why: string;
  /** As it can be typed. */
  readonly command: string;
  /** How many minutes to plan for it at a meeting. Source: Who Decides Who Decides, the three founding meetings. */
  readonly minutes?: number;
}

/** Minutes of the founding round: deciding by consent 10, the aim 20, each other as members 10. */
const FOUNDING_MINUTES = 40;
/** Agreeing on the rounds. */
const METHOD_MINUTES = 10;
/** For one of the three roles; all of them take 30. */
const ROLE_MINUTES = 10;

/** A new circle says yes to its aim, its domain and its members. */
const CONFIRM_MINUTES = 30;

const PRACTICES: Readonly<Record<Practice, { readonly what: string; readonly why: string }>> = {
  consent: {
    what: 'decide by consent',
    why: 'Nothing is adopted while somebody sees a reason why it would get in the way.',
  },
  roles: {
    what: 'describe roles, and select people for them',
    why: 'So that everybody knows who does what, until when.',
  },
  links: { what: 'link your circles twice', why: 'With a leader and a delegate in both, each circle hears the other.' },
  reviews: {
    what: 'look at your agreements again after a time',
    why: 'What has a day of review can be tried without fear.',
  },
  measures: { what: 'watch a few numbers', why: 'They tell you whether what you do helps.' },
};

/** In the group's own words. */
export function nextEn(labels: Labels) {
  return {
    nothing: 'Nothing waits for you. What comes up later: `circles terms`.',
    heading: (steps: number) => (steps === 1 ? 'The next useful step:' : `The next ${steps} useful steps:`),
    minutes: (minutes: number) => `${minutes} minutes`,
    /** Leads through the meeting. */
    meet: (p: { circle: string }) => `circles meeting ${p.circle}`,
    item: (p: { title: string; minutes: number }) => `${String(p.minutes).padStart(3)} min  ${p.title}`,
    done: (p: { title: string }) => `   done  ${p.title}`,
    mend: (p: { files: number }): StepWords => ({
      what: `Mend ${count(p.files, 'file')} that can't be read`,
      why: `What stands there is not seen by anything else, so it can't be decided either.`,
      command: 'circles check',
    }),
    founding: (): StepWords => ({
      what: `Hold the founding round: the aim, deciding by consent, each other as ${labels.member}s`,
      why: 'The group was set up by one person; with this round it is everybody’s.',
      command: 'circles consent --founding --consent all',
      minutes: FOUNDING_MINUTES,
    }),
    decide: (p: { changes: number; names: readonly string[]; circle?: string }): StepWords => ({
      what: `Decide what was changed: ${count(p.changes, 'change')} for ${list(p.names)}`,
      why: 'Until then it is a wish in a file, and nobody has to keep to it.',
      command: p.circle === undefined ? 'circles consent' : `circles consent --circle ${p.circle}`,
    }),
    adopt: (p: { title: string; name: string }): StepWords => ({
      what: `Adopt "${p.title}"`,
      why: 'Everybody had the time to answer, and nothing stands against it.',
      command: `circles consent --proposal ${p.name}`,
    }),
    amend: (p: { title: string; name: string; objections: number }): StepWords => ({
      what: `Work ${count(p.objections, 'objection')} into "${p.title}"`,
      why: 'Until then its clock stands still. Everybody is asked about the new version.',
      command: `circles propose --amend ${p.name}`,
    }),
    renew: (p: { title: string; name: string }): StepWords => ({
      what: `Look at "${p.title}" again`,
      why: 'Others have decided something since that it did not know, so it needs a new version.',
      command: `circles propose --amend ${p.name}`,
    }),
    take: (p: { title: string; name: string; names: readonly string[] }): StepWords => ({
      what: `Take "${p.title}" up in a meeting of ${list(p.names)}`,
      why: 'It gathers questions and reactions until then; consent is given there.',
      command: `circles consent --proposal ${p.name} --consent all`,
    }),
    holdSelection: (p: { title: string; name: string }): StepWords => ({
      what: `Hold the selection "${p.title}"`,
      why: 'People name somebody on their own computers until then; who has not is asked there.',
      command: `circles select --proposal ${p.name}`,
    }),
    respond: (p: { title: string; name: string; names: readonly string[] }): StepWords => ({
      what: `Answer "${p.title}": ${list(p.names)}`,
      why: 'Silence is not consent: without their voice it waits.',
      command: `circles respond ${p.name}`,
    }),
    form: (p: { files: number }): StepWords => ({
      what: `Record ${count(p.files, 'file')} in which only the way of writing differs`,
      why: 'Nothing that was agreed changes, so no round is needed.',
      command: 'circles consent --form',
    }),
    lineEnds: (p: { files: number }): StepWords => ({
      what: `Put the line ends of ${count(p.files, 'file')} back as they were decided`,
      why: 'An editor has changed them; what the files say is the same, so nobody has to decide.',
      command: 'circles fmt',
    }),
    answer: (p: { title: string; folder: string }): StepWords => ({
      what: `Take up the objection to "${p.title}"`,
      why: `Until a later ${labels.decision} answers it, this one is contested.`,
      command: `circles consent --answers ${p.folder.replace(/^.*\//, '')}`,
    }),
    meeting: (p: { circle: string; name: string; date: IsoDate; today: IsoDate }): StepWords => ({
      what: `${p.name} meets on ${longDay(p.date)} (${fromToday(p.date, p.today)})`,
      why: 'The agenda makes itself from what waits; look at it before, so that nothing is missing.',
      command: `circles meeting ${p.circle}`,
    }),
    meetingOpen: (p: { circle: string; name: string; date: IsoDate }): StepWords => ({
      what: `${p.name}: go on with the meeting of ${longDay(p.date)}`,
      why: 'It was not closed, so its minutes are not written down yet.',
      command: `circles meeting ${p.circle}`,
    }),
    expired: (p: { role: string; circle: string; at: string }): StepWords => ({
      what: `${p.circle}: select the ${p.role} again`,
      why: `The ${labels.term} has run out; whoever holds the ${labels.role} carries on until then.`,
      command: `circles select ${p.at}`,
      minutes: ROLE_MINUTES,
    }),
    method: (): StepWords => ({
      what: 'Agree on how you decide',
      why: 'Everything else rests on it; these words are a start, change them to yours.',
      command:
        'circles consent --policy "How we decide" --text "We decide by consent, in rounds: understanding, reactions, consent."',
      minutes: METHOD_MINUTES,
    }),
    absence: (): StepWords => ({
      what: 'Agree on what happens when somebody is absent',
      why: 'Silence is not consent: who was away needs to know by when they can object.',
      command:
        'circles consent --policy "When somebody is absent" --text "Who could not be there is told the same day and may object until the next."',
    }),
    roles: (p: { circle: string; roles: readonly string[]; at: string }): StepWords => ({
      what: `${p.circle}: select ${list(p.roles)}`,
      why: `With somebody in each of these ${labels.role}s, meetings are led, run and written down.`,
      command: `circles select ${p.at}`,
      minutes: ROLE_MINUTES * p.roles.length,
    }),
    active: (p: { circle: string }): StepWords => ({
      what: 'Say that you are up and running',
      why: 'You have your roles and your first agreements.',
      command: `circles circle confirm ${p.circle}`,
    }),
    confirm: (p: { name: string; circle: string }): StepWords => ({
      what: `${p.name}: hold its first meeting, and say that it is up and running`,
      why: `Until the ${labels.circle} says yes to its aim itself, it is only what others wished for it.`,
      command: `circles circle confirm ${p.circle}`,
      minutes: CONFIRM_MINUTES,
    }),
    seat: (p: { name: string; circle: string; parent: string; names: readonly string[] }): StepWords => ({
      what: `${p.parent}: take in ${list(p.names)} for ${p.name}`,
      why: `Who links two ${labels.circle}s has a say in both.`,
      command: `circles circle seat ${p.circle}`,
      minutes: METHOD_MINUTES,
    }),
    invert: (p: { centre: string; circles: readonly string[]; names: readonly string[] }): StepWords => ({
      what: `Turn ${p.centre} inside out: a ${labels.circle} of links and officers`,
      why: `${list(p.circles)} run by themselves now, so not everybody has to decide everything. ${list(p.names)} would be heard through the links, and everybody goes on meeting as a gathering that advises.`,
      command: 'circles circle invert',
      minutes: FOUNDING_MINUTES,
    }),
    close: (p: { name: string; circle: string; parent: string; ends: string }): StepWords => ({
      what: `${p.name}: hear its report and close it, or give it more time`,
      why: `Its last day was ${day(p.ends)}. What is left goes back to ${p.parent}.`,
      command: `circles circle dissolve ${p.circle}`,
    }),
    hear: (p: { name: string; parent: string; parentId: string }): StepWords => ({
      what: `Hear the report of ${p.name} in the next meeting of ${p.parent}`,
      why: 'It has found something out, and waits for what comes of it.',
      command: `circles meeting ${p.parentId}`,
    }),
    closeAnswered: (p: { name: string; circle: string; parent: string }): StepWords => ({
      what: `${p.name}: close it, or let it go on`,
      why: `${p.parent} has decided about its report. What is left goes back there.`,
      command: `circles circle dissolve ${p.circle}`,
    }),
    grow: (p: { people: number; circle: string }): StepWords => ({
      what: `Think of a ${labels.circle} inside yours for a part of the work`,
      why: `You are ${p.people}: in one round that is a long time to wait for one's turn.`,
      command: `circles circle create --parent ${p.circle}`,
    }),
    takeUp: (p: { practice: Practice }): StepWords => ({
      what: `When you are ready for more: ${PRACTICES[p.practice].what}`,
      why: PRACTICES[p.practice].why,
      command: `circles consent --take-up ${p.practice}`,
    }),
    secondKey: (p: { person: string; name: string; organisation: string; holder: string }): StepWords => ({
      what: `Let ${p.name} sign too`,
      why: `Only ${p.holder} can record now; with that one key lost, nobody can. ${p.name} runs this command on their own computer and sends you the line it prints; you take it in with \`circles keys add ${p.person} -\`.`,
      command: `circles keys create --person ${p.person} --organisation ${p.organisation}`,
    }),
    review: (p: { what: string; policy: string }): StepWords => ({
      what: p.what,
      why: `A ${labels.policy} is agreed for a time, so that it is looked at again with fresh eyes.`,
      command: `circles consent --keep ${p.policy}`,
    }),
    watched: (p: { what: string; circle: string }): StepWords => ({
      what: p.what,
      why: 'Somebody’s objection was answered by watching; now is the time to ask: what did you see?',
      command: `circles consent --circle ${p.circle}`,
    }),
  };
}

/** The words of `circles next`. */
export type NextWords = ReturnType<typeof nextEn>;
