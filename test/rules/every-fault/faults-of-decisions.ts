/** Faults of agreements, decisions, and the whole, one for each rule. */
import { circleOf, decided, type Fault, put, round } from './planting.ts';
import { record, termPath, termText, wrote } from './world.ts';

/** By rule. */
export const DECISIONS: Readonly<Record<string, Fault>> = {
  'removed-person-asked': (files) => {
    files.set(circleOf('tea'), `${files.get(circleOf('tea'))}absence: object-within\n`);
    return decided(
      'tea/2027-02-01-a-seat-ends',
      [
        round(
          'tea',
          'eligible: [ben-tea, cleo-tea], consent: [ben-tea], absent: [{person: cleo-tea, handled: object-within}]',
        ),
        'changes: [{change: member-left, circle: tea, person: cleo-tea}]',
      ],
      '11:12',
    )(files);
  },
  'policy-review-missing': put(
    'circles/tea/policies/cups.yaml',
    'title: Cups\ntext: Bring your own.\nmeasures: [Cups.]\n',
    '1:1',
  ),
  'policy-review-overdue': put(
    'circles/tea/policies/pots.yaml',
    'title: Pots\ntext: Rinse them.\nreview: 2027-02-20\nmeasures: [Pots.]\n',
    '3:9',
  ),
  'policy-outside-domain': put(
    'circles/tea/policies/milk.yaml',
    'title: Milk\ntext: Oat.\nreview: 2027-11-30\ndomain: cows\nmeasures: [Milk.]\n',
    '4:9',
  ),
  'objection-open': decided(
    'tea/2027-02-02-green-tea',
    ['objections: [{}]', round('tea', 'eligible: [ben-tea], consent: [ben-tea]')],
    '11:14',
  ),
  'decision-contested': (files) => {
    const path = record(files, { home: 'tea', id: '2027-02-03-black-tea' }, [
      round('tea', 'eligible: [ben-tea], consent: [ben-tea]'),
    ]);
    return `${path}:3:8`;
  },
  'proposal-open': (files) => {
    const path = 'circles/tea/proposals/quiet-hours/proposal.yaml';
    files.set(
      path,
      `schema: circles/proposal/v1\norganisation: sha256:${'0'.repeat(64)}\ntitle: Quiet hours\ncircle: tea\nproposers: [ben-tea]\nopened: 2027-02-20\ndated: 2027-02-20\nnumber: 1\ntext: No music after ten.\n`,
    );
    return `${path}:3:8`;
  },
  'voice-missing': decided(
    'tea/2027-02-04-white-tea',
    [round('tea', 'eligible: [ben-tea, cleo-tea], consent: [ben-tea]')],
    '11:36',
  ),
  'consent-right-missing': decided(
    'tea/2027-02-05-red-tea',
    [round('tea', 'eligible: [ben-tea], consent: [ben-tea, ben-soup]')],
    '11:12',
  ),
  'founding-unconfirmed': (files) => {
    const unrecorded = [termPath('bees', 'smoker'), termPath('drums', 'leader')];
    const terms = [...files.keys()].filter((path) => path.includes('/terms/') && !unrecorded.includes(path));
    const path = record(files, { home: 'general', id: '2026-01-01-founding', kind: 'founding' }, [
      wrote(terms),
      // who has led the guests ever since
      'changes: [{change: person-added, person: ann-guests, status: active}]',
    ]);
    record(files, { home: 'general', id: '2027-02-01-a-party' }, [
      round('general', 'eligible: [ben-general], consent: [ben-general]'),
    ]);
    return `${path}:1:1`;
  },
  'mission-circle-missing': () => 'circles.yaml:1:1',
  'removal-steps-missing': () => 'circles.yaml:1:1',
  'terms-bunched': () => 'circles.yaml:1:1',
  'general-circle-children': () => `${circleOf('general')}:1:1`,
  'waiver-expired': (files) => {
    const days = 'from: 2027-01-01, until: 2027-02-28';
    const lines = [
      `  - {rule: term-expired, entity: towels/buyer, reason: Soon., ${days}}`,
      `  - {rule: tea-cold, entity: tea, reason: Soon., ${days}}`,
    ];
    files.set('.circles/waivers.yaml', `waivers:\n${lines.join('\n')}\n`);
    return '.circles/waivers.yaml:2:5';
  },
  'waiver-invalid': () => '.circles/waivers.yaml:3:5',
};

/** Of an organisation with a mission circle, which the first one lacks. */
export const MISSION: Readonly<Record<string, Fault>> = {
  'mission-circle-inward': () => `${circleOf('years')}:5:10`,
  // of its seats for links two people hold most
  'power-concentrated': () => 'circles.yaml:1:1',
  'mission-circle-members': put(termPath('neighbours', 'delegate'), termText('delegate', 'ann-neighbours'), '2:9'),
};
