/** A made-up network in which all is well: circles by topic, by place, and of the young, with money and members of its own. */
import { circle, edit, extraRole, type Files, own, policy } from './world.ts';

const FUNCTIONS = [
  ...['guide-vision', 'align-activities', 'shared-measurement'],
  ...['public-will', 'advance-policy', 'mobilise-funding'],
];

const SETTINGS = `format: 1
name: Lantern Valley Network
mission: To live well together.
status: active
layers: [{id: topics, name: Topics, root: general}, {id: places, name: Places, root: valley}, {id: ages, name: Ages, root: youth}]
network:
  type: network
  agenda: general/agenda
  cross-links:
    - {from: general, to: valley, type: member-overlap}
    - {from: dancers, to: general, type: rule, rule: We all meet in May.}
    - {from: skaters, to: general, type: rule, rule: We all meet in June.}
  convenor:
    role: general/facilitator
    funding: lottery
  backbone:
    circles: [general]
    functions: [${FUNCTIONS.map((one) => `{function: ${one}, circle: general}`).join(', ')}]
    funding: [city]
`;

/** Circles, the last month of their terms, and who is the funding officer. */
const CIRCLES: Readonly<Record<string, { readonly until: string; readonly funds: string }>> = {
  general: { until: '2027-04', funds: 'ann-general' },
  kitchen: { until: '2027-06', funds: 'ben-kitchen' },
  garden: { until: '2027-08', funds: 'ben-garden' },
  library: { until: '2027-10', funds: 'ben-library' },
  valley: { until: '2027-12', funds: 'ben-general' },
  hill: { until: '2028-01', funds: 'cleo-kitchen' },
  river: { until: '2028-03', funds: 'cleo-garden' },
  youth: { until: '2028-05', funds: 'ben-youth' },
  dancers: { until: '2028-07', funds: 'ben-dancers' },
  skaters: { until: '2028-08', funds: 'ben-skaters' },
};

/** The network. Everybody is in a circle by topic and in one by place, except the young, who are by themselves. */
export function network(): Files {
  const files: Files = new Map([['circles.yaml', SETTINGS]]);
  addTopics(files);
  addPlaces(files);
  addAges(files);
  for (const [home, { until, funds }] of Object.entries(CIRCLES)) {
    extraRole(files, home, { id: 'funds', person: funds });
    edit(files, `circles/${home}/roles/funds.yaml`, ['purpose:', 'kind: funding-officer\npurpose:']);
    for (const [path, text] of files) {
      if (path.startsWith(`circles/${home}/terms/`)) files.set(path, text.replace('2027-11-30', `${until}-28`));
    }
  }
  addMeans(files);
  return files;
}

function more(files: Files, home: string, line: string): void {
  const path = `circles/${home}/circle.yaml`;
  files.set(path, `${files.get(path)}${line}\n`);
}

function addTopics(files: Files): void {
  const goals = { kitchen: '2.1', garden: '15.1', library: '4.7' };
  circle(files, 'general', { officers: own('general'), seats: linksOf(Object.keys(goals)) });
  for (const [id, goal] of Object.entries(goals)) {
    below(files, 'general', id);
    more(files, id, `goals: ["${goal}"]`);
  }
  more(files, 'general', 'rhythm: P2W');
}

function addPlaces(files: Files): void {
  const [hill, river] = [
    { leader: 'ann-kitchen', facilitator: 'ben-kitchen', secretary: 'cleo-kitchen', delegate: 'ben-garden' },
    { leader: 'ann-garden', facilitator: 'ben-library', secretary: 'cleo-library', delegate: 'ann-library' },
  ];
  circle(files, 'valley', {
    officers: own('general'),
    seats: [hill.leader, hill.delegate, river.leader, river.delegate],
  });
  circle(files, 'hill', { parent: 'valley', officers: hill, seats: [] });
  circle(files, 'river', { parent: 'valley', officers: river, seats: ['cleo-garden'] });
  const codes = { valley: 'ITH5', hill: 'ITH55', river: 'ITH56' };
  for (const [id, code] of Object.entries(codes)) more(files, id, `place: {name: ${id}, code: ${code}}`);
}

function addAges(files: Files): void {
  circle(files, 'youth', { officers: own('youth'), seats: linksOf(['dancers', 'skaters']) });
  for (const id of ['dancers', 'skaters']) below(files, 'youth', id);
}

/** Who keeps the records of a circle speaks for it in its parent, beside who leads it. */
function below(files: Files, parent: string, id: string): void {
  circle(files, id, { parent, officers: { ...own(id), delegate: `cleo-${id}` }, seats: [] });
}

function linksOf(circles: readonly string[]): readonly string[] {
  return circles.flatMap((id) => [`ann-${id}`, `cleo-${id}`]);
}

/** Money, measures, agreements, and three member organisations of three sectors. */
function addMeans(files: Files): void {
  const officer = 'officer: ann-general\n';
  files.set('funding/city.yaml', `source: The city\n${officer}scope: {goals: ["2"]}\nreceiving-circles: [kitchen]\n`);
  files.set('funding/lottery.yaml', `source: The lottery\n${officer}receiving-circles: [general]\n`);
  const members = [
    { id: 'school', person: 'ann-kitchen', sector: 'academia' },
    { id: 'town', person: 'ann-garden', sector: 'public' },
    { id: 'bakery', person: 'ann-library', sector: 'business' },
  ];
  for (const { id, person, sector } of members) {
    files.set(`organisations/${id}.yaml`, `name: The ${id}\nsector: ${sector}\ncontributes: [{what: A room.}]\n`);
    edit(files, 'circles/general/circle.yaml', [person, `{person: ${person}, for: ${id}}`]);
  }
  files.set('circles/general/measures/meals.yaml', 'name: Meals\nadopted-by: [{circle: kitchen}]\n');
  files.set('circles/general/policies/agenda.yaml', policy('agenda', ['measures: [Meals.]']));
  files.set(
    'circles/general/policies/quarrels.yaml',
    policy('quarrels', ['measures: [Quarrels.]', 'kind: conflict-resolution', 'steps: [Talk., Ask somebody.]']),
  );
}
