/** A large made-up co-op in which all is well, for planting faults in: a general circle, six circles below it, four below each. */

/** Texts by path. */
export type Files = Map<string, string>;

/** The day on which it is checked. */
export const TODAY = '2027-03-01';

/** The four circles below each. Whoever leads one speaks for the next one too, so that all have their seats. */
export const DEPARTMENTS: Readonly<Record<string, readonly string[]>> = {
  kitchen: ['bread', 'soup', 'salad', 'tea'],
  garden: ['beans', 'herbs', 'apples', 'bees'],
  workshop: ['bikes', 'lamps', 'chairs', 'paint'],
  library: ['poems', 'maps', 'comics', 'tales'],
  choir: ['altos', 'tenors', 'drums', 'flutes'],
  guests: ['beds', 'towels', 'doors', 'stairs'],
};

const WHOLE = 'format: 1\nname: Lantern Street Co-op\nmission: To live well together.\nstatus: active\n';
const ROLES = ['leader', 'delegate', 'facilitator', 'secretary'] as const;
const DIGEST = `sha256:${'0'.repeat(64)}`;

/** The co-op. Each circle has its own `ann` (who leads it), `ben` (who facilitates) and `cleo` (who keeps the records). */
export function coop(): Files {
  const files: Files = new Map([['circles.yaml', `${WHOLE}governance: {nominations: named}\n`]]);
  const departments = Object.keys(DEPARTMENTS);
  circle(files, 'general', { officers: own('general'), seats: departments.map((id) => `ann-${id}`) });
  for (const [index, id] of departments.entries()) {
    const leaves = DEPARTMENTS[id] ?? [];
    const delegate = `ann-${departments.at(index - 1)}`;
    const officers = { ...own(id), delegate };
    circle(files, id, { parent: 'general', officers, seats: leaves.map((leaf) => `ann-${leaf}`) });
    for (const [at, leaf] of leaves.entries()) {
      circle(files, leaf, { parent: id, officers: { ...own(leaf), delegate: `ann-${leaves.at(at - 1)}` }, seats: [] });
    }
  }
  return files;
}

/** A smaller one with a mission circle on top, and stakeholders below one of its circles. */
export function missionCoop(): Files {
  const files: Files = new Map([
    ['circles.yaml', 'format: 1\nname: Lantern Street Network\nmission: To live well together.\nstatus: active\n'],
  ]);
  const officers = (id: string, delegate: string) => ({ ...own(id), delegate });
  circle(files, 'general', { parent: 'years', officers: officers('general', 'ann-kitchen'), seats: ['ann-garden'] });
  circle(files, 'kitchen', { parent: 'general', officers: officers('kitchen', 'ann-garden'), seats: [] });
  circle(files, 'garden', { parent: 'general', officers: officers('garden', 'ann-kitchen'), seats: [] });
  circle(files, 'years', {
    officers: { leader: 'cleo-general', facilitator: 'cleo-kitchen', secretary: 'cleo-garden' },
    seats: ['ann-general', 'ann-kitchen'],
  });
  edit(files, 'circles/general/circle.yaml', ['aim:', 'type: general\naim:']);
  edit(files, 'circles/years/circle.yaml', ['aim:', 'type: mission\naim:']);
  for (const [path, text] of files) {
    const month = { general: '04', kitchen: '06', garden: '08', years: '10' }[path.split('/')[1] ?? ''];
    if (month !== undefined) files.set(path, text.replace('end: 2027-11-30', `end: 2027-${month}-30`));
  }
  const neighbours = ['ann-neighbours', 'ben-neighbours', 'cleo-neighbours'];
  for (const id of neighbours) files.set(`people/${id}.yaml`, `name: ${id}\n`);
  files.set(
    'circles/neighbours/circle.yaml',
    `name: Neighbours\nparent: kitchen\ntype: stakeholder\naim: [Living next door.]\ndomain: [What they ask for]\nmembers: [${neighbours.join(', ')}]\n`,
  );
  files.set('circles/neighbours/roles/delegate.yaml', 'title: Delegate\nkind: delegate\npurpose: See the handbook.\n');
  edit(files, 'circles/kitchen/circle.yaml', ['members: [', 'members: [ann-neighbours, ']);
  return files;
}

interface Home {
  readonly parent?: string;
  readonly officers: { readonly [role: string]: string };
  readonly seats: readonly string[];
}

