/** How a proposal stands: who is asked, what stops the clock, what silence means, and the first day on which it can be adopted. */
import { describe, expect, it } from 'vitest';
import type { Round } from '../../src/decisions/answers.ts';
import { countedSilent, standingOf } from '../../src/decisions/proposals/standing.ts';
import { memoryTree } from '../../src/load/file-tree.ts';
import { load } from '../../src/load/load.ts';
import type { Answer, Proposal, Response } from '../../src/model/proposal.ts';
import type { Fields } from '../../src/model/value.ts';
import { writeDocument } from '../../src/schema/write-yaml.ts';

const VERSION = 'sha256:now';
const RULE = { min: 'P7D', silence: 'not-counted', never: ['membership'] };
const PROPOSAL: Proposal = {
  ...{
    schema: 'circles/proposal/v1',
    organisation: 'sha256:us',
    title: 'Bench',
    circle: 'kitchen',
    proposers: ['ana'],
  },
  ...{ opened: '2026-12-01', dated: '2026-12-01', number: 1, agreed: [], earlier: [], files: [] },
};

interface Asking {
  readonly rule?: Fields | false;
  readonly answers?: readonly (readonly [person: string, answer: Answer | undefined, more?: Partial<Response>])[];
  readonly proposal?: Partial<Proposal>;
  readonly today?: string;
  readonly circles?: readonly string[];
  readonly kind?: 'policy' | 'membership';
}

function standing({ rule = RULE, answers = [], proposal = {}, today = '2026-12-08', ...rest }: Asking = {}) {
  const circle = (name: string, members: readonly string[], more: Fields): [string, string] => [
    `circles/${name}/circle.yaml`,
    writeDocument('a', { name, parent: 'general', aim: ['To be.'], members, ...more }),
  ];
  const people = ['ana', 'ben', 'cleo', 'dan'].map((id) => [`people/${id}.yaml`, `name: ${id}\n`]);
  const files = Object.fromEntries([
    ['circles.yaml', 'format: 1\nname: We\nmission: To be.\n'],
    circle('kitchen', ['ana', 'ben', 'cleo'], { async: rule }),
    circle('garden', ['cleo', 'dan'], { async: false }),
    ...people,
  ]);
  const { organisation } = load(memoryTree(files));
  const state = {
    organisation,
    digests: new Map(),
    keyOwners: new Map(),
    joined: new Map(),
    grace: new Map(),
    departures: new Map(),
  };
  const { circles = ['kitchen'], kind = 'policy' } = rest;
  const round: Round = { state, changes: [], decided: today, recorded: today, circles };
  const responses = answers.map(([person, answer, more]): Response => {
    const said = {
      schema: 'circles/response/v1',
      organisation: 'sha256:us',
      version: VERSION,
      title: 'Bench',
      person,
    } as const;
    const lists = {
      files: [],
      questions: [],
      reactions: [],
      nominations: [],
      withdrawn: [],
      dated: '2026-12-01',
      date: '2026-12-02',
    };
    return { ...said, ...lists, ...(answer === undefined ? {} : { answer }), ...more };
  });
  return standingOf({ proposal: { ...PROPOSAL, ...proposal }, version: VERSION, round, kind, responses, today });
}

const ALL = [
  ['ana', 'consent'],
  ['ben', 'consent'],
  ['cleo', 'consent'],
] as const;

describe('a circle that decides in writing', () => {
  it('is done when everybody consented and had the time, not a day before', () => {
    expect(standing({ answers: ALL })).toMatchObject({
      state: 'closed',
      answered: 3,
      asked: 3,
      earliest: '2026-12-08',
    });
    expect(standing({ answers: ALL, today: '2026-12-07' }).state).toBe('open');
  });

  it('waits for a voice that is missing; silence counts only where that was agreed', () => {
    const answers = ALL.slice(0, 2);
    expect(standing({ answers }).state).toBe('open');
    const quiet = standing({ answers, rule: { ...RULE, silence: 'consents' } });
    expect(quiet.state).toBe('closed');
    expect(quiet.circles.flatMap(countedSilent)).toEqual(['cleo']);
    expect(standing({ answers: [], rule: { ...RULE, silence: 'consents' } }).state).toBe('open');
  });

  it('stands still while an objection is open or a meeting is called', () => {
    const quiet = { ...RULE, silence: 'consents' };
    const objected = standing({
      answers: [...ALL.slice(0, 2), ['cleo', 'objection']],
      rule: quiet,
      today: '2026-12-20',
    });
    expect(objected).toMatchObject({ state: 'integrating', earliest: '2026-12-27' });
    expect(
      standing({
        answers: [
          ['ana', 'consent'],
          ['cleo', 'meeting'],
        ],
        rule: quiet,
      }).state,
    ).toBe('called-to-meeting');
  });

  it('counts nothing that was said of another version', () => {
    const answers = ALL.map(([person, answer]) => [person, answer, { version: 'sha256:before' }] as const);
    expect(standing({ answers })).toMatchObject({ state: 'open', answered: 0 });
  });

  it('gives the time from the latest version, what was asked for, and the day of asking at home', () => {
    expect(standing({ proposal: { dated: '2026-12-04', number: 2 } }).earliest).toBe('2026-12-11');
    expect(standing({ proposal: { closes: '2026-12-20' } }).earliest).toBe('2026-12-20');
    expect(standing({ answers: [['ben', undefined, { 'more-time': '2026-12-15' }]] }).earliest).toBe('2026-12-15');
    expect(standing({ answers: [['ben', 'asking-at-home', { until: '2026-12-15' }]] }).earliest).toBe('2026-12-16');
  });

  it('opens consent after questions and reactions had their time; an amended version is answered at once', () => {
    expect(standing().circles[0]?.opens).toBe('2026-12-04');
    expect(standing({ proposal: { dated: '2026-12-04', number: 2 } }).circles[0]?.opens).toBe('2026-12-04');
  });
});

describe('a circle that meets', () => {
  it('is done by no answer in writing, always or for what it keeps for meetings', () => {
    expect(standing({ answers: ALL, rule: false })).toMatchObject({ state: 'open', earliest: undefined });
    expect(standing({ answers: ALL, kind: 'membership' })).toMatchObject({ state: 'open', earliest: undefined });
  });

  it('holds its round, and waits with it for the other circle', () => {
    const circles = ['kitchen', 'garden'];
    const met = [
      ['dan', 'consent', { meeting: '2026-12-05', 'met-in': ['garden'], 'heard-by': 'cleo' }],
      ['cleo', 'consent', { meeting: '2026-12-05', 'met-in': ['garden'], 'heard-by': 'cleo' }],
    ] as const;
    const waits = standing({ answers: met, circles });
    expect(waits.circles.map(({ circle, done }) => [circle, done])).toEqual([
      ['kitchen', false],
      ['garden', true],
    ]);
    expect(waits).toMatchObject({ state: 'open', asked: 4, answered: 2 });
  });
});
