/** Places in which people get stuck: what stands in the way, and what was typed. */
import { chmodSync, mkdirSync, renameSync } from 'node:fs';
import type { Hall } from './stuck-hall.ts';

/** One place. */
export interface StuckPlace {
  readonly name: string;
  /** What was typed, as in a shell. */
  readonly typed: string;
  /** Makes it so; the group of Ana, Ben and Cleo is there already. */
  readonly makes?: (hall: Hall) => void | Promise<void>;
  /** What the world or somebody else does meanwhile: takes in the line that was sent, plugs the network in. */
  readonly meanwhile?: (hall: Hall, printed: string) => void | Promise<void>;
  /** True where the tool goes on by itself, and nobody has to do anything. */
  readonly goesOn?: true;
}

const OVEN = 'circles consent "An oven" --once --text "We buy one." --consent all';

export const STUCK_PLACES: readonly StuckPlace[] = [
  { name: 'a typo in a command', typed: 'circles staus' },
  { name: 'a typo in an option', typed: 'circles check --hnts' },
  { name: 'a typo in a command inside another', typed: 'circles add persn "Eva Lind"' },
  { name: 'an unknown person', typed: 'circles note bne on-leave' },
  { name: 'an unknown circle', typed: 'circles chart --circle genral' },
  { name: 'an unknown agreement', typed: 'circles consent --retire "Clean tol" --consent all', makes: agree },
  { name: 'a wrong date', typed: `${OVEN} --decided 2026-13-01` },
  { name: 'a day that has not come', typed: `${OVEN} --decided 2027-01-01` },
  { name: 'a day before the founding', typed: `${OVEN} --decided 2026-11-01` },
  { name: 'somebody eligible not named', typed: OVEN.replace('all', 'ana,ben') },
  { name: 'nobody named', typed: OVEN.replace(' --consent all', '') },
  { name: 'no words', typed: OVEN.replace(' --text "We buy one."', '') },
  { name: 'nothing to decide', typed: 'circles consent "An oven" --consent all' },
  { name: 'a colon in a title', typed: OVEN.replace('An oven', 'Food: an oven'), goesOn: true },
  { name: 'a name without Latin letters', typed: 'circles add person "山田"' },
  {
    name: 'two people of one name',
    typed: 'circles note Ana on-leave',
    makes: (hall) => hall.run('circles consent --join "Ana=ana-lopez" --consent all'),
  },
  { name: 'no repository', typed: 'circles status', makes: (hall) => hall.leave() },
  { name: 'the folder above', typed: 'circles status', makes: (hall) => hall.goUp() },
  { name: 'closed input', typed: 'circles init', makes: (hall) => hall.leave() },
  {
    name: 'a file that is staged',
    typed: 'circles consent "A buyer" --consent all',
    makes: (hall) => {
      hall.write('circles/general/roles/buyer.yaml', 'title: Cook\npurpose: Cooks.\n');
      hall.git('add', 'circles');
      hall.write('circles/general/roles/buyer.yaml', 'title: Buyer\npurpose: Buys.\n');
    },
  },
  { name: 'a merge under way', typed: OVEN, makes: startMerge },
  { name: 'a past version', typed: OVEN, makes: (hall) => hall.git('checkout', '-q', '--detach') },
  {
    name: 'a file that can not be read',
    typed: 'circles consent "A buyer" --consent all',
    makes: (hall) => {
      hall.write('circles/general/roles/buyer.yaml', 'title: Buyer\npurpose: Buys.\n');
      hall.write('circles/general/circle.yaml', 'name: Maple: Street\nmembers: [ana\n');
    },
  },
  {
    name: 'settings that can not be read',
    typed: OVEN,
    makes: (hall) => hall.write('circles.yaml', 'name: [Maple\n'),
    goesOn: true,
  },
  {
    name: 'an edit in the way',
    typed: 'circles consent --join Eva --consent all',
    makes: (hall) => hall.edit('circles/general/circle.yaml', 'To cook together.', 'To cook together and eat.'),
  },
  {
    name: 'no git identity',
    typed: OVEN,
    makes: (hall) => hall.git('config', 'user.useConfigOnly', 'true'),
    goesOn: true,
  },
  {
    name: 'git not installed',
    typed: 'circles status',
    makes: (hall) => hall.hideGit(),
    meanwhile: (hall) => hall.bringGit(),
  },
  {
    name: 'no key',
    typed: OVEN,
    makes: (hall) => hall.hideKey(),
    meanwhile: (hall, line) => hall.hidden(`circles keys add ${line.trim()} --consent all`),
  },
  { name: 'the key of somebody else', typed: `${OVEN} --as ben` },
  { name: 'a key that others can read', typed: OVEN, makes: (hall) => chmodSync(hall.keyFile(), 0o644) },
  {
    name: 'an expired secretary',
    typed: 'circles check',
    makes: async (hall) => {
      await hall.run('circles select general/secretary --person ben --term P1M --reason "Writes." --consent all');
      hall.today = '2027-02-01';
      await hall.run('circles consent --founding --consent all');
    },
  },
  {
    name: 'a circle without members',
    typed: OVEN.replace('--once', '--once --circle garden'),
    makes: (hall) => hall.run('circles circle create Garden --aim "Growing." --domain "What is grown" --consent all'),
  },
  {
    name: 'a circle that pauses',
    typed: 'circles circle pause garden --consent all',
    makes: (hall) =>
      hall.run('circles circle create Garden --aim "Growing." --domain "What is grown" --member ana --consent all'),
  },
  { name: 'nowhere shared', typed: 'circles share' },
  {
    name: 'offline',
    typed: 'circles share',
    makes: async (hall) => {
      hall.git('init', '-q', '--bare', hall.beside('hub.git'));
      await hall.run('circles share --to ../hub.git');
      renameSync(hall.beside('hub.git'), hall.beside('away'));
      mkdirSync(hall.beside('hub.git'));
    },
    meanwhile: (hall) => hall.bring('away', 'hub.git'),
  },
  {
    name: 'a lost key',
    typed: 'circles keys rotate',
    makes: (hall) => hall.hideKey(),
    meanwhile: (hall, line) => hall.hidden(`circles keys add ${line.trim()} --replace --consent all`),
  },
  {
    name: 'copies that went apart',
    typed: 'circles share',
    makes: goApart,
    goesOn: true,
  },
  {
    name: 'more signatures than people with a key',
    typed: 'circles consent "Two sign" --consent all',
    makes: (hall) => hall.write('circles/general/circle.yaml', twoSign(hall)),
    meanwhile: (hall, line) => hall.run(`circles keys add ${line.trim()} --consent all`),
  },
  {
    name: 'a recording secretary whose term is over',
    typed: OVEN,
    goesOn: true,
    makes: async (hall) => {
      await hall.run('circles select general/secretary --person ana --term P1M --reason "Writes." --consent all');
      hall.write(
        'circles/general/circle.yaml',
        `${hall.said('cat circles/general/circle.yaml')}\nrecords: {by: [secretary]}\n`,
      );
      hall.edit('circles.yaml', 'name:', 'governance: {after_term: vacant}\nname:');
      await hall.run('circles consent "Only the secretary records" --consent all');
      hall.today = '2027-02-01';
    },
  },
  { name: 'a copy without its past', typed: OVEN, makes: shallow, goesOn: true },
  { name: 'another line of work', typed: 'circles share', makes: elsewhere, goesOn: true },
  {
    name: 'a meeting left half done',
    typed: OVEN,
    goesOn: true,
    makes: async (hall) => {
      await hall.type('circles meeting', '\n\n\nAna\nBen\n\n\n\nc\n');
    },
  },
  {
    name: 'a proposal that nobody answers',
    typed: 'circles consent --proposal oven',
    makes: async (hall) => {
      hall.write(
        'circles/general/circle.yaml',
        `${hall.said('cat circles/general/circle.yaml')}\nasync: {min: P3D, silence: not-counted, never: [membership]}\n`,
      );
      await hall.run('circles consent "In writing too" --consent all');
      await hall.run('circles propose Oven --once --text "We buy one."');
    },
  },
];

