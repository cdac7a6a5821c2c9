/** One fault for each rule, each in a corner of its own of the made-up co-op, and where it stands. */
import { edit, extraRole, type Files, record, termPath, termText, wrote } from './world.ts';

/** Puts one fault into the files, and says where: `file:line:column`. */
export type Fault = (files: Files) => string;

/** Line and column in a file. */
export type At = `${number}:${number}`;

export const circleOf = (id: string) => `circles/${id}/circle.yaml`;
export const put =
  (path: string, text: string, at: At): Fault =>
  (files) => {
    files.set(path, text);
    return `${path}:${at}`;
  };
const drop =
  (home: string, role: string): Fault =>
  (files) => {
    files.delete(termPath(home, role));
    return `circles/${home}/roles/${role}.yaml:1:1`;
  };
export const change =
  (path: string, words: readonly [string, string], at: At): Fault =>
  (files) => {
    edit(files, path, words);
    return `${path}:${at}`;
  };
const role =
  (home: string, more: Parameters<typeof extraRole>[2], at: At): Fault =>
  (files) => {
    extraRole(files, home, more);
    return `${termPath(home, more.id)}:${at}`;
  };
/** `path` is `circle/record`. */
export const decided =
  (path: string, lines: readonly string[], at: At): Fault =>
  (files) => {
    const [home = '', id = ''] = path.split('/');
    return `${record(files, { home, id }, lines)}:${at}`;
  };
export const round = (home: string, more: string) => `consents: [{circle: ${home}, ${more}}]`;

/** About files, circles and domains. */
export const STRUCTURE: Readonly<Record<string, Fault>> = {
  'yaml-invalid': put('people/wren.yaml', 'name: Wren: the cook\n', '1:7'),
  'schema-invalid': put('people/robin.yaml', 'name: Robin\nstatsu: active\n', '2:1'),
  'unknown-reference': change(circleOf('bread'), ['[ann-bread', '[nobody, ann-bread'], '5:11'),
  'id-invalid': put('people/Dora.yaml', 'name: Dora\n', '1:1'),
  'text-unsafe': put('people/finch.yaml', 'name: "Finch\u202E"\n', '1:13'),
  'circle-tree': put(circleOf('islet'), 'name: Islet\ntype: gathering\naim: [Meeting.]\nmembers: [ben-tea]\n', '1:1'),
  'central-circle-misplaced': put(
    circleOf('years'),
    'name: Years\nparent: general\ntype: mission\nstatus: forming\nmembers: [ben-tea]\n',
    '2:9',
  ),
  'circle-misplaced': put(
    circleOf('table'),
    'name: Table\nparent: islet\nstatus: forming\nmembers: [ben-tea]\n',
    '2:9',
  ),
  'circle-depth': (files) => {
    const chain = ['crumbs', 'crusts', 'seeds'];
    for (const [index, id] of chain.entries()) {
      const parent = chain[index - 1] ?? 'bread';
      files.set(circleOf(id), `name: ${id}\nparent: ${parent}\nstatus: forming\nmembers: [ben-bread]\n`);
    }
    return `${circleOf('seeds')}:2:9`;
  },
  'circle-size': (files) => {
    const more = ['di', 'ed', 'fay', 'gil', 'hal'];
    for (const id of more) files.set(`people/${id}.yaml`, `name: ${id}\n`);
    edit(files, circleOf('soup'), ['members: [', `members: [${more.join(', ')}, `]);
    return `${circleOf('soup')}:5:10`;
  },
  'circle-idle': (files) => {
    record(files, { home: 'salad', id: '2026-06-01-a-larger-bowl' }, [
      round('salad', 'eligible: [ben-salad], consent: [ben-salad]'),
    ]);
    return `${circleOf('salad')}:1:1`;
  },
  'aim-missing': change(circleOf('tea'), ['aim: [Caring for tea.]\n', ''], '1:1'),
  'domain-missing': change(circleOf('beans'), ['domain: [All about beans]\n', ''], '1:1'),
  'domain-duplicate': change(circleOf('herbs'), ['[All about herbs]', '[All about herbs, all about bees.]'], '4:27'),
  'domain-overlap': change(circleOf('lamps'), ['[All about lamps]', '[All about lamps, "About bikes, all"]'], '4:27'),
  'domain-source-unknown': change(
    circleOf('chairs'),
    ['[All about chairs]', '[{text: All about chairs, from: wood}]'],
    '4:41',
  ),
  'hand-over-open': change(
    circleOf('paint'),
    ['[All about paint]', '[{text: All about paint, handed-over: {to: general}}]'],
    '4:47',
  ),
  'circle-unconfirmed': (files) => {
    files.set(circleOf('moss'), 'name: Moss\nparent: garden\nstatus: forming\naim: [Growing.]\nmembers: [ben-bees]\n');
    const consent = round('garden', 'eligible: [ben-garden], consent: [ben-garden]');
    record(files, { home: 'garden', id: '2026-12-10-a-circle-for-moss' }, [
      consent,
      'changes: [{change: circle-created, circle: moss}]',
    ]);
    return `${circleOf('moss')}:3:9`;
  },
  'helping-circle-incomplete': put(
    circleOf('oven'),
    'name: Oven\nparent: kitchen\ntype: helping\nstatus: forming\naim: [Finding one.]\nmandate: Recommends one.\nends: 2027-06-30\nmembers: [ben-tea]\n',
    '1:1',
  ),
  'helping-circle-ended': put(
    circleOf('roof'),
    'name: Roof\nparent: kitchen\ntype: helping\nstatus: forming\naim: [Mending it.]\nmandate: Recommends how.\nends: 2027-02-28\ninformation: Ben reports.\nmembers: [ben-tea]\n',
    '7:7',
  ),
  'circle-holds-nothing': put(
    circleOf('pond'),
    'name: Pond\nparent: garden\nstatus: paused\ndomain: [The pond]\nmembers: [ben-bees]\n',
    '4:9',
  ),
  'hub-decides': put(
    circleOf('flour'),
    'name: Flour\nparent: kitchen\ntype: hub\naim: [Swapping.]\ndomain: [Which flour is bought]\nmembers: [ben-tea]\n',
    '5:10',
  ),
};

/** About roles, links, terms and people. */
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
    edit(files, circleOf('maps'), ['members: [', 'members: [otto, ']);
    return `${circleOf('maps')}:5:38`;
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

/** About agreements, decisions, and the whole. */
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
