/** What an attack on an organisation is, and the few moves that attacks are made of. */

import type { Draft } from '../src/decisions/draft.ts';
import { digestOf } from '../src/model/digest.ts';
import type { PersonId } from '../src/model/person.ts';
import type { Fields, Value } from '../src/model/value.ts';
import type { VerifyOptions } from '../src/trust/verify.ts';
import type { VerifyCode } from '../src/trust/verify-finding.ts';
import { policy } from './group.ts';
import {
  bytesAt,
  type Decided,
  decide,
  digestFor,
  encode,
  folderOf,
  type Making,
  made,
  signature,
  textAt,
  type Unsigned,
  type World,
  withFiles,
} from './ledger.ts';
import type { Row } from './threats.ts';

/** One attack, the code that tells of it, and the same without the attack. */
export interface Attack {
  readonly row: Row;
  readonly expect: VerifyCode;
  readonly attack: (world: World) => World;
  /** The same thing done lawfully; the untouched organisation when absent. */
  readonly twin?: (world: World) => World;
  /** What is verified against, from the organisation before the attack. */
  readonly against?: (world: World) => Partial<VerifyOptions>;
  /** The one check that keeps this attack out: without it, it goes through. */
  readonly guard?: string;
}

/** An ordinary decision, without a file. */
export const TABLE: Decided = {
  title: 'Buy a table',
  by: 'ana',
  circle: 'kitchen',
  decided: '2026-06-01',
  text: 'We buy a table.',
};

/** An ordinary decision that brings a file. */
export const LATE: Decided = {
  title: 'A late kitchen',
  by: 'ben',
  decided: '2026-06-01',
  wanted: new Map([policy('kitchen', 'late', 'The kitchen closes late.')]),
};

/** One more record, signed as it stands, whose bytes are not as the tool writes them. */
export function newRecord(write: (lawful: string) => string | Uint8Array): (world: World) => World {
  return (world) => {
    const lawful = decide(world, TABLE);
    const folder = folderOf(lawful, TABLE.title);
    const path = `${folder}/decision.yaml`;
    const content = write(textAt(lawful, path));
    const bytes = typeof content === 'string' ? encode(content) : content;
    return withFiles(
      lawful,
      new Map([
        [path, bytes],
        [`${folder}/ana.sig`, signature('ana', bytes)],
      ]),
    );
  };
}

/** A decision to which Cleo answered in writing, with whatever stands for her signature. */
export function answered(world: World, sign: (answer: Uint8Array) => Uint8Array | null): World {
  const answer = encode('person: cleo\nanswer: consent\n');
  const decided = decide(world, TABLE, { alter: saying({ evidence: [digestOf(answer)] }) });
  const path = `${folderOf(decided, TABLE.title)}/evidence/cleo-12345678`;
  return withFiles(
    decided,
    new Map([
      [`${path}.yaml`, answer],
      [`${path}.sig`, sign(answer)],
    ]),
  );
}

type Given<Part> = Part | ((world: World) => Part);

/** A decision that comes about otherwise than it should; its twin is the same decision as it should be. */
export function distorted(
  decided: Given<Decided>,
  attack: Given<Making>,
  twin: Making = {},
): Required<Pick<Attack, 'attack' | 'twin'>> {
  const given = <Part>(part: Given<Part>, world: World): Part =>
    typeof part === 'function' ? (part as (world: World) => Part)(world) : part;
  return {
    attack: (world) => decide(world, given(decided, world), given(attack, world)),
    twin: (world) => decide(world, given(decided, world), twin),
  };
}

/** Alters some fields of the record before it is signed; `undefined` takes one out. */
export function saying(fields: { readonly [field: string]: Value | undefined }): (made: Unsigned) => Unsigned {
  return (made) => ({ ...made, record: withFields(made.record, fields) });
}

/** Alters the first circle's consent. */
export function consenting(
  change: (consent: Fields) => { readonly [field: string]: Value | undefined },
): (made: Unsigned) => Unsigned {
  return (made) => {
    const [first, ...others] = listIn(made.record, 'consents');
    return saying({ consents: [withFields(first ?? {}, change(first ?? {})), ...others] })(made);
  };
}