function twoSign(hall: Hall): string {
  return `${hall.said('cat circles/general/circle.yaml')}\nrecords: {signatures: 2}\n`;
}

async function goApart(hall: Hall): Promise<void> {
  hall.git('init', '-q', '--bare', hall.beside('hub.git'));
  await hall.run('circles share --to ../hub.git');
  hall.git('clone', '-q', '-b', hall.said('git branch --show-current'), hall.beside('hub.git'), hall.beside('copy'));
  await hall.run(OVEN.replace('An oven', 'A pan'));
  await hall.run('circles share');
  hall.folder = hall.beside('copy');
  await hall.run(OVEN);
}

async function shallow(hall: Hall): Promise<void> {
  hall.git('init', '-q', '--bare', hall.beside('hub.git'));
  await hall.run('circles share --to ../hub.git');
  await hall.run(OVEN.replace('An oven', 'A pan'));
  await hall.run('circles share');
  hall.git(
    'clone',
    '-q',
    '-b',
    hall.said('git branch --show-current'),
    '--depth',
    '1',
    `file://${hall.beside('hub.git')}`,
    hall.beside('copy'),
  );
  hall.folder = hall.beside('copy');
}

async function elsewhere(hall: Hall): Promise<void> {
  hall.git('init', '-q', '--bare', hall.beside('hub.git'));
  await hall.run('circles share --to ../hub.git');
  hall.git('checkout', '-q', '-b', 'try');
  await hall.run(OVEN);
}

function agree(hall: Hall): Promise<void> {
  return hall.run('circles consent --policy "Clean tools" --text "We clean what we used." --consent all');
}

function startMerge(hall: Hall): void {
  hall.git('checkout', '-q', '-b', 'other');
  hall.write('notes.txt', 'one\n');
  hall.git('add', '.');
  hall.git('commit', '-qm', 'one');
  hall.git('checkout', '-q', '-');
  hall.write('notes.txt', 'two\n');
  hall.git('add', '.');
  hall.git('commit', '-qm', 'two');
  hall.tryGit('merge', 'other');
}
