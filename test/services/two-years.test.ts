/** Two years of a group, made by commands alone: every kind of record, and nothing to complain about in any copy of it. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { diskTree } from '../../src/disk/disk-tree.ts';
import { readDossiers } from '../../src/trust/dossier.ts';
import { runCircles } from '../cli/run-circles.ts';
import { repositoryAt, type TestRepository, temporaryFolder } from '../repository.ts';

afterEach(() => {
  process.env.TZ = 'UTC';
});

it('verifies at home, as a shallow copy, after squashing, and in another time zone', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  const gardens = await founded(folder);
  await firstSpring(gardens);
  await decisionsOfAYear(gardens);
  await factsAndKeys(gardens);

  const { readable } = readDossiers(diskTree(gardens.root));
  expect(readable.length).toBeGreaterThanOrEqual(20);
  const kinds = new Set(readable.map(({ record }) => (record.outcome === 'adopted' ? record.kind : record.outcome)));
  const wanted = 'domain dropped founding membership notice one-off policy role selection settings structure trust';
  expect([...kinds].sort()).toEqual(wanted.split(' '));

  await expectVerified(gardens.root);
  const links = ['link-not-in-parent', 'double-link-same-person', 'leader-missing', 'delegate-missing'];
  await run(gardens.root, '2026-12-01', 'check', ...links.flatMap((rule) => ['--only', rule]));
  gardens.git('clone', '--quiet', '--depth', '1', String(pathToFileURL(gardens.root)), join(folder, 'shallow'));
  await expectVerified(join(folder, 'shallow'));
  await squashedEvening(gardens);
  await expectVerified(gardens.root);
  process.env.TZ = 'Pacific/Kiritimati';
  await expectVerified(gardens.root);
});

async function founded(folder: string): Promise<TestRepository> {
  const people = ['Ana', 'Ben', 'Cleo', 'Dan', '山田花子=yamada'].flatMap((name) => ['--person', name]);
  const words = ['--name', 'Seven Gardens', '--mission', 'Good food and good neighbours.', '--no-input'];
  await run(folder, '2025-01-11', 'init', 'gardens', ...words, ...people);
  return repositoryAt(join(folder, 'gardens'));
}

/** Three circles under the one there is, each confirmed by itself, with leader, delegate, and a seat for both above. */
async function firstSpring({ root, read, write }: TestRepository): Promise<void> {
  await run(root, '2025-01-18', 'consent', '--founding', '--consent', 'all');
  const circles = [
    { name: 'Kitchen', domain: 'Meals and menus', members: ['Ana', 'Ben', 'Cleo'] },
    { name: 'Garden', domain: 'The beds', members: ['yamada', 'Dan', 'Ben'] },
    { name: 'House', domain: 'Roof and rooms', members: ['Cleo', 'Ana', 'Dan'] },
  ];
  for (const { name, domain, members } of circles) {
    const seats = members.flatMap((member) => ['--member', member]);
    await run(
      root,
      '2025-02-01',
      'add',
      'circle',
      name,
      '--parent',
      'general',
      '--aim',
      `A good ${name}.`,
      '--domain',
      domain,
      ...seats,
    );
  }
  await run(root, '2025-02-01', 'consent', 'Three circles', '--consent', 'all');
  for (const { name, members } of circles) {
    const id = name.toLowerCase();
    write(`circles/${id}/circle.yaml`, read(`circles/${id}/circle.yaml`).replace('status: forming', 'status: active'));
    await run(root, '2025-02-08', 'consent', `${name} begins`, '--circle', id, '--consent', 'all');
    const [leader = '', delegate = ''] = members;
    await select(root, '2025-02-08', [`${id}/leader`, leader]);
    await select(root, '2025-02-08', [`${id}/delegate`, delegate]);
  }
  const links = [
    ['ana', 'kitchen'],
    ['ben', 'kitchen'],
    ['dan', 'garden'],
    ['yamada', 'garden'],
    ['cleo', 'house'],
  ].map(([person, link]) => `{person: ${person}, link: ${link}}`);
  const general = read('circles/general/circle.yaml').replace(/members: .*/, `members: [${links.join(', ')}]`);
  write('circles/general/circle.yaml', general);
  await run(root, '2025-02-22', 'consent', 'Seats for the links', '--circle', 'general', '--consent', 'all');
}

