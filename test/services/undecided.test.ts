/** Which edits a decision takes up: all of a circle, or those named by what people call them; and whose work is never written over. */
import { describe, expect, it } from 'vitest';
import { memoryTree } from '../../src/load/file-tree.ts';
import { load } from '../../src/load/load.ts';
import { CirclesError } from '../../src/model/errors.ts';
import { joined, keptPolicy, retiredPolicy } from '../../src/services/edits.ts';
import { type Narrowing, selectUndecided, undecidedAt } from '../../src/services/undecided.ts';
import { type Edits, textAt } from '../changes/group.ts';
import { recordedState } from '../decisions/given.ts';

const POLICY = 'circles/kitchen/policies/allergens.yaml';
const KITCHEN = 'circles/kitchen/circle.yaml';
const GARDEN = 'circles/garden/circle.yaml';
const state = recordedState();

/** The group with some files edited and nothing decided. */
function placeWith(edits: Edits) {
  const decided = [...state.organisation.entries.keys()].map((path) => [path, textAt(path)] as const);
  const files = Object.entries({ ...Object.fromEntries(decided), ...edits });
  const present = memoryTree(
    Object.fromEntries(files.flatMap(([path, text]) => (text === null ? [] : [[path, text]]))),
  );
  return { present, state, loaded: load(present) };
}

function pathsFor(edits: Edits, narrowing: Narrowing): readonly string[] {
  const place = placeWith(edits);
  return [...selectUndecided(place, undecidedAt(place), narrowing).keys()].sort();
}

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof CirclesError) return error.code;
    throw error;
  }
  throw new Error('nothing was refused');
}

const label = { [POLICY]: textAt(POLICY).replace('2 hours', '3 hours') };
const beds = { [GARDEN]: textAt(GARDEN).replace('aim: [Growing.]', 'aim: [Growing more.]') };
const eva = {
  'people/zoe.yaml': 'name: Zoe Lind\n',
  [KITCHEN]: textAt(KITCHEN).replace('gus]', 'gus, zoe]'),
};

describe('edits', () => {
  it("are taken up together when they are one circle's", () => {
    expect(pathsFor({ ...label, ...eva }, {})).toEqual([KITCHEN, POLICY, 'people/zoe.yaml']);
  });

  it('of different circles are taken one circle at a time', () => {
    expect(codeOf(() => pathsFor({ ...label, ...beds }, {}))).toBe('several-circles');
    expect(pathsFor({ ...label, ...beds }, { circle: 'kitchen' })).toEqual([POLICY]);
    expect(pathsFor({ ...label, ...beds }, { circle: 'garden' })).toEqual([GARDEN]);
  });

  it.each([
    ['its title', 'Allergens are always labelled'],
    ['its title in small letters', 'allergens are always labelled'],
    ['its short name', 'allergens'],
    ['its circle and short name', 'kitchen/allergens'],
    ['its path', POLICY],
  ])('are named by %s', (_, thing) => {
    expect(pathsFor({ ...label, ...eva }, { only: [thing] })).toEqual([POLICY]);
  });

  it('of a newcomer are named by the person, seat and file alike', () => {
    for (const thing of ['zoe', 'Zoe Lind']) {
      expect(pathsFor({ ...label, ...eva }, { only: [thing] })).toContain('people/zoe.yaml');
    }
    expect(pathsFor({ ...label, ...eva }, { only: ['zoe'] })).toEqual([KITCHEN, 'people/zoe.yaml']);
  });

  it('that are not there are told, with those that are', () => {
    expect(codeOf(() => pathsFor(label, { only: ['quiet-hours'] }))).toBe('nothing-of-that-name');
  });

  it("leave aside what can't be read, and what is only written in another way", () => {
    const place = placeWith({ ...label, 'people/ana.yaml': 'name: [', [KITCHEN]: `# tidy\n${textAt(KITCHEN)}` });
    const undecided = undecidedAt(place);
    expect(undecided.faulty).toEqual(['people/ana.yaml']);
    expect(undecided.form).toEqual([KITCHEN]);
    expect([...selectUndecided(place, undecided, {}).keys()]).toEqual([POLICY]);
  });
});

describe('undecided work', () => {
  const policy = state.organisation.circles.get('kitchen')?.policies.get('allergens');
  const kitchen = state.organisation.circles.get('kitchen');
  if (policy === undefined || kitchen === undefined) throw new Error('the group has no kitchen');

  it('is never written over', () => {
    for (const edits of [label, { [POLICY]: null }, { [POLICY]: 'title: [' }]) {
      expect(codeOf(() => retiredPolicy(placeWith(edits), policy))).toBe('undecided-edits');
      expect(codeOf(() => keptPolicy(placeWith(edits), policy, { decided: '2026-12-01' }))).toBe('undecided-edits');
    }
    expect(codeOf(() => joined(placeWith(eva), kitchen, { name: 'Ivy' }))).toBe('undecided-edits');
  });

  it('elsewhere keeps nobody from anything', () => {
    expect([...retiredPolicy(placeWith(beds), policy).keys()]).toEqual([POLICY]);
  });
});

describe('somebody who joins', () => {
  const kitchen = state.organisation.circles.get('kitchen');
  if (kitchen === undefined) throw new Error('the group has no kitchen');
  const join = (name: string, id?: string) => joined(placeWith({}), kitchen, { name, id });

  it('gets a file named by name or handle', () => {
    expect(join('Łukasz Ó Briain').person).toBe('lukasz-o-briain');
    expect(join('Ana').person).toBe('ana-2');
    const { person, wanted } = join('山田=yamada');
    expect(person).toBe('yamada');
    expect(new TextDecoder().decode(wanted.get('people/yamada.yaml') ?? new Uint8Array())).toContain('name: 山田\n');
  });

  it.each([
    ['handle-missing', '山田', undefined],
    ['handle-taken', '山田=ana', undefined],
    ['handle-unlawful', '山田=Ya Mada', undefined],
    ['member-already', 'Ben', 'ben'],
  ])('%s', (code, name, id) => {
    expect(codeOf(() => join(name, id))).toBe(code);
  });

  it('comes back to the group when they had left it', () => {
    const { wanted } = join('Hal', 'hal');
    expect(new TextDecoder().decode(wanted.get('people/hal.yaml') ?? new Uint8Array())).toContain('status: active');
  });
});
