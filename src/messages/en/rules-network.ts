/** English words of the rules about networks: layers and places, goals, the backbone. */
import type { Labels } from '../labels.ts';
import type { BackboneFunction, Condition, RuleParts, RuleWords, UnfundedParts } from '../rule-parts.ts';
import { count, list } from './dates.ts';

type Layers = 'place-missing' | 'place-not-nested' | 'layer-unconnected' | 'cross-layer-seat' | 'member-in-one-layer';
type Goals = 'goal-unknown' | 'goals-missing' | 'measure-unadopted';
type Backbone =
  | 'convenor-partial'
  | 'convenor-unfunded'
  | 'backbone-incomplete'
  | 'backbone-unfunded'
  | 'conditions-unmet';

/** Networks, in the group's own words. */
export function networkRulesEn(labels: Labels): Pick<RuleWords, Layers | Goals | Backbone> {
  return { ...layersEn(labels), ...goalsEn(labels), ...backboneEn(labels) };
}

function layersEn(labels: Labels): Pick<RuleWords, Layers> {
  return {
    'place-missing': {
      title: `In a layer by place each ${labels.circle} says where it is.`,
      why: 'People find the one near them by it, and so does money that is meant for a place.',
      what: ({ circle }) => `${circle} belongs to a layer by place and does not say where it is.`,
      next: ({ file }) => `Write "place: {name: …}" in ${file}, then \`circles consent\`.`,
    },
    'place-not-nested': {
      title: `The place of a ${labels.circle} lies in the place of the one above it.`,
      why: 'Numbers of places are added up along the tree, and each should be counted where it belongs.',
      what: ({ circle, place, code, parentPlace, parentCode }) =>
        `${circle}: ${place} (${code}) does not lie in ${parentPlace} (${parentCode}), by their codes.`,
      next: ({ file }) =>
        `Put the code right in ${file}, or its "parent:" where it belongs below another ${labels.circle}, then \`circles consent\`.`,
    },
    'layer-unconnected': {
      title: 'Layers share people, or are linked.',
      why: 'Within a layer people meet by themselves; between layers somebody has to carry what is known.',
      what: ({ circle, layer, other }) =>
        `${circle} (${layer}) shares nobody with ${other}, and no link is written down.`,
      next: ({ circle, id, other }) =>
        `Ask somebody of ${other} to sit in ${circle} too: \`circles consent --join NAME --circle ${id}\`. Or agree on a link: "cross-links" under "network" in circles.yaml, then \`circles consent\`.`,
    },
    'cross-layer-seat': {
      title: `Who is sent from one layer into the other is a ${labels.member} there.`,
      why: 'A link that nobody sits on carries nothing.',
      what: (parts) => seatsWhat(labels, parts),
      next: ({ toId }) => `Take somebody in at the next meeting: \`circles consent --join NAME --circle ${toId}\`.`,
    },
    'member-in-one-layer': {
      title: 'Where everybody is to be in both layers, everybody is.',
      why: 'That is how this network wants its layers to know of each other.',
      what: ({ person, in: layer, missing }) => `${person} is in ${layer} and in no ${labels.circle} of ${missing}.`,
      next: () =>
        `Find one together, and take them in at its next meeting: \`circles consent --join NAME --circle ${upper(labels.circle)}\`.`,
    },
  };
}

function upper(word: string): string {
  return word.toUpperCase().replaceAll(' ', '-');
}

function seatsWhat(labels: Labels, { type, from, to, seats, filled }: RuleParts['cross-layer-seat']): string {
  const wanted =
    type === 'stakeholder-seat'
      ? `${from} has ${count(seats, 'seat')} in ${to}`
      : `${from} and ${to} are to share ${count(seats, labels.member)}`;
  return `${wanted}, and ${filled === 0 ? 'nobody is' : `${filled} ${filled === 1 ? 'is' : 'are'}`} there.`;
}

