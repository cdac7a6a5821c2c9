/** Faults of layers, places, goals, the backbone and its money, one for each rule. */
import { change, circleOf, type Fault } from './planting.ts';
import { edit } from './world.ts';

const SETTINGS = 'circles.yaml';

/** By rule. */
export const NETWORK: Readonly<Record<string, Fault>> = {
  'backbone-incomplete': change(SETTINGS, [', {function: mobilise-funding, circle: general}', ''], '16:3'),
  'backbone-unfunded': (files) => {
    files.set('funding/bank.yaml', 'source: The bank\nofficer: ann-general\nstatus: applied\n');
    return change(SETTINGS, ['[city]', '[bank]'], '19:14')(files);
  },
  'conditions-unmet': (files) => {
    edit(files, circleOf('general'), ['rhythm: P2W\n', '']);
    return `${SETTINGS}:6:1`;
  },
  'convenor-partial': (files) => {
    edit(files, 'organisations/bakery.yaml', ['sector:', 'representatives: [ben-general]\nsector:']);
    return `${SETTINGS}:14:11`;
  },
  'convenor-unfunded': (files) => {
    edit(files, 'funding/lottery.yaml', ['officer:', 'period: {start: 2026-01-01, end: 2027-02-28}\nofficer:']);
    return `${SETTINGS}:15:14`;
  },
  'cross-layer-seat': change(SETTINGS, ['type: rule, rule: We all meet in May.', 'type: stakeholder-seat'], '11:7'),
  'funding-mismatch': change('funding/city.yaml', ['goals: ["2"]', 'goals: ["4"]'], '4:21'),
  'goals-missing': change(circleOf('library'), ['goals: ["4.7"]\n', ''], '1:1'),
  'layer-unconnected': (files) => {
    edit(files, SETTINGS, ['{from: skaters', '{from: dancers']);
    return `${circleOf('skaters')}:5:10`;
  },
  'layers-apart': (files) => {
    const more = ['di', 'ed', 'fay', 'gil', 'hal'];
    for (const id of more) files.set(`people/${id}.yaml`, `name: ${id}\n`);
    edit(files, circleOf('dancers'), ['members: [', `members: [${more.join(', ')}, `]);
    return `${SETTINGS}:5:9`;
  },
  'member-in-one-layer': (files) => {
    files.set('people/zoe.yaml', 'name: Zoe\n');
    edit(files, circleOf('library'), ['members: [', 'members: [zoe, ']);
    return 'people/zoe.yaml:1:1';
  },
  'organisation-concentrated': (files) => {
    edit(files, circleOf('valley'), ['ann-kitchen', '{person: ann-kitchen, link: hill, for: school}']);
    edit(files, circleOf('valley'), ['ann-library', '{person: ann-library, link: river, for: school}']);
    return `${circleOf('valley')}:4:10`;
  },
  'place-missing': change(circleOf('river'), ['place: {name: river, code: ITH56}\n', ''], '1:1'),
  'place-not-nested': change(circleOf('hill'), ['ITH55', 'ITC4'], '6:27'),
  'sectors-few': (files) => {
    edit(files, 'organisations/bakery.yaml', ['business', 'public']);
    return `${SETTINGS}:1:1`;
  },
};
