/** What each change is told as: one plain sentence, with names for ids and in the group's own words. */
import { describe, expect, it } from 'vitest';
import { CHANGES } from '../../src/changes/change.ts';
import { diff } from '../../src/changes/diff.ts';
import { tellChanges } from '../../src/changes/tell.ts';
import { assemble } from '../../src/load/assemble.ts';
import { type Edits, edited, groupWith, replaced, textAt } from './group.ts';

const KITCHEN = 'circles/kitchen/circle.yaml';
const GARDEN = 'circles/garden/circle.yaml';
const HERBS = 'circles/herbs/circle.yaml';
const GENERAL = 'circles/general/circle.yaml';
const TERM = 'circles/kitchen/terms/secretary-2026-12-01.yaml';
const POLICY = 'circles/kitchen/policies/allergens.yaml';
const MEALS = 'circles/kitchen/measures/meals.yaml';
const COOK = 'circles/kitchen/roles/cook.yaml';
const swap = (path: string, words: string, by: string): Edits => ({ [path]: replaced(path, words, by) });
const more = (path: string, line: string): Edits => ({ [path]: `${textAt(path)}${line}\n` });
const inKitchen = (by: string) => swap(KITCHEN, 'cleo', by);

const SENTENCES: readonly (readonly [sentence: string, edits: Edits, before?: Edits])[] = [
  ['Maple Street Co-op is called Elm Street Co-op from now on.', swap('circles.yaml', 'Maple', 'Elm')],
  [
    'What the group sets out to do changes: mission: To keep a shared kitchen (before: To run a shared kitchen).',
    swap('circles.yaml', 'run', 'keep'),
  ],
  [
    'Maple Street Co-op is dissolving from now on, after being active.',
    swap('circles.yaml', 'status: active', 'status: dissolving'),
  ],
  [
    'Settings change: absence window: P2D; voices: named (before: off); public: yes.',
    more('circles.yaml', 'governance: {voices: named, absence_window: P2D}\npublic: true'),
    more('circles.yaml', 'governance: {voices: off}'),
  ],
  ["The group's own words change: circle: team.", more('circles.yaml', 'labels: {circle: team}')],
  [
    'The layers change: layers: id all, name All and root general.',
    more('circles.yaml', 'layers: [{id: all, name: All, root: general}]'),
  ],
  ['What is agreed about the network changes: agenda.', more('circles.yaml', 'network: {agenda: "a\\nb"}')],
  ['Maple Street Co-op ends: its settings are taken out.', { 'circles.yaml': null }],
  ['Maple Street Co-op is set up.', { 'circles.yaml': textAt('circles.yaml') }, { 'circles.yaml': null }],
  ['Ida is new in the group.', { 'people/ida.yaml': 'name: Ida\n' }],
  [
    'Ida is new in the group, with 1 signing key.',
    { 'people/ida.yaml': 'name: Ida\nkeys: [{key: "ssh-ed25519 AAAA"}]\n' },
  ],
  ['Fay is taken out of the group.', { 'people/fay.yaml': null }],
  ['Fay leaves the group.', more('people/fay.yaml', 'status: left')],
  ['Fay goes on leave.', more('people/fay.yaml', 'status: on-leave')],
  ['Gus is back from leave.', { 'people/gus.yaml': 'name: Gus\n' }],
  ['Hal comes back to the group.', { 'people/hal.yaml': 'name: Hal\n' }],
  ['Fay is called Fae from now on.', { 'people/fay.yaml': 'name: Fae\n' }],
  [
    'What Fay says about themselves changes: household; offers.',
    more('people/fay.yaml', 'offers: [cooking]\nhousehold: Nine'),
  ],
  ['Ana gets a new signing key.', swap('people/ana.yaml', '[{', '[{key: "ssh-ed25519 AAAA2"}, {')],
  ['A signing key of Ana retires.', swap('people/ana.yaml', '"}', '", ended: retired}')],
  [
    'A signing key of Ana is revoked: it may have come into other hands.',
    swap('people/ana.yaml', '"}', '", ended: revoked}'),
  ],
  ['A signing key of Ana changes.', swap('people/ana.yaml', '"}', '", proof: eA==}')],
  ['A signing key of Ana is taken out.', { 'people/ana.yaml': 'name: Ana\n' }],
  [
    'Eva completed the training "Sociocracy basics" on 3 October 2026.',
    more('people/eva.yaml', 'training: [{requirement: basics, completed: 2026-10-03}]'),
  ],
  [
    'What is noted about trainings of Eva changes.',
    more('people/eva.yaml', 'training: [{requirement: basics, completed: 2026-10-03, x-at: school}]'),
    more('people/eva.yaml', 'training: [{requirement: basics, completed: 2026-10-03}]'),
  ],
  [
    'The training "unknown" is taken off the list of Eva.',
    { 'people/eva.yaml': textAt('people/eva.yaml') },
    more('people/eva.yaml', 'training: [{requirement: unknown, completed: 2026-10-03}]'),
  ],
  ['New organisation: Night School.', { 'organisations/night.yaml': 'name: Night School\n' }],
  [
    'What is agreed with the organisation Riverside School changes: joined: 3 October 2026.',
    more('organisations/school.yaml', 'joined: 2026-10-03'),
  ],
  ['The organisation Riverside School is taken out.', { 'organisations/school.yaml': null }],
  [
    'Decisions of Kitchen are recorded by secretary and Minute keeper (2 signatures); before, by any member (1 signature).',
    more(KITCHEN, 'records: {by: [secretary, general/secretary], signatures: 2}'),
  ],
  ['Ana joins Kitchen.', inKitchen('cleo, ana')],
  ['Ana joins Kitchen, on probation.', inKitchen('cleo, {person: ana, status: probation}')],
  ['Ana joins Kitchen for Riverside School.', inKitchen('cleo, {person: ana, for: school}')],
  ['Cleo joins General Circle as the link of Kitchen.', swap(GENERAL, '[ana', '[ana, {person: cleo, link: kitchen}')],
  ['Cleo leaves Kitchen.', swap(KITCHEN, 'cleo, ', '')],
  ['Ben leaves General Circle, as the link of Kitchen.', swap(GENERAL, '{person: ben, link: kitchen}, ', '')],
  ['Cleo is on leave from Kitchen.', inKitchen('{person: cleo, status: on-leave}')],
  ['Cleo is on probation in Kitchen, without consent right.', inKitchen('{person: cleo, status: probation}')],
  ['Cleo is back in Kitchen.', inKitchen('cleo'), inKitchen('{person: cleo, status: on-leave}')],
  [
    'Cleo has ended the probation in Kitchen and has consent right.',
    inKitchen('cleo'),
    inKitchen('{person: cleo, status: probation}'),
  ],
  ['The seat of Cleo in Kitchen changes: for: school.', inKitchen('{person: cleo, for: school}')],
  [
    'New circle under Garden: Bees, with Dan and Eva.',
    { 'circles/bees/circle.yaml': 'name: Bees\nparent: garden\nmembers: [dan, eva]\n' },
  ],
  ['New circle: Bees.', { 'circles/bees/circle.yaml': 'name: Bees\n' }],
  ['The circle Herbs is taken out.', { [HERBS]: null }],
  ['Herbs belongs to Kitchen; before, it belonged to Garden.', swap(HERBS, 'parent: garden', 'parent: kitchen')],
  ['Herbs stands on its own; before, it belonged to Garden.', swap(HERBS, 'parent: garden\n', '')],
  ['Garden confirms what it is for and becomes active.', { [GARDEN]: textAt(GARDEN) }, more(GARDEN, 'status: forming')],
  ['Garden is paused from now on, after being active.', more(GARDEN, 'status: paused')],
  [
    'How Garden is made changes: goals: 2 and 15.1; layer: places.',
    more(GARDEN, 'goals: ["2", "15.1"]\nlayer: places'),
  ],
  ['Garden is called Gardens from now on.', swap(GARDEN, 'Garden', 'Gardens')],
  [
    'How Garden works together changes: absence: wait-for-all; review: 3 October 2027.',
    more(GARDEN, 'absence: wait-for-all\nreview: 2027-10-03'),
  ],
  ['The aim of Garden becomes: Growing. Sharing.', swap(GARDEN, '[Growing.]', '[Growing., Sharing.]')],
  ['Garden is left without an aim.', swap(GARDEN, 'aim: [Growing.]\n', '')],
  ['Garden decides about this from now on: Tools.', swap(GARDEN, '[Beds]', '[Beds, Tools]')],
  ['Garden gives up deciding about this: Beds.', swap(GARDEN, '[Beds]', '[]')],
  [
    'How Kitchen decides about "Pots" changes: authority: recommend.',
    swap(KITCHEN, 'text: Pots', 'text: Pots, authority: recommend'),
  ],
  [
    'Deciding about this goes from Kitchen to Garden: Pots.',
    { ...swap(KITCHEN, ', {id: tools, text: Pots}', ''), ...swap(GARDEN, '[Beds]', '[Beds, {id: tools, text: Pots}]') },
  ],
  [
    'New role in Garden: facilitator.',
    { 'circles/garden/roles/facilitator.yaml': 'title: Facilitator\nkind: facilitator\npurpose: Asks.\n' },
  ],
  [
    'The role Head cook of Kitchen changes: responsibilities; term: P1Y.',
    { [COOK]: `${replaced(COOK, 'Tastes', 'Cleans')}term: P1Y\n` },
  ],
  ['The role Head cook of Kitchen is taken out.', { [COOK]: null }],
  [
    'Cleo becomes Head cook of Kitchen, from 1 December 2026 to 30 November 2027.',
    { 'circles/kitchen/terms/cook-1.yaml': 'role: cook\nperson: cleo\nstart: 2026-12-01\nend: 2027-11-30\n' },
  ],
  [
    'Cleo becomes Head cook of Kitchen, from 1 December 2026, without a last day.',
    { 'circles/kitchen/terms/cook-1.yaml': 'role: cook\nperson: cleo\nstart: 2026-12-01\n' },
  ],
  [
    'Ben carries on as secretary of Kitchen, from 1 December 2027 to 31 January 2028.',
    {
      'circles/kitchen/terms/secretary-2.yaml':
        'role: secretary\nperson: ben\nstart: 2027-12-01\nend: 2028-01-31\nacting: true\n',
    },
  ],
  ['The term of Ben as secretary of Kitchen ends early on 2 May 2027.', more(TERM, 'ended: 2027-05-02')],
  [
    'The term of Ben as secretary of Kitchen changes: end: 30 November 2028 (before: 30 November 2027).',
    swap(TERM, '2027-11-30', '2028-11-30'),
  ],
  ['The term of Ben as secretary of Kitchen is taken out.', { [TERM]: null }],
  [
    'New policy in Kitchen: Guests, until 30 November 2027.',
    { 'circles/kitchen/policies/g.yaml': 'title: Guests\ntext: Yes.\nreview: 2027-11-30\n' },
  ],
  [
    'New recommendation in Kitchen: Guests.',
    { 'circles/kitchen/policies/g.yaml': 'title: Guests\ntext: Yes.\nbinding: false\n' },
  ],
  ['The policy "Allergens are always labelled" of Kitchen changes: text.', swap(POLICY, 'Every', 'Each')],
  [
    'The policy "Allergens are always labelled" of Kitchen is kept until 30 November 2028.',
    swap(POLICY, '2027-11-30', '2028-11-30'),
  ],
  [
    'The policy "Allergens are always labelled" of Kitchen has no day on which it is looked at again.',
    swap(POLICY, 'term: {start: 2026-12-01, end: 2027-11-30}\n', ''),
  ],
  ['The policy "Allergens are always labelled" of Kitchen ends.', more(POLICY, 'status: retired')],
  ['The policy "Allergens are always labelled" of Kitchen is replaced by another.', more(POLICY, 'status: superseded')],
  ['The policy "Allergens are always labelled" of Kitchen is taken out.', { [POLICY]: null }],
  ['Garden begins to watch: Rain.', { 'circles/garden/measures/rain.yaml': 'name: Rain\n' }],
  [
    'What Kitchen watches, "Meals a week", changes: definition; unit: meals.',
    { [MEALS]: `${replaced(MEALS, 'All', 'Most')}unit: meals\n` },
  ],
  ['Kitchen stops watching: Meals a week.', { [MEALS]: null }],
  ['New funding: The state.', { 'funding/state.yaml': 'source: The state\n' }],
  ['The funding "City fund" changes: amount: 900.', more('funding/city.yaml', 'amount: 900')],
  ['The funding "City fund" is taken out.', { 'funding/city.yaml': null }],
  ['New budget round: autumn.', { 'budgets/autumn.yaml': 'circle: general\n' }],
  [
    'The budget round "Spring" changes: circle: garden (before: general).',
    swap('budgets/spring.yaml', 'general', 'garden'),
  ],
  ['The budget round "Spring" is taken out.', { 'budgets/spring.yaml': null }],
  ['New training that is asked for: Listening.', { 'training/listening.yaml': 'title: Listening\n' }],
  [
    'The training "Sociocracy basics" changes: hours left out (before: 3).',
    { 'training/basics.yaml': textAt('training/basics.yaml') },
    more('training/basics.yaml', 'hours: 3'),
  ],
  ['The training "Sociocracy basics" is asked for no more.', { 'training/basics.yaml': null }],
];

