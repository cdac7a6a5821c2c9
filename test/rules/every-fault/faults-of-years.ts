/** Faults that show in many records and over years, one for each rule. */
import { account, heard, met } from './faults-of-rounds.ts';
import { circleOf, type Fault } from './planting.ts';
import { DEPARTMENTS, edit, extraRole, type Files, record, termPath, termText } from './world.ts';

const two = (number: number) => `${number}`.padStart(2, '0');

/** Decisions of a circle, one a day from the first of that month. */
function decisions(files: Files, home: string, { month, number }: { readonly month: string; readonly number: number }) {
  return Array.from({ length: number }, (_, index) =>
    record(files, { home, id: `${month}-${two(index + 1)}-matter-${index + 1}` }, [heard(home)]),
  );
}

/** An earlier term of a role that `coop` has, of the same person unless told. */
function earlier(
  files: Files,
  [home, role, person]: readonly [string, string, string],
  days: readonly [string, string],
) {
  const [start, end] = days;
  files.set(`circles/${home}/terms/${role}-${start}.yaml`, termText(role, person, `start: ${start}\nend: ${end}\n`));
}

const brought = (by: string) => `  - {title: A matter, kind: decide, by: ${by}, outcome: decided}`;

/** By rule. */
export const YEARS: Readonly<Record<string, Fault>> = {
  'founder-persists': (files) => {
    for (const year of [2023, 2024, 2025]) {
      earlier(files, ['guests', 'leader', 'ann-guests'], [`${year}-12-01`, `${year + 1}-11-30`]);
    }
    files.set(
      'circles/guests/reviews/leader-2026-11-20.yaml',
      'schema: circles/review/v1\nkind: role\nsubject: leader\ndate: 2026-11-20\nreviewers: 3\nnext: 2027-11-20\n',
    );
    return `${termPath('guests', 'leader')}:2:9`;
  },
  'links-uneven': (files) => {
    for (const id of Object.keys(DEPARTMENTS)) {
      for (const [person, gender] of [[`ann-${id}`, 'man'] as const, [`ben-${id}`, 'woman'] as const]) {
        const path = `people/${person}.yaml`;
        files.set(path, `${files.get(path)}self-described: {gender: ${gender}}\n`);
      }
    }
    return 'circles.yaml:1:1';
  },
  'selection-late': (files) => {
    earlier(files, ['herbs', 'secretary', 'ben-herbs'], ['2025-12-01', '2026-11-23']);
    return `${termPath('herbs', 'secretary')}:3:8`;
  },
  'role-review-missing': (files) => {
    extraRole(files, 'lamps', { id: 'buyer', person: 'ben-lamps' });
    earlier(files, ['lamps', 'buyer', 'ben-lamps'], ['2025-12-01', '2026-11-30']);
    return 'circles/lamps/roles/buyer.yaml:1:1';
  },
  'rubber-stamped': (files) => {
    for (const day of ['2026-03-01', '2026-06-01', '2026-09-01', '2026-12-01']) {
      const id = `${day}-who-keeps-the-records`;
      const rounds = 'rounds: [role, term, qualifications, nominate, change, propose, consent]';
      const path = record(files, { home: 'altos', id, kind: 'selection' }, [rounds, heard('altos')]);
      const names = 'nominations: [{by: ben-altos, nominee: cleo-altos, reason: Writes clearly.}]';
      account(files, path, ['selections:', `  - {role: altos/secretary, person: cleo-altos, ${names}}`]);
    }
    return `${termPath('altos', 'secretary')}:2:9`;
  },
  'never-objected': (files) => {
    decisions(files, 'bread', { month: '2026-10', number: 20 });
    return `${circleOf('bread')}:1:1`;
  },
  'decisions-at-the-top': (files) => {
    const [first = ''] = decisions(files, 'general', { month: '2027-01', number: 31 });
    // somebody objected once, else it would be another fault
    edit(files, first, ['consents:', 'objections: [{integrated: amend, version: 2}]\nconsents:']);
    edit(files, first, ['react, consent]', 'react, consent, integrate, consent]']);
    return `${circleOf('general')}:1:1`;
  },
  'matter-comes-back': (files) => {
    for (const path of decisions(files, 'maps', { month: '2026-10', number: 3 })) {
      edit(files, path, ['outcome: adopted', 'outcome: referred\nto: comics']);
    }
    return `${circleOf('comics')}:1:1`;
  },
  'facilitator-brings-most': (files) => {
    const agenda = Array.from({ length: 5 }, () => brought('ben-comics'));
    met(files, ['comics', '2027-02-01'], ['facilitator: ben-comics', 'agenda:', ...agenda]);
    return `${circleOf('comics')}:1:1`;
  },
  'proposals-by-one-person': (files) => {
    const agenda = Array.from({ length: 10 }, () => brought('ben-tales'));
    met(files, ['tales', '2027-02-01'], ['agenda:', ...agenda]);
    return `${circleOf('tales')}:1:1`;
  },
  'speaking-uneven': (files) => {
    const turns = 'turns: {people: 6, turns: 50, most: 30, least: 2}';
    const days = ['2027-02-01', '2027-02-08', '2027-02-15'];
    for (const day of days.slice(0, 2)) met(files, ['drums', day], ['agenda: []', turns]);
    const accepts = days.slice(0, 2).map((of) => `{of: ${of}, consented: true}`);
    met(files, ['drums', '2027-02-15'], ['agenda: []', `accepts: [${accepts.join(', ')}]`, turns]);
    return `${circleOf('drums')}:1:1`;
  },
};
