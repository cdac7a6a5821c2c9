/** The organisation that is mutated: the story of the tests, and everything that may lie beside it. */
import { digestOf } from '../../src/model/digest.ts';
import { NAMESPACES } from '../../src/trust/namespaces.ts';
import { accountOf, LATE, listIn, saying, TABLE, takenOut } from '../attack.ts';
import { members, policy } from '../group.ts';
import {
  bytesAt,
  type Decided,
  decide,
  digestFor,
  encode,
  folderOf,
  made,
  signature,
  textAt,
  type Unsigned,
  type World,
  withFiles,
} from '../ledger.ts';
import { told } from '../organisation.ts';
import { type Episode, STORY } from '../story.ts';

/** The organisation, and what in it may go without anything being wrong. */
export interface Subject {
  readonly world: World;
  /** Files that raise a level, contest a record or describe a person: one without which all the others still verify. */
  readonly dispensable: ReadonlySet<string>;
  /** Paths that stand or fall together, and may go together. */
  readonly pairs: readonly (readonly [string, string])[];
  /** The organisation as it was before each of its newest records: also verified, and told only beside a later state. */
  readonly earlier: readonly World[];
  /** The folder of the record that no other rests on: who signed it can sign another in its place. */
  readonly newest: string;
}

const ROOF: Decided = {
  title: 'Late on the roof',
  by: 'yamada',
  decided: '2026-06-02',
  wanted: new Map([policy('house', 'late', 'Nobody on the roof at night.')]),
};

/** The organisation after these episodes, and four more records. */
export function subjectAfter(story: readonly Episode[]): Subject {
  const beginning = told(story);
  const table = decide(beginning, TABLE, { alter: withAnswer });
  const sideBySide = { ...table, files: new Map([...table.files, ...decide(beginning, ROOF).files]) };
  const joined = decide(sideBySide, {
    title: 'Fritz joins the kitchen',
    by: 'ben',
    decided: '2026-06-08',
    agreed: ['fritz'],
    wanted: new Map([
      members(sideBySide, 'kitchen', ['ana', 'ben', 'cleo', 'eva', 'fritz']),
      made('people/fritz.yaml', { name: 'Fritz Adler', status: 'active' }),
    ]),
  });
  const last = decide(joined, { ...LATE, decided: '2026-06-09' });
  const silent = takenOut(last, 'ana', [accountOf(last, 'Buy an oven')]);
  const states = [beginning, sideBySide, joined, last, silent].map((world) => withCompany(world));
  const world = states.at(-1) as World;
  const objection = objectionPath(world);
  const dispensable = new Set([...coSignatures(world).keys(), ...accountsOfPeople(world)]);
  const newest = folderOf(world, 'Words taken out');
  return {
    world,
    dispensable,
    pairs: [[`${objection}.yaml`, `${objection}.sig`]],
    earlier: states.slice(0, -1),
    newest,
  };
}

/** Enough of the story to have every kind of file: for a run that takes a second or two. */
export const SHORT_STORY: readonly Episode[] = STORY.filter((_, index) => [0, 1, 2, 9, 10, 14, 20].includes(index));

/** An answer that was given in writing, named by the record. */
function withAnswer(unsigned: Unsigned): Unsigned {
  const bytes = encode('person: cleo\nanswer: consent\n');
  const beside = new Map<string, Uint8Array>([
    [`${unsigned.folder}/evidence/cleo.yaml`, bytes],
    [`${unsigned.folder}/evidence/cleo.sig`, signature('cleo', bytes, NAMESPACES.response)],
  ]);
  if (listIn(unsigned.record, 'consents').length === 0) throw new Error('a record without a round has no answers');
  return saying({ evidence: [digestOf(bytes)] })({ ...unsigned, files: new Map([...unsigned.files, ...beside]) });
}

/** Signatures that came later, an objection afterwards, and files that are nobody's business. */
function withCompany(world: World): World {
  const objection = objectionPath(world);
  const words = made(`${objection}.yaml`, {
    schema: 'circles/objection/v1',
    decision: digestFor(world, OBJECTED),
    person: 'cleo',
    argument: 'The night is when I play.',
    aim: 'A dry roof.',
    date: '2026-04-11',
  });
  return withFiles(
    world,
    new Map<string, Uint8Array | string>([
      ...coSignatures(world),
      words,
      [`${objection}.sig`, signature('cleo', words[1], NAMESPACES.response)],
      ['README.md', '# Seven Gardens\n'],
      ['.gitattributes', '* -text\n'],
      ['notes/ana.txt', 'Call Ben.\n'],
      ['circles/kitchen/notes.txt', 'Milk.\n'],
      ['circles/kitchen/backlog.yaml', 'items:\n  - A larger oven\n'],
      ['circles/kitchen/meetings/2026-06-08.yaml', 'date: 2026-06-08\n'],
      ['circles/kitchen/proposals/no-milk/proposal.yaml', 'title: No milk\n'],
    ]),
  );
}

const OBJECTED = 'Quiet after ten';

function objectionPath(world: World): string {
  return `${folderOf(world, OBJECTED)}/cleo.objection`;
}

/** What was said about who joins and who leaves may be kept elsewhere. */
function accountsOfPeople(world: World): readonly string[] {
  const records = [...world.files.keys()].filter((path) => path.endsWith('/decision.yaml'));
  const aboutPeople = records.filter((path) => /^kind: membership$/m.test(textAt(world, path)));
  return aboutPeople.map((path) => path.replace('decision.yaml', 'account.yaml'));
}

/** Signatures beyond those that put a record in force. */
function coSignatures(world: World): ReadonlyMap<string, Uint8Array> {
  const wanted: readonly (readonly [string, string])[] = [
    ['Buy an oven', 'cleo'],
    ['Label allergens', 'cleo'],
    [OBJECTED, 'dan'],
  ];
  return new Map(
    wanted.map(([title, person]) => {
      const folder = folderOf(world, title);
      return [`${folder}/${person}.sig`, signature(person, bytesAt(world, `${folder}/decision.yaml`))];
    }),
  );
}