describe('tellChanges', () => {
  it.each(SENTENCES.map((one) => [one[0], one] as const))('%s', (_sentence, [sentence, edits, before]) => {
    const { changes, ...sides } = edited(edits, before);
    expect(tellChanges(changes, sides)).toEqual([sentence]);
  });

  it('is tried here with every change there is', () => {
    const told = SENTENCES.flatMap(([, edits, before]) => edited(edits, before).changes.map(({ change }) => change));
    expect(Object.keys(CHANGES).filter((name) => !told.some((one) => one === name))).toEqual([]);
  });

  it('speaks in the words of the group', () => {
    const own = more(
      'circles.yaml',
      'labels: {circle: team, policy: agreement, secretary: scribe, term: turn, member: friend}',
    );
    const { changes, ...sides } = edited(
      {
        [TERM]: null,
        'circles/bees/circle.yaml': 'name: Bees\n',
        'circles/bees/policies/smoke.yaml': 'title: Smoke\ntext: No smoke.\n',
        ...more(KITCHEN, 'records: {by: [secretary]}'),
      },
      own,
    );
    expect(tellChanges(changes, sides)).toEqual([
      'New team: Bees.',
      'New agreement in Bees: Smoke.',
      'Decisions of Kitchen are recorded by scribe (1 signature); before, by any friend (1 signature).',
      'The turn of Ben as scribe of Kitchen is taken out.',
    ]);
  });

  it('keeps the names of what is gone, and ids where there was no name', () => {
    const before = groupWith({ [TERM]: `${textAt(TERM)}x-seen: true\n` });
    const term = assemble([...before.entries.values()].filter((entry) => entry.path === TERM));
    const gone = { before, after: assemble([]) };
    expect(tellChanges(diff(before, gone.after), gone)).toContain(
      'The term of Ben as secretary of Kitchen is taken out.',
    );
    const nameless = { before: assemble([]), after: term };
    expect(tellChanges(diff(nameless.before, term), nameless)).toEqual([
      'ben becomes secretary of kitchen, from 1 December 2026 to 30 November 2027.',
    ]);
  });

  it('leaves long words where they stand, and tells lists that hold something twice as a whole', () => {
    const long = more('circles.yaml', `vision: ${'far '.repeat(80)}`);
    const training = '{requirement: rounds, completed: 2026-01-02}';
    const twice = more('people/ana.yaml', `training: [${training}, ${training}]`);
    const written = edited({ ...long, ...twice });
    expect(tellChanges(written.changes, written)).toEqual([
      'What the group sets out to do changes: vision.',
      'What is noted about trainings of Ana changes.',
    ]);
  });

  it('says when only the way of writing of a person differs', () => {
    const { before, after } = edited({});
    const change = { change: 'person-described', kind: 'person', id: 'eva', path: 'people/eva.yaml' } as const;
    const silent = { ...change, patch: { op: 'set', before: {}, after: {} } } as const;
    expect(tellChanges([silent], { before, after })).toEqual([
      'What Eva says about themselves is written in another way.',
    ]);
  });
});