/** One alteration after another. */
export function both(...alterations: readonly ((made: Unsigned) => Unsigned)[]): (made: Unsigned) => Unsigned {
  return (made) => alterations.reduce((result, alter) => alter(result), made);
}

/** Files the record in another folder. */
export function filedIn(circle: string): (made: Unsigned) => Unsigned {
  return (made) => inFolder(made, made.folder.replace(/^circles\/[^/]+/, `circles/${circle}`));
}

/** Decides on another day than planned. */
export function decidedOn(day: string): (made: Unsigned) => Unsigned {
  return (made) => inFolder(saying({ decided: day })(made), made.folder.replace(/\d{4}-\d\d-\d\d/, day));
}

function inFolder(made: Unsigned, folder: string): Unsigned {
  const files = new Map([...made.files].map(([path, bytes]) => [path.replace(made.folder, folder), bytes]));
  return { ...made, folder, files };
}

/** A list of mappings in a record. */
export function listIn(record: Fields, field: string): readonly Fields[] {
  const list = record[field];
  return Array.isArray(list) ? (list as readonly Fields[]) : [];
}

/** The world without the record of that title. */
export function withoutRecord(world: World, title: string): World {
  const folder = folderOf(world, title);
  const gone = [...world.files.keys()].filter((path) => path.startsWith(`${folder}/`));
  return withFiles(world, new Map(gone.map((path) => [path, null])));
}

/** The world with the record of that title lying in another folder. */
export function movedRecord(world: World, title: string, folder: string): World {
  const from = folderOf(world, title);
  const moved = [...world.files].filter(([path]) => path.startsWith(`${from}/`));
  const copied = new Map(moved.map(([path, bytes]) => [path.replace(from, folder), bytes]));
  return withFiles(withoutRecord(world, title), copied);
}

/** The digest of the newest record of the story. */
export function newest(world: World): string {
  return digestFor(world, 'Water in the morning is gone');
}

function withFields(value: Fields, fields: { readonly [field: string]: Value | undefined }): Fields {
  const all = Object.entries({ ...value, ...fields });
  return Object.fromEntries(all.flatMap(([name, item]) => (item === undefined ? [] : [[name, item]])));
}

/** The world after somebody took out files beside records. */
export function takenOut(world: World, by: PersonId, paths: readonly string[]): World {
  return takenOutBy(world, { by, paths }, {});
}

/** Like {@link takenOut}, where it is not as usual. */
export function takenOutBy(
  world: World,
  { by, paths }: { readonly by: PersonId; readonly paths: readonly string[] },
  making: Making,
): World {
  const redacts = paths.map((path) => ({ path, sha256: digestOf(bytesAt(world, path)) }));
  const day = '2026-06-10';
  const words = { title: 'Words taken out', decided: day, method: 'redact', rounds: [], links: { redacts } } as const;
  return decide(world, { by, ...words }, making);
}

/** Where the copy of a governed file lies beside the record of that title. */
export function copyBeside(world: World, title: string, path: string): string {
  return `${folderOf(world, title)}/adopted/${path}`;
}

/** Where the account of the record of that title lies. */
export function accountOf(world: World, title: string): string {
  return `${folderOf(world, title)}/account.yaml`;
}

/** A decision of the kitchen without a file, that says something of an earlier one. */
export function linking(world: World, links: Draft['links'], making: Making = {}): World {
  return decide(world, { ...TABLE, links }, making);
}

/** What somebody lays beside the record of that title: words, and the signature of whoever signs them. */
export function objecting(
  world: World,
  title: string,
  said: { readonly person: PersonId; readonly signer?: PersonId; readonly fields?: Fields },
): World {
  const { person, signer = person, fields = {} } = said;
  const path = `${folderOf(world, title)}/${person}.objection.yaml`;
  const decision = digestFor(world, title);
  const aim = 'not-found-yet';
  const words = {
    schema: 'circles/objection/v1',
    decision,
    person,
    argument: 'No.',
    aim,
    date: '2026-06-01',
    ...fields,
  };
  const [, bytes] = made(path, words);
  const armor = signature(world.keys.get(signer) ?? signer, bytes, 'response@circles');
  const beside: readonly (readonly [string, Uint8Array])[] = [
    [path, bytes],
    [path.replace(/yaml$/, 'sig'), armor],
  ];
  return withFiles(world, new Map(beside));
}