async function select(root: string, day: string, [role, person]: readonly [string, string]): Promise<void> {
  await run(
    root,
    day,
    'select',
    role,
    '--person',
    person,
    '--reason',
    'Sees what is needed.',
    '--term',
    'P2Y',
    '--consent',
    'all',
  );
}

async function decisionsOfAYear({ root, read, write }: TestRepository): Promise<void> {
  const labels = ['--policy', 'Label allergens', '--text', 'Every dish carries a label.', '--review', '2027-03-01'];
  await run(
    root,
    '2025-03-01',
    'consent',
    ...labels,
    '--circle',
    'kitchen',
    '--consent',
    'ana,ben',
    '--absent',
    'cleo',
  );
  await run(
    root,
    '2025-03-02',
    'consent',
    '--policy',
    'Water',
    '--text',
    'We water before nine.',
    '--circle',
    'garden',
    '--consent',
    'all',
  );
  await run(
    root,
    '2025-04-01',
    'consent',
    'Buy an oven',
    '--once',
    '--text',
    'For up to 900 EUR.',
    '--circle',
    'kitchen',
    '--consent',
    'all',
  );
  await run(
    root,
    '2025-05-01',
    'consent',
    'Paint the house',
    '--once',
    '--text',
    'Blue.',
    '--circle',
    'house',
    '--dropped',
  );
  await run(root, '2025-06-01', 'add', 'role', 'Cook', '--circle', 'kitchen', '--purpose', 'Cooks on a day.');
  await run(root, '2025-06-01', 'consent', 'A cook', '--consent', 'all');
  const garden = read('circles/garden/circle.yaml');
  write('circles/garden/circle.yaml', garden.replace('The beds', 'The beds and the herbs'));
  await run(root, '2025-07-01', 'consent', 'Herbs', '--circle', 'garden', '--consent', 'all');
  write('circles.yaml', `${read('circles.yaml')}governance: {absence_window: P2D}\n`);
  await run(root, '2025-08-01', 'consent', 'Two days to object', '--consent', 'all');
  await run(root, '2025-09-01', 'consent', '--join', 'Eva Lind', '--circle', 'house', '--consent', 'all');
  await run(root, '2026-03-01', 'consent', '--keep', 'Water', '--review', '2027-12-31', '--consent', 'all');
}

async function factsAndKeys({ root }: TestRepository): Promise<void> {
  const identity = JSON.parse((await run(root, '2026-04-01', 'verify', '--json')).out).organisation;
  expect(identity).toMatch(/^sha256:/);
  const ben = { HOME: `${process.env.HOME}/ben`, XDG_CONFIG_HOME: `${process.env.HOME}/ben/.config` };
  const { out } = await runCircles(['keys', 'create', '--person', 'Ben', '-q'], { cwd: root, env: ben });
  await run(root, '2026-04-01', 'keys', 'add', 'ben', out.trim(), '--consent', 'all');
  await run(root, '2026-05-01', 'note', 'dan', 'on-leave');
  await run(root, '2026-05-20', 'note', 'dan', 'back');
}

/** Two records on a branch become one commit on the main line. */
async function squashedEvening(gardens: TestRepository): Promise<void> {
  gardens.git('switch', '--quiet', '-c', 'evening');
  await run(
    gardens.root,
    '2026-11-01',
    'consent',
    'Soup',
    '--once',
    '--text',
    'Soup on Mondays.',
    '--circle',
    'kitchen',
    '--consent',
    'all',
  );
  await run(gardens.root, '2026-11-01', 'consent', '--retire', 'Water', '--consent', 'all');
  gardens.git('switch', '--quiet', '-');
  gardens.git('merge', '--quiet', '--squash', 'evening');
  gardens.git('commit', '--quiet', '-m', 'An evening');
}

async function expectVerified(root: string): Promise<void> {
  const { out, err } = await run(root, '2026-12-01', 'verify');
  const [, covered, governed] = /^(\d+) of (\d+) governed files covered/.exec(out) ?? [];
  expect(covered, `${out}${err}`).toBe(governed);
  expect(Number(covered)).toBeGreaterThan(20);
}

async function run(cwd: string, today: string, ...line: readonly string[]) {
  const env = { HOME: process.env.HOME ?? '', XDG_CONFIG_HOME: process.env.XDG_CONFIG_HOME ?? '' };
  const done = await runCircles([...line, '--today', today], { cwd, env });
  expect(done.code, `circles ${line.join(' ')}\n${done.out}${done.err}`).toBe(0);
  return done;
}
