/** Faults of files, circles and domains, one for each rule, each in a corner of its own of the made-up co-op. */
import { change, circleOf, type Fault, put, round } from './planting.ts';
import { edit, record } from './world.ts';

/** By rule. */
export const STRUCTURE: Readonly<Record<string, Fault>> = {
  'yaml-invalid': put('people/wren.yaml', 'name: Wren: the cook\n', '1:7'),
  'schema-invalid': put('people/robin.yaml', 'name: Robin\nstatsu: active\n', '2:1'),
  'unknown-reference': change(circleOf('bread'), ['[ann-bread', '[nobody, ann-bread'], '5:11'),
  'id-invalid': put('people/Dora.yaml', 'name: Dora\n', '1:1'),
  'text-cut': change(circleOf('bread'), ['name: Bread\n', 'name: Bread #2\n'], '1:13'),
  'file-misplaced': put('circles/bread/crust.yaml', 'title: Crust\ntext: The crust stays on.\n', '1:1'),
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
