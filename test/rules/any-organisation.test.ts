/** Whatever a lawful organisation says, no rule throws, and the order of files changes nothing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FileTree, memoryTree } from '../../src/load/file-tree.ts';
import { load } from '../../src/load/load.ts';
import { inOrder } from '../../src/model/finding.ts';
import { runRules } from '../../src/rules/run.ts';

const PEOPLE = ['ana', 'ben', 'cleo', 'dora'];
const CIRCLES = ['general', 'kitchen', 'garden', 'street'];
const KINDS = ['leader', 'delegate', 'facilitator', 'secretary', 'buyer'];

const day = fc
  .integer({ min: -500, max: 500 })
  .map((days) => new Date(Date.UTC(2027, 2, 1) + days * 86_400_000).toISOString().slice(0, 10));
const person = fc.constantFrom(...PEOPLE);
const circle = fc.constantFrom(...CIRCLES);
const lines = (fields: Record<string, unknown>) =>
  Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const member = fc.record({ person, link: maybe(circle), status: maybe(fc.constantFrom('probation', 'on-leave')) });
const circleFile = fc.record({
  name: fc.constantFrom('Kitchen', 'A "quoted" name', 'Grüße'),
  parent: maybe(circle),
  type: maybe(fc.constantFrom('general', 'mission', 'helping', 'stakeholder', 'hub', 'gathering')),
  status: maybe(fc.constantFrom('forming', 'active', 'paused', 'dissolved')),
  layer: maybe(fc.constantFrom('topical', 'places')),
  aim: maybe(fc.array(fc.constant('Cooking.'), { maxLength: 1 })),
  domain: maybe(fc.uniqueArray(fc.constantFrom('Money', 'money.', 'Bread', '…'), { maxLength: 3 })),
  members: fc.uniqueArray(member, { maxLength: 4, selector: (one) => one.person }),
});
const termFile = fc.record({
  circle,
  role: fc.constantFrom(...KINDS),
  person,
  start: day,
  end: maybe(day),
  ended: maybe(day),
});
const policyFile = fc.record({ circle, review: maybe(day), status: maybe(fc.constantFrom('active', 'retired')) });
const meetingFile = fc.record({
  circle,
  date: day,
  state: fc.constantFrom('open', 'held'),
  present: fc.uniqueArray(person, { maxLength: 3 }),
  facilitator: maybe(person),
  agenda: fc.array(
    fc.record({
      title: fc.constant('Bread'),
      kind: fc.constant('decide'),
      by: maybe(person),
      outcome: maybe(fc.constant('decided')),
    }),
    { maxLength: 12 },
  ),
  turns: maybe(fc.record({ people: fc.nat(9), turns: fc.nat(60), most: fc.nat(40), least: fc.nat(9) })),
});
const recordFile = fc.record({
  circle,
  decided: day,
  outcome: fc.constantFrom('adopted', 'referred'),
  to: maybe(circle),
  method: fc.constantFrom('consent', 'selection'),
});
const reviewFile = fc.record({
  circle,
  subject: fc.constantFrom(...KINDS),
  date: day,
  next: day,
  reviewers: fc.constant(3),
});
const group = fc.record({
  status: fc.constantFrom('forming', 'active'),
  governance: fc.record({
    preset: fc.constantFrom('sofa', 'tsg', 's3'),
    after_term: fc.constantFrom('continue', 'vacant'),
  }),
  circles: fc.tuple(circleFile, circleFile, circleFile, circleFile),
  people: fc.tuple(...PEOPLE.map(() => fc.constantFrom('active', 'on-leave', 'left'))),
  terms: fc.array(termFile, { maxLength: 12 }),
  policies: fc.array(policyFile, { maxLength: 3 }),
  meetings: fc.array(meetingFile, { maxLength: 5 }),
  records: fc.array(recordFile, { maxLength: 25 }),
  reviews: fc.array(reviewFile, { maxLength: 2 }),
  waiting: fc.array(fc.record({ title: fc.constant('Bread'), added: maybe(day) }), { maxLength: 3 }),
});

const files = group.map(({ status, governance, circles, people, terms, policies, ...beside }) => ({
  'circles.yaml': lines({ name: 'Maple Street', status, governance }),
  ...Object.fromEntries(PEOPLE.map((id, index) => [`people/${id}.yaml`, lines({ name: id, status: people[index] })])),
  ...Object.fromEntries(CIRCLES.map((id, index) => [`circles/${id}/circle.yaml`, lines({ ...circles[index] })])),
  ...Object.fromEntries(
    CIRCLES.flatMap((id) =>
      KINDS.map((kind) => [
        `circles/${id}/roles/${kind}.yaml`,
        lines({ title: kind, kind: kind === 'buyer' ? 'operational' : kind, purpose: 'Helps.' }),
      ]),
    ),
  ),
  ...Object.fromEntries(
    terms.map(({ circle: home, ...term }, index) => [`circles/${home}/terms/${term.role}-${index}.yaml`, lines(term)]),
  ),
  ...Object.fromEntries(
    policies.map(({ circle: home, ...policy }, index) => [
      `circles/${home}/policies/policy-${index}.yaml`,
      lines({ title: 'A policy', text: 'Words.', ...policy }),
    ]),
  ),
  ...besideFiles(beside),
}));

interface Beside {
  readonly meetings: readonly { readonly circle: string; readonly date: string }[];
  readonly records: readonly { readonly circle: string; readonly decided: string }[];
  readonly reviews: readonly { readonly circle: string }[];
  readonly waiting: readonly object[];
}

/** What lies beside the governed files. */
function besideFiles({ meetings, records, reviews, waiting }: Beside): { readonly [path: string]: string } {
  const record = {
    schema: 'circles/decision/v1',
    organisation: `sha256:${'0'.repeat(64)}`,
    title: 'Bread',
    kind: 'one-off',
  };
  const recorded = (recordedOn: string) => ({
    ...record,
    recorded: recordedOn,
    recorders: [{ person: 'ana' }],
    text: 'Bread.',
  });
  return Object.fromEntries([
    ...meetings.map(({ circle: home, ...meeting }, index) => [
      `circles/${home}/meetings/${meeting.date}-${index + 2}.yaml`,
      lines({ schema: 'circles/meeting/v1', ...meeting }),
    ]),
    ...records.map(({ circle: home, ...rest }, index) => [
      `circles/${home}/decisions/${rest.decided}-bread-${index}/decision.yaml`,
      lines({ ...recorded(rest.decided), ...rest }),
    ]),
    ...reviews.map(({ circle: home, ...review }, index) => [
      `circles/${home}/reviews/role-${index}.yaml`,
      lines({ schema: 'circles/review/v1', kind: 'role', ...review }),
    ]),
    ['circles/kitchen/backlog.yaml', lines({ items: waiting })],
  ]);
}

