/** What is said about the life of circles: created, confirmed, paused, resumed, ended, handed over, turned inside out. */
import type { Labels } from '../labels.ts';
import { list } from './dates.ts';

/** In the group's own words. */
export function lifeEn(labels: Labels) {
  const { circle } = labels;
  return {
    titles: {
      create: (p: { name: string }) => `A new ${circle}: ${p.name}`,
      confirm: (p: { name: string }) => `${p.name} is up and running`,
      seat: (p: { name: string; parent: string }) => `${p.parent} takes in the links of ${p.name}`,
      running: 'We are up and running',
      pause: (p: { name: string }) => `${p.name} pauses`,
      resume: (p: { name: string }) => `${p.name} goes on`,
      dissolve: (p: { name: string }) => `${p.name} ends`,
      close: (p: { name: string }) => `${p.name} has done its work`,
      handOver: (p: { what: string; to: string; until?: string }) =>
        `${p.what.replace(/\.$/, '')} goes to ${p.to}${p.until === undefined ? '' : ` until ${p.until}`}`,
      invert: (p: { name: string }) => `${p.name} becomes the ${circle} of links and officers`,
    },
    holds: (p: { name: string }) => `What ${p.name} holds, and where it goes:`,
    holdsNothing: '  - Nothing.',
    goes: (p: { what: string; home: string }) => `  - ${p.what}: to ${p.home}.`,
    ends: (p: { what: string }) => `  - ${p.what}: ends.`,
    held: {
      domain: (p: { title: string }) => `Deciding about "${p.title}"`,
      policy: (p: { title: string }) => `The ${labels.policy} "${p.title}"`,
      role: (p: { title: string }) => `The ${labels.role} ${p.title}`,
      measure: (p: { title: string }) => `Watching "${p.title}"`,
      circle: (p: { title: string }) => `The ${circle} ${p.title} inside it`,
      topic: (p: { title: string }) => `The topic "${p.title}"`,
    },
    stay: (p: { centre: string; names: readonly string[] }) => `In ${p.centre} from now on: ${list(p.names)}.`,
    seatsEnd: (p: { centre: string; names: readonly string[] }) =>
      `Their seat in ${p.centre} ends: ${list(p.names)}. They decide in their own ${circle}s, and are heard through the links.`,
    nowhereElse: (p: { names: readonly string[] }) =>
      `${list(p.names)} ${p.names.length === 1 ? 'is' : 'are'} in no other ${circle}: find a ${circle} together, or select them for a ${labels.role} in the centre first.`,
    gatheringIs: (p: { name: string; centre: string }) =>
      `Everybody goes on meeting as "${p.name}": it hears and advises ${p.centre}, and decides nothing.`,
    gathering: 'All members',
    gatheringAim: 'Meeting everybody, hearing what goes on, advising.',
    notFromHere: (p: { name: string; id: string; status: string }) => ({
      what: `${p.name} is ${p.status}, so this can't be done with it now.`,
      hint: FROM_HERE[p.status]?.(p.id) ?? 'See how things stand: `circles status`.',
    }),
    helpingIncomplete: (p: { missing: readonly string[] }) => ({
      what: `A helping ${circle} needs ${list(p.missing.map((option) => HELPING[option] ?? option))}, so that it comes to an end and its parent hears from it.`,
      hint: `Say it like this: ${list(p.missing.map((option) => `\`--${option} ${HELPING_EXAMPLES[option] ?? '…'}\``))}.`,
    }),
    unknownHolding: (p: { thing: string; circle: string; near: string | undefined; known: readonly string[] }) => ({
      what: `${p.circle} holds nothing called "${p.thing}".`,
      hint:
        p.near === undefined
          ? `It holds ${p.known.length === 0 ? 'nothing' : list(p.known.map((one) => `"${one}"`))}.`
          : `Did you mean "${p.near}"?`,
    }),
    noHomeThere: (p: { name: string }) => ({
      what: `${p.name} can't take anything on: it does not work now, or it is the one that ends.`,
      hint: `Name another ${circle} after --home, or \`ended\`.`,
    }),
    noHome: (p: { circle: string; title: string; id: string }) => ({
      what: `"${p.title}" would be lost: no ${circle} is above ${p.circle} that it could go to.`,
      hint: `Name a ${circle} for it, or that it ends: \`--home "${p.id}=ended"\`.`,
    }),
    homeUnclear: (p: { text: string }) => ({
      what: `"${p.text}" says no home.`,
      hint: `Write the thing, an equals sign and a ${circle}, or \`ended\`: \`--home "Clean tools=garden"\`.`,
    }),
    circleInside: (p: { name: string; id: string }) => ({
      what: `${p.name} is a ${circle} of its own: it does not end with another one.`,
      hint: `Decide about it first: \`circles circle dissolve ${p.id}\`.`,
    }),
    unknownGiven: (p: { words: string; near: string | undefined; known: readonly string[] }) => ({
      what: `Nobody decides about "${p.words}", and no ${labels.role} is called so.`,
      hint:
        p.near === undefined
          ? `${circle}s decide about: ${list(p.known.map((one) => `"${one}"`))}.`
          : `Did you mean "${p.near}"?`,
    }),
    severalGiven: (p: { words: string; circles: readonly string[] }) => ({
      what: `Several ${circle}s decide about "${p.words}".`,
      hint: `Say which: \`circles circle hand-over "${p.circles[0] ?? ''}/${p.words}"\`.`,
    }),
    thereAlready: (p: { name: string }) => ({
      what: `It is with ${p.name} already.`,
      hint: `Name another ${circle} after \`--to\`.`,
    }),
    roleForATime: (p: { role: string }) => ({
      what: `A ${labels.role} goes to another ${circle} for good; for a time, somebody carries on in it.`,
      hint: `Leave out \`--until\`, or select somebody until that day: \`circles select ${p.role}\`.`,
    }),
    toMissing: () => ({
      what: `It is not said which ${circle} it goes to.`,
      hint: 'Say `--to garden`.',
    }),
    allSeated: (p: { name: string }) => ({
      what: `Nobody who links ${p.name} to the ${circle} above waits for a seat there.`,
      hint: `See who holds what: \`circles terms\`.`,
    }),
    notTimeYet: () => ({
      what: `The centre is turned when two ${circle}s inside it are up and running, and it is not made of links already.`,
      hint: 'See how far they are: `circles next`.',
    }),
    noLinksYet: (p: { name: string; id: string }) => ({
      what: `${p.name} has nobody who links it to the centre: no ${labels.leader} and no ${labels.delegate}.`,
      hint: `Select one first: \`circles select ${p.id}/delegate\`.`,
    }),
    lockedOut: (p: { circle: string; person?: string; name?: string }) => ({
      what: `Afterwards nobody could sign for ${p.circle}: no ${labels.member} of it has a key, nor anybody above it.`,
      hint:
        p.person === undefined
          ? 'First let somebody who stays have a key: `circles keys create`.'
          : `First let ${p.name ?? p.person} have a key. On their own computer they run \`circles keys create --person ${p.person}\`, and you take in the line it prints with \`circles keys add ${p.person} -\`.`,
    }),
    checklist: {
      title: (p: { role: string; circle: string }) => `Handing over: ${p.role}, ${p.circle}`,
      people: (p: { from: readonly string[]; to: readonly string[] }) =>
        `  - Who tells it: ${p.from.length === 0 ? 'whoever held it last' : list(p.from)}. Who hears it: ${p.to.length === 0 ? 'whoever is selected next' : list(p.to)}.`,
      item: (p: { words: string }) => `  - ${p.words.replace(/\.$/, '')}.`,
      duties: (p: { words: string }) => `What the ${labels.role} does: ${p.words}`,
      alone: (p: { words: string }) => `What it decides alone: ${p.words}`,
      topics: (p: { titles: readonly string[] }) => `What waits for the next meeting: ${list(p.titles)}`,
      watches: (p: { titles: readonly string[] }) => `What is watched: ${list(p.titles)}`,
      agreements: (p: { titles: readonly string[] }) =>
        `Which ${labels.policy} comes up for review in the next three months: ${list(p.titles)}`,
      seat: (p: { parent: string }) =>
        `The seat in ${p.parent}: what is going on there, and who tells them that somebody else comes now`,
      places: 'Where things lie: minutes, accounts, passwords, keys to rooms',
      said: 'Who else has to hear about it, and who tells them',
    },
    created: (p: { name: string; parent: string }) => [
      `For the first meeting of ${p.name}:`,
      '  - its aim and what it decides about: can everybody say yes to it?',
      `  - facilitator, secretary and the one who links it to ${p.parent}: \`circles select\``,
      '  - when it meets next, and who tells the others',
    ],
    reported: (p: { name: string; parent: string }) =>
      `${p.name} reports: it waits for the next meeting of ${p.parent}.`,
    reportTitle: (p: { name: string }) => `${p.name} reports`,
    reportMissing: () => ({ what: 'The report has no words.', hint: 'Say `--text "What we found out."`.' }),
    notHelping: (p: { name: string }) => ({
      what: `${p.name} is no helping ${circle}.`,
      hint: `A topic for another ${circle} goes into its list: \`circles backlog\`.`,
    }),
    ask: {
      name: `What is the new ${circle} called?`,
      parent: `Which ${circle} is it inside of?`,
      aim: 'What does it set out to do?',
      domain: 'What does it decide about without asking?',
      members: 'Who is in it? Names, with commas between them:',
      leader: `Who leads it, or calls its first meetings? (empty: it selects its ${labels.leader} itself)`,
      explainDomain: `Words of what the ${circle} above decides about are handed over; other words are new.`,
      step: `What about the ${circle}?`,
      which: `Which ${circle}?`,
    },
    steps: {
      create: `a new ${circle}`,
      confirm: `a ${circle} is up and running`,
      pause: `a ${circle} pauses`,
      resume: `a ${circle} goes on`,
      dissolve: `a ${circle} ends`,
    },
  };
}

/** The words about the life of circles. */
export type LifeWords = ReturnType<typeof lifeEn>;

const HELPING: Readonly<Record<string, string>> = {
  leader: 'a leader',
  ends: 'a last day',
  mandate: 'a mandate',
  information: 'a way to report',
};

const HELPING_EXAMPLES: Readonly<Record<string, string>> = {
  leader: 'ben',
  ends: '"in 3 months"',
  mandate: '"Recommends one."',
  information: '"Reports at each meeting."',
};

/** What can be done instead, by how the circle stands. */
const FROM_HERE: Readonly<Record<string, (id: string) => string>> = {
  forming: (id) =>
    `It says that it is up and running: \`circles circle confirm ${id}\`. Or it ends: \`circles circle dissolve ${id}\`.`,
  active: (id) => `It is at work: \`circles circle pause ${id}\` or \`circles circle dissolve ${id}\`.`,
  paused: (id) => `It can go on: \`circles circle resume ${id}\`. Or it ends: \`circles circle dissolve ${id}\`.`,
  dissolved: () => 'What has ended does not begin again: `circles circle create` starts a new one.',
};
