/** The files of a sketched organisation: what governs it, and what lies beside. */
import { addDays } from '../../src/model/calendar.ts';
import { schemaComment } from '../../src/schema/schema-comment.ts';
import type { Chance } from './chance.ts';
import { type CircleSketch, membersOf, type RoleSketch } from './sketch.ts';
import { AGREEMENTS, AIMS, CLOSINGS, DUTIES, MATTERS, type Named, POWERS, SENTENCES } from './words.ts';
import { type Day, type Wanted, written } from './yaml-style.ts';

/** Text by path. */
export type Files = ReadonlyMap<string, string>;

/** What all files of one organisation have in common. */
export interface Making {
  readonly chance: Chance;
  readonly today: string;
  readonly quotedDays: boolean;
}

/** An agreement of a circle, as a record speaks of it. */
export interface PolicySketch extends Named {
  readonly path: string;
  readonly text: string;
  readonly decided: string;
}

/** A day in a file. */
export function day(text: string): Day {
  return { day: text };
}

/** The text of the file at `path`: by the tool in most cases, else as people write. */
export function fileText(
  path: string,
  value: { readonly [key: string]: Wanted | undefined },
  { chance, quotedDays }: Making,
): string {
  const byTool = /\/decisions\//.test(path) || chance.in(0.6);
  const comment = byTool ? schemaComment(path) : undefined;
  return `${comment === undefined ? '' : `${comment}\n`}${written(value, { chance, quotedDays, byTool })}`;
}

/** `circles.yaml`. */
export function organisationFile(making: Making): Files {
  const value = {
    format: 1,
    name: 'Commons of the Valley',
    mission: 'A place where people have what they need, and decide together.',
    status: 'active',
    practices: ['consent', 'roles', 'links', 'reviews', 'measures'],
    timezone: 'Europe/Rome',
  };
  return new Map([['circles.yaml', fileText('circles.yaml', value, making)]]);
}

/** A file for each person who is only in this circle, or first in it. */
export function peopleFiles(circle: CircleSketch, making: Making): Files {
  const { chance } = making;
  return new Map(
    circle.own.map((person) => {
      const path = `people/${person.id}.yaml`;
      const keys = chance.in(0.3)
        ? [{ key: `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${chance.token(BASE64, 43)}` }]
        : undefined;
      const offers = chance.in(0.4)
        ? chance.some(['cooking', 'bookkeeping', 'carpentry', 'first aid', 'Übersetzen'], 2)
        : undefined;
      return [path, fileText(path, { name: person.name, status: 'active', keys, offers }, making)];
    }),
  );
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The circle's own file, its roles and its terms. */
export function circleFiles(circle: CircleSketch, making: Making): Files {
  const { chance } = making;
  const path = `circles/${circle.id}/circle.yaml`;
  const value = {
    name: circle.name,
    parent: circle.parent?.id,
    status: circle.parent === undefined ? undefined : 'active',
    aim: chance.some(AIMS, chance.between(1, 2)),
    domain: chance.some(MATTERS, chance.between(1, 3)).map((matter): Wanted => {
      const text = `${matter} (${circle.name})`;
      return chance.in(0.2) ? { text, authority: 'decide' } : text;
    }),
    members: membersOf(circle).map(({ person, link }): Wanted => {
      return link === undefined ? person.id : { person: person.id, link: link.id };
    }),
    rhythm: chance.in(0.5) ? 'P2W' : undefined,
    notes: chance.in(0.3) ? `${chance.some(SENTENCES, 3).join('\n')}\n` : undefined,
  };
  const files = new Map([[path, fileText(path, value, making)]]);
  for (const role of circle.roles) for (const [at, text] of roleFiles(circle, role, making)) files.set(at, text);
  return files;
}

function roleFiles(circle: CircleSketch, role: RoleSketch, making: Making): Files {
  const { chance } = making;
  const path = `circles/${circle.id}/roles/${role.id}.yaml`;
  const value = {
    title: role.name,
    kind: role.kind,
    purpose: chance.of(SENTENCES),
    responsibilities: chance.some(DUTIES, chance.between(2, 5)),
    authority: chance.in(0.6) ? chance.some(POWERS, chance.between(1, 3)) : undefined,
    qualifications: chance.in(0.4) ? ['Writes clearly.', 'Has time on weekdays: mornings are best.'] : undefined,
    term: 'P1Y',
  };
  const terms = role.terms.map(({ person, start, end }): [string, string] => {
    const at = `circles/${circle.id}/terms/${role.id}-${start}.yaml`;
    return [at, fileText(at, { role: role.id, person: person.id, start: day(start), end: day(end) }, making)];
  });
  return new Map([[path, fileText(path, value, making)], ...terms]);
}

/** What the general circle has to have agreed on. */
const GROUNDS = ['How we decide', 'When somebody is absent', 'When we are in conflict'];

/** The agreements of a circle. */
export function policies(circle: CircleSketch, making: Making): readonly PolicySketch[] {
  const { chance, today } = making;
  const grounds = circle.parent === undefined ? GROUNDS : [];
  return [...grounds, ...chance.some(AGREEMENTS, chance.between(1, 3))].map((title) => {
    const id = title.toLowerCase().replaceAll(' ', '-');
    const decided = addDays(today, -chance.between(20, 330));
    const path = `circles/${circle.id}/policies/${id}.yaml`;
    const end = day(addDays(decided, 370));
    const text = chance.in(0.5)
      ? `${chance.some(SENTENCES, chance.between(2, 6)).join('\n')}\n`
      : chance.some(SENTENCES, chance.between(1, 3)).join(' ');
    const value = {
      title,
      kind: title === GROUNDS[2] ? 'conflict-resolution' : 'guideline',
      status: 'active',
      context: chance.in(0.4) ? 'Two members had asked for it, and nobody knew what held.' : undefined,
      text,
      measures: chance.in(0.3) ? ['How often it was needed in a month: none expected.'] : undefined,
      ...(chance.in(0.5) ? { term: { start: day(decided), end } } : { review: end }),
    };
    return { id, name: title, path, decided, text: fileText(path, value, making) };
  });
}

/** Minutes of meetings and the topics that wait; `count` files. */
export function meetingFiles(circle: CircleSketch, count: number, making: Making): Files {
  const { chance, today } = making;
  const members = membersOf(circle).map(({ person }) => person.id);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const date = addDays(today, -14 * index - 3);
      const path = `circles/${circle.id}/meetings/${date}.yaml`;
      const value = {
        schema: 'circles/meeting/v1',
        date: day(date),
        state: 'held',
        present: members,
        duration: chance.between(60, 120),
        accepts: index === count - 1 ? undefined : [{ of: addDays(date, -14), consented: true }],
        agenda: chance.some(AGREEMENTS, chance.between(2, 4)).map((title): Wanted => {
          return {
            title,
            kind: 'explore',
            minutes: chance.between(5, 30),
            outcome: 'explored',
            text: chance.of(SENTENCES),
          };
        }),
        closing: { content: chance.of(CLOSINGS), process: chance.of(CLOSINGS) },
      };
      return [path, fileText(path, value, making)];
    }),
  );
}

/** The topics that wait for a meeting. */
export function backlogFile(circle: CircleSketch, making: Making): Files {
  const { chance, today } = making;
  const path = `circles/${circle.id}/backlog.yaml`;
  const items = chance.some(AGREEMENTS, chance.between(1, 4)).map((title): Wanted => {
    return { title, kind: 'decide', minutes: 15, source: 'member', added: day(addDays(today, -chance.between(1, 60))) };
  });
  return new Map([[path, fileText(path, { items }, making)]]);
}