/** The same files, listed in another order. */
function shuffled(tree: FileTree, seed: number): FileTree {
  const list = [...tree.list()].sort((a, b) => (weight(a.path, seed) < weight(b.path, seed) ? -1 : 1));
  return { ...tree, list: () => list };
}

function weight(path: string, seed: number): number {
  return [...path].reduce((sum, character) => (sum * 31 + character.charCodeAt(0) + seed) % 1_000_003, seed);
}

test('no rule throws on a lawful organisation, and findings come each once', () => {
  fc.assert(
    fc.property(files, day, (texts, today) => {
      const loaded = load(memoryTree(texts));
      expect(loaded.faults).toEqual([]);
      const { findings } = runRules(loaded, { today });
      expect(new Set(findings.map((finding) => JSON.stringify(finding))).size).toBe(findings.length);
    }),
    { numRuns: 80 },
  );
});

test('the order of files changes nothing', () => {
  fc.assert(
    fc.property(files, fc.integer({ min: 1, max: 1000 }), (texts, seed) => {
      const tree = memoryTree(texts);
      const today = '2027-03-01';
      const found = (one: FileTree) => inOrder(runRules(load(one), { today }).findings);
      expect(found(shuffled(tree, seed))).toEqual(found(tree));
    }),
    { numRuns: 30 },
  );
});
