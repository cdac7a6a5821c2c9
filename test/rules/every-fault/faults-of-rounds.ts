/** Faults of agreements, rounds, selections and minutes, one for each rule. */
import { type At, circleOf, decided, type Fault, put, round } from './planting.ts';
import { type Files, policy, record, termPath, wrote } from './world.ts';

const ALL = 'rounds: [present, clarify, react, consent, integrate, consent]';

/** Whoever facilitates was asked, and consented. */
export const heard = (home: string) => round(home, `eligible: [ben-${home}], consent: [ben-${home}]`);

/** `path` is `circle/agreement`. */
const agreed = (path: string, lines: readonly string[], at: At): Fault => {
  const [home, id = ''] = path.split('/');
  return put(`circles/${home}/policies/${id}.yaml`, policy(id, lines), at);
};

/** The account beside a record, with these lines from the third on. */
export function account(files: Files, besides: string, lines: readonly string[]): string {
  const path = besides.replace('decision.yaml', 'account.yaml');
  files.set(path, `${['schema: circles/account/v1', 'salt: ABCDEFGHIJKLMNOP', ...lines].join('\n')}\n`);
  return path;
}

/** Somebody was selected for a role of `home`, whose term is the one there is. */
function selected(files: Files, home: string, rounds: string): string {
  const id = '2026-12-01-who-leads';
  return record(files, { home, id, kind: 'selection' }, [rounds, heard(home), wrote([termPath(home, 'leader')])]);
}

const selection =
  (home: string, rounds: string): Fault =>
  (files) =>
    `${selected(files, home, rounds)}:11:9`;

/** Minutes of a meeting, with these lines from the fifth on. */
export function met(files: Files, [home, day]: readonly [string, string], lines: readonly string[]): string {
  const path = `circles/${home}/meetings/${day}.yaml`;
  const head = ['schema: circles/meeting/v1', `date: ${day}`, 'state: held', `present: [ben-${home}]`];
  files.set(path, `${[...head, ...lines].join('\n')}\n`);
  return path;
}

/** By rule. */
export const ROUNDS: Readonly<Record<string, Fault>> = {
  'absence-rule-missing': decided(
    'soup/2027-02-10-a-new-pot',
    [
      round(
        'soup',
        'eligible: [ben-soup, cleo-soup], consent: [ben-soup], absent: [{person: cleo-soup, handled: object-within}]',
      ),
    ],
    '11:89',
  ),
  'amendment-without-round': decided(
    'soup/2027-02-11-a-lid',
    ['objections: [{integrated: amend, version: 2}]', heard('soup')],
    '11:14',
  ),
  'conflict-policy-missing': () => 'circles.yaml:1:1',
  'domain-exceeded': (files) => {
    const path = circleOf('bikes');
    files.set(path, `${files.get(path)}`.replace('[All about bikes]', '[{id: bikes, text: All about bikes}]'));
    return agreed('doors/locks', ['domain: bikes', 'measures: [Locks.]'], '4:9')(files);
  },
  'facilitator-proposed': (files) => {
    const item = '  - {title: A bell, kind: decide, by: ben-lamps, decisions: [2027-02-01-a-bell]}';
    return `${met(files, ['lamps', '2027-02-01'], ['facilitator: ben-lamps', 'agenda:', item])}:7:39`;
  },
  'member-organisation-bound': agreed('doors/keys', ['measures: [Keys.]', 'applies-to: [doors, school]'], '5:21'),
  'minutes-unconsented': (files) => {
    const first = met(files, ['chairs', '2027-02-01'], ['agenda: []']);
    met(files, ['chairs', '2027-02-08'], ['agenda: []']);
    return `${first}:2:7`;
  },
  'objection-unexplained': (files) => {
    const path = record(files, { home: 'altos', id: '2027-02-12-a-ladle' }, [
      'objections: [{integrated: amend, version: 2}]',
      heard('altos'),
      ALL,
    ]);
    return `${account(files, path, ['objections:', '  - argument: It bends.'])}:4:5`;
  },
  'policy-measure-missing': agreed('doors/hinges', [], '1:1'),
  'recommendation-binding': agreed('doors/paint', ['measures: [Paint.]', 'kind: recommendation'], '5:7'),
  'round-skipped': decided('soup/2027-02-13-a-spoon', ['rounds: [present, clarify, consent]', heard('soup')], '11:9'),
  'selection-without-change-round': selection(
    'beds',
    'rounds: [role, term, qualifications, nominate, propose, consent]',
  ),
  'selection-without-nominations': selection('towels', 'rounds: [role, term, propose, consent]'),
  'selection-without-qualifications': selection('doors', 'rounds: [role, term, nominate, change, propose, consent]'),
  'selection-without-reason': (files) => {
    const path = selected(files, 'stairs', 'rounds: [role, term, qualifications, nominate, change, propose, consent]');
    return `${account(files, path, ['selections:', '  - {role: stairs/leader, person: ann-stairs}'])}:4:5`;
  },
  'voices-named': (files) => {
    const path = record(files, { home: 'tenors', id: '2027-02-14-a-hymn' }, [
      'objections: [{integrated: amend, version: 2}]',
      heard('tenors'),
      ALL,
    ]);
    const lines = ['objections:', '  - {argument: It is high., aim: Caring for tenors., name: ben-tenors}'];
    return `${account(files, path, lines)}:3:1`;
  },
  'watch-overdue': decided(
    'flutes/2027-02-01-a-pause',
    [
      'objections: [{integrated: measure, measure: {metric: Breath, threshold: little, check: 2027-02-28}}]',
      heard('flutes'),
      ALL,
    ],
    '11:88',
  ),
};

const budget = (id: string, lines: readonly string[], at: At): Fault => {
  const head = ['title: A pot', 'circle: general', 'pot: 100', 'ideas: [{id: oven, title: An oven, cost: 60}]'];
  return put(`budgets/${id}.yaml`, `${[...head, ...lines].join('\n')}\n`, at);
};

/** Of money, measures, goals and what waits, by rule. */
export const MEANS: Readonly<Record<string, Fault>> = {
  // beside the stream for which the stairs have no funding officer
  'funding-unattended': () => 'funding/city.yaml:1:1',
  'budget-overdrawn': budget('spring', ['allocation: Equal shares.', 'results: [{idea: oven, amount: 101}]'], '6:10'),
  'budget-rule-missing': budget('autumn', ['results: [{idea: oven, amount: 60}]'], '5:10'),
  'measure-unadopted': put('circles/general/measures/meals.yaml', 'name: Meals\nstatus: recommended\n', '2:9'),
  'links-of-one-household': (files) => {
    for (const id of ['ann-salad', 'ann-soup'])
      files.set(`people/${id}.yaml`, `name: ${id}\nhousehold: The corner house\n`);
    return `${termPath('salad', 'delegate')}:2:9`;
  },
  'backlog-old': put('circles/apples/backlog.yaml', 'items:\n  - {title: A ladder, added: 2026-06-01}\n', '2:5'),
  'goal-unknown': (files) => {
    files.set(circleOf('beds'), `${files.get(circleOf('beds'))}goals: ["2.6"]\n`);
    return `${circleOf('beds')}:6:9`;
  },
};
