/** Faults of roles, links, terms and people, one for each rule. */
import { circleOf, drop, type Fault, role, round } from './planting.ts';
import { edit, extraRole, record, termPath, termText, wrote } from './world.ts';

/** By rule. */
export const PEOPLE: Readonly<Record<string, Fault>> = {
  'leader-missing': drop('poems', 'leader'),
  'facilitator-missing': drop('maps', 'facilitator'),
  'secretary-missing': drop('comics', 'secretary'),
  'delegate-missing': drop('tales', 'delegate'),
  'double-link-same-person': (files) => {
    files.set(termPath('altos', 'delegate'), termText('delegate', 'ann-altos'));
    return `${termPath('altos', 'delegate')}:2:9`;
  },
  'link-not-in-parent': (files) => {
    files.set(termPath('tenors', 'delegate'), termText('delegate', 'cleo-tenors'));
    return `${termPath('tenors', 'delegate')}:2:9`;
  },
  'general-circle-members': (files) => {
    edit(files, circleOf('general'), ['members: [', 'members: [ben-drums, ']);
    return `${circleOf('general')}:4:11`;
  },
  'leader-unconfirmed': (files) => {
    const consent = round('choir', 'eligible: [ben-choir], consent: [ben-choir]');
    record(files, { home: 'choir', id: '2026-12-01-who-leads-the-drums' }, [
      consent,
      wrote([termPath('drums', 'leader')]),
    ]);
    return `${termPath('drums', 'leader')}:2:9`;
  },
  'term-dates': role(
    'beds',
    { id: 'buyer', person: 'ben-beds', days: 'start: 2027-02-01\nend: 2027-01-31\nended: 2027-02-28\n' },
    '4:6',
  ),
  'term-expired': role(
    'towels',
    { id: 'buyer', person: 'ben-towels', days: 'start: 2026-03-01\nend: 2027-02-28\n' },
    '4:6',
  ),
  'term-ending-soon': role(
    'doors',
    { id: 'buyer', person: 'ben-doors', days: 'start: 2026-03-16\nend: 2027-03-15\n' },
    '4:6',
  ),
  'term-too-long': role(
    'stairs',
    { id: 'buyer', person: 'ben-stairs', days: 'start: 2026-12-01\nend: 2030-11-30\n' },
    '4:6',
  ),
  'selection-missing': role('bees', { id: 'smoker', person: 'ben-bees' }, '2:9'),
  'holder-not-member': role('apples', { id: 'presser', person: 'ben-bees' }, '2:9'),
  'role-shared': (files) => {
    extraRole(files, 'flutes', { id: 'tuner', person: 'ben-flutes' });
    files.set('circles/flutes/terms/tuner-2026-12-01-2.yaml', termText('tuner', 'cleo-flutes'));
    return 'circles/flutes/terms/tuner-2026-12-01-2.yaml:2:9';
  },
  'leader-facilitates': (files) => {
    files.set(termPath('bikes', 'facilitator'), termText('facilitator', 'ann-bikes'));
    return `${termPath('bikes', 'facilitator')}:2:9`;
  },
  'facilitator-keeps-records': (files) => {
    files.set(termPath('salad', 'secretary'), termText('secretary', 'ben-salad'));
    return `${termPath('salad', 'secretary')}:2:9`;
  },
  'funding-officer-missing': (files) => {
    files.set('funding/city.yaml', 'source: The city\nreceiving-circles: [stairs]\n');
    return `${circleOf('stairs')}:1:1`;
  },
  'role-vacant': (files) => {
    extraRole(files, 'herbs', {
      id: 'dryer',
      person: 'ben-herbs',
      days: 'start: 2026-06-01\nend: 2027-05-31\nended: 2026-12-01\n',
    });
    return 'circles/herbs/roles/dryer.yaml:1:1';
  },
  'member-inactive': (files) => {
    files.set('people/otto.yaml', 'name: Otto\nstatus: left\n');
    edit(files, circleOf('drums'), ['members: [', 'members: [otto, ']);
    return `${circleOf('drums')}:5:11`;
  },
  'training-missing': (files) => {
    files.set('training/lifting.yaml', 'title: Lifting\napplies-to: [logkeeper]\n');
    extraRole(files, 'paint', { id: 'keeper', person: 'ben-paint' });
    edit(files, 'circles/paint/roles/keeper.yaml', ['purpose:', 'kind: logkeeper\npurpose:']);
    return `${termPath('paint', 'keeper')}:2:9`;
  },
  'links-same-organisation': (files) => {
    files.set('organisations/school.yaml', 'name: Riverside School\n');
    for (const id of ['ann-beans', 'ann-bees']) edit(files, circleOf('beans'), [id, `{person: ${id}, for: school}`]);
    return `${termPath('beans', 'delegate')}:2:9`;
  },
  'representative-overloaded': (files) => {
    files.set('organisations/press.yaml', 'name: The Press\n');
    files.set('people/max.yaml', 'name: Max\n');
    for (const id of ['poems', 'maps', 'comics', 'tales']) {
      edit(files, circleOf(id), ['members: [', 'members: [{person: max, for: press}, ']);
    }
    return `${circleOf('tales')}:5:11`;
  },
  'person-without-circle': (files) => {
    files.set('people/lark.yaml', 'name: Lark\n');
    files.set(
      'circles/general/policies/taking-part.yaml',
      'title: Taking part\nkind: participation\ntext: In circles.\nreview: 2027-11-30\nmeasures: [Seats.]\n',
    );
    return 'people/lark.yaml:1:1';
  },
  'person-overloaded': (files) => {
    files.set(termPath('bread', 'secretary'), termText('secretary', 'ann-bread'));
    files.set(termPath('soup', 'facilitator'), termText('facilitator', 'ann-bread'));
    return 'people/ann-bread.yaml:1:1';
  },
  'leader-on-two-levels': (files) => {
    files.set(termPath('lamps', 'leader'), termText('leader', 'ann-workshop'));
    edit(files, circleOf('lamps'), ['members: [', 'members: [ann-workshop, ']);
    return `${termPath('lamps', 'leader')}:2:9`;
  },
  'one-signer': (files) => {
    files.set(
      'people/ann-general.yaml',
      `name: Ann\nkeys: [{key: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${'A'.repeat(43)}"}]\n`,
    );
    return `${circleOf('general')}:1:1`;
  },
};
