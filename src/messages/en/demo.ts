/** The made-up co-op of `circles demo`, and what is said about it. */
import { count, list } from './dates.ts';

/** A command to try, and what it shows. */
interface Try {
  readonly command: string;
  readonly shows: string;
}

/** Words of the demo. */
export const demoEn = {
  folderTaken: (p: { folder: string }) => ({
    what: `${p.folder} is not empty, and a demo is made only in an empty folder.`,
    hint: 'Name another one: `circles demo another-folder`.',
  }),
  making: 'Making two years of decisions; this takes some seconds …',
  made: (p: { name: string; folder: string }) =>
    `${p.name}, two years of it, in ${p.folder}. The co-op and everybody in it are made up.`,
  facts: {
    founded: 'founded',
    decided: 'decided',
    verified: 'verified',
    checked: 'checked',
    drawn: 'drawn',
  },
  decided: (p: { records: number; signers: readonly string[] }) =>
    `${count(p.records, 'decision')}, each signed; recorded by ${list(p.signers)}`,
  next: 'Three next steps to try:',
  goThere: (p: { folder: string }) => `cd ${p.folder}`,
  tries: (p: { keyFile: string; title: string }): readonly Try[] => [
    { command: 'circles status', shows: 'what was changed in a file and is not decided yet, and who is asked' },
    { command: 'circles check', shows: 'whose time in a role has run out, and what to do about it' },
    {
      command: `circles consent "${p.title}" --circle kitchen --consent all --signing-key ${p.keyFile}`,
      shows: 'the round on that change: everybody in the kitchen consents, Basil signs',
    },
  ],
  name: 'Lantern Street Co-op',
  mission: 'To run a shared kitchen and a garden for our street.',
  page: '> This co-op is a demo. It and everybody in it are made up: look around, change things, decide things.',
  people: {
    rosemary: 'Rosemary Kettle',
    basil: 'Basil Teapot',
    olive: 'Olive Lantern',
    clementine: 'Clementine Spoon',
    herb: 'Herb Wheelbarrow',
    pepper: 'Pepper Wellington',
    ginger: 'Ginger Breadboard',
  },
  circles: {
    kitchen: {
      name: 'Kitchen',
      aim: 'Cooking two shared meals a week.',
      domain: 'What is cooked, and what is bought for it',
    },
    garden: {
      name: 'Garden',
      aim: 'Growing vegetables and flowers behind the houses.',
      domain: 'What is grown, and where',
    },
  },
  method: {
    title: 'How we decide',
    text: 'We decide by consent, in rounds: understanding, reactions, consent. An objection is a gift: we look for a better proposal until nobody has one.',
  },
  absence: {
    title: 'When somebody is absent',
    text: 'Who could not be there is told the same evening and may object until the next day.',
  },
  watering: {
    title: 'Watering by turns',
    text: 'From May to September each household waters one evening a week. The list hangs at the shed.',
  },
  allergens: {
    title: 'Allergens are always labelled',
    driver: 'Two guests have had reactions.',
    text: 'Every dish on the table carries a label with its allergens.',
    wish: 'Every dish on the table carries a label with its allergens, written by whoever cooked it.',
    wishTitle: 'The cook writes the label',
    argument: 'On busy evenings writing labels keeps the cooks from cooking.',
    understood: 'If labelling takes too long, two meals a week are more than we can manage.',
    answer: 'We try it, and look at how long it takes.',
    metric: 'Minutes spent on labels for one meal',
    threshold: 'more than 10',
  },
  chickens: {
    title: 'Keep four chickens',
    text: 'Four chickens live in the corner behind the shed.',
    argument: 'Nobody can look after them in August, when most of us are away.',
  },
  oven: {
    title: 'Buy the second-hand oven',
    text: 'Basil buys the oven from the bakery on the corner for up to 400 EUR.',
  },
  titles: {
    selected: (circle: string) => `Leader, facilitator and secretary of ${circle}`,
    selectedWithLink: (circle: string) => `Select the roles of ${circle}`,
    starts: (circle: string) => `${circle} starts its work`,
    joins: (names: readonly string[], circle: string) =>
      `${list(names)} ${names.length === 1 ? 'joins' : 'join'} ${circle}`,
    keys: (names: readonly string[]) => `${list(names)} can sign`,
    circles: 'A kitchen and a garden of their own',
    links: 'Seats for the links of kitchen and garden',
    active: 'We are up and running',
    kept: (titles: readonly string[]) => `Keep ${list(titles)}`,
  },
  reason: 'Has shown it in the last months, and likes doing it.',
} as const;