/** Whoever is called after a circle leads it, facilitates in it, and keeps its records. */
export function own(id: string): Home['officers'] {
  return { leader: `ann-${id}`, facilitator: `ben-${id}`, secretary: `cleo-${id}` };
}

/** A circle with its four roles, those who hold them, and the people of its `seats`. */
export function circle(files: Files, id: string, { parent, officers, seats }: Home): void {
  const members = [...new Set([...Object.values(officers), ...seats])];
  files.set(`circles/${id}/circle.yaml`, circleText(id, { ...(parent === undefined ? {} : { parent }), members }));
  for (const person of Object.values(officers)) files.set(`people/${person}.yaml`, `name: ${capital(person)}\n`);
  for (const kind of ROLES) {
    const person = officers[kind];
    files.set(
      `circles/${id}/roles/${kind}.yaml`,
      `title: ${capital(kind)}\nkind: ${kind}\npurpose: See the handbook.\n`,
    );
    if (person !== undefined) files.set(termPath(id, kind), termText(kind, person));
  }
}

function circleText(
  id: string,
  { parent, members }: { readonly parent?: string; readonly members: readonly string[] },
): string {
  const lines = [
    `name: ${capital(id)}`,
    ...(parent === undefined ? [] : [`parent: ${parent}`]),
    `aim: [Caring for ${id}.]`,
    `domain: [All about ${id}]`,
    `members: [${members.join(', ')}]`,
  ];
  return `${lines.join('\n')}\n`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Where the running term of a role lies. */
export function termPath(home: string, role: string): string {
  return `circles/${home}/terms/${role}-2026-12-01.yaml`;
}

/** A term until the end of November, or as `days` say. */
export function termText(role: string, person: string, days = 'start: 2026-12-01\nend: 2027-11-30\n'): string {
  return `role: ${role}\nperson: ${person}\n${days}`;
}

/** A role beside the four, and who holds it. */
export function extraRole(
  files: Files,
  home: string,
  { id, person, days }: { readonly id: string; readonly person: string; readonly days?: string },
): void {
  files.set(`circles/${home}/roles/${id}.yaml`, `title: ${capital(id)}\npurpose: See the handbook.\n`);
  files.set(termPath(home, id), termText(id, person, days));
}

/** Puts other words into a file; they have to stand in it. */
export function edit(files: Files, path: string, [from, to]: readonly [string, string]): void {
  const text = files.get(path);
  if (text?.includes(from) !== true) throw new Error(`${path} has no "${from}"`);
  files.set(path, text.replace(from, to));
}

interface RecordPlace {
  readonly home: string;
  /** Begins with the day. */
  readonly id: string;
  /** `one-off` unless told. */
  readonly kind?: 'one-off' | 'selection' | 'founding';
}

const METHODS = { 'one-off': 'consent', selection: 'selection', founding: 'set-up' } as const;

/** An adopted record of a circle, as `lines` say; they begin on line 11. Of a round all four parts were held unless told. */
export function record(files: Files, { home, id, kind = 'one-off' }: RecordPlace, lines: readonly string[]): string {
  const path = `circles/${home}/decisions/${id}/decision.yaml`;
  const day = id.slice(0, 10);
  const head = [
    'schema: circles/decision/v1',
    ...(kind === 'founding' ? [] : [`organisation: ${DIGEST}`]),
    `title: ${id.slice(11)}`,
    `kind: ${kind}`,
    'outcome: adopted',
    `decided: ${day}`,
    `recorded: ${day}`,
    'recorders: [{person: ann-general}]',
    `method: ${METHODS[kind]}`,
    'text: As it says.',
  ];
  const rounds = lines.some((line) => line.startsWith('rounds:')) || kind !== 'one-off' ? [] : [ROUNDS];
  files.set(path, `${[...head, ...lines, ...rounds].join('\n')}\n`);
  return path;
}

const ROUNDS = 'rounds: [present, clarify, react, consent]';

/** The line of a record that says which files it wrote. */
export function wrote(paths: readonly string[]): string {
  return `files: [${paths.map((path) => `{path: ${path}, before: null, after: "${DIGEST}"}`).join(', ')}]`;
}

/** An agreement in force, with these lines from the fourth on. */
export function policy(title: string, lines: readonly string[]): string {
  return `${[`title: ${title}`, 'text: As it says.', 'review: 2027-11-30', ...lines].join('\n')}\n`;
}