function goalsEn(labels: Labels): Pick<RuleWords, Goals> {
  return {
    'goal-unknown': {
      title: 'Each goal and target is one of the Agenda 2030.',
      why: 'Everybody who counts for a target has to mean the same one.',
      what: ({ code, last }) =>
        last === undefined
          ? `The Agenda 2030 has no "${code}".`
          : `The Agenda 2030 has no "${code}"; the last target of that goal is ${last}.`,
      next: ({ file }) => `Put it right in ${file}, then \`circles consent\`.`,
    },
    'goals-missing': {
      title: `In a network for the Agenda 2030 each ${labels.circle} by topic names its goals.`,
      why: 'Who looks for a place to help finds it by them, and gaps between the goals are seen.',
      what: ({ circle }) => `${circle} does not say for which goals it works.`,
      next: ({ file }) => `Write its own goals, as in 'goals: ["2.1"]', in ${file}, then \`circles consent\`.`,
    },
    'measure-unadopted': {
      title: 'A measure that is recommended is taken up somewhere.',
      why: 'What nobody counts says nothing; perhaps it is the wrong measure, or nobody has heard of it.',
      what: ({ circle, measure }) =>
        `${circle} recommends to count "${measure}", and no ${labels.circle} has taken it up.`,
      next: ({ id }) => `Ask the others what they would count: \`circles backlog ${id} add "What do we count?"\`.`,
    },
  };
}

const FUNCTIONS: Readonly<Record<BackboneFunction, string>> = {
  'guide-vision': 'guide vision and strategy',
  'align-activities': 'support activities that fit together',
  'shared-measurement': 'measure together',
  'public-will': 'build public will',
  'advance-policy': 'advance policy',
  'mobilise-funding': 'find money',
};

const CONDITIONS: Readonly<Record<Condition, string>> = {
  agenda: 'a common agenda (an agreement that "agenda" names)',
  measurement: 'shared measures (one that somebody has taken up)',
  activities: 'activities that fit together (what a member organisation contributes)',
  communication: 'steady communication (the rhythm of the circle in the middle)',
  backbone: 'a backbone with its six functions',
};

function backboneEn(labels: Labels): Pick<RuleWords, Backbone> {
  const inFile = 'in circles.yaml, then `circles consent`';
  return {
    'convenor-partial': {
      title: 'Who convenes a network speaks for none of its partners.',
      why: 'Partners who don’t agree have to trust whoever brings them together.',
      what: ({ person, role, organisation }) => `${person} convenes (${role}) and speaks for ${organisation} too.`,
      next: ({ at }) =>
        `Let somebody else speak for that organisation, or let somebody else convene: \`circles select ${at}\`.`,
    },
    'convenor-unfunded': {
      title: 'Who convenes a network is paid for it.',
      why: 'That work is needed beyond what partners give anyway; without money for it, it is the first to stop.',
      what: (parts) => unfunded('The convenor', parts),
      next: () => `Name a stream that runs as "funding" under "convenor" ${inFile}.`,
    },
    'backbone-incomplete': {
      title: `Each of the six functions of a backbone is held by a ${labels.circle}.`,
      why: 'What everybody relies on and nobody does is found out late.',
      what: ({ missing }) => `No ${labels.circle} holds: ${list(missing.map((one) => FUNCTIONS[one]))}.`,
      next: () => `Agree on who does, and write it under "functions" of "backbone" ${inFile}.`,
    },
    'backbone-unfunded': {
      title: 'The backbone of a network is paid for.',
      why: 'Attention and reliability take time, and somebody has to be able to give it.',
      question: 'Who does this work now, and for how long can they go on?',
      what: (parts) => unfunded('The backbone', parts),
      next: () => `Name streams that run as "funding" under "backbone" ${inFile}.`,
    },
    'conditions-unmet': {
      title: 'For each of the five conditions of collective impact there is something to see.',
      why: 'Efforts that lack one of the five have mostly stayed efforts of single organisations.',
      what: ({ missing }) => `Nothing here shows: ${list(missing.map((one) => CONDITIONS[one]))}.`,
      next: () => 'Take one of them to the next meeting: `circles next` shows what comes first.',
    },
  };
}

function unfunded(who: string, parts: UnfundedParts): string {
  return parts.problem === 'none'
    ? `${who} is paid by no stream.`
    : `${who} is paid by ${list(parts.streams.map((one) => `"${one}"`))}, and ${parts.streams.length === 1 ? 'it does not run' : 'none of them runs'} today.`;
}
