/** The governed files of a founding: those that are there (an import, a hand-made start), else those of the template. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { diskTree } from '../disk/disk-tree.ts';
import type { FileTree } from '../load/file-tree.ts';
import { load } from '../load/load.ts';
import { faultsEn } from '../messages/en/faults.ts';
import { initEn } from '../messages/en/init.ts';
import { workplaceEn } from '../messages/en/workplace.ts';
import { STANDARD_LABELS } from '../messages/labels.ts';
import type { IsoDate } from '../model/calendar.ts';
import { CirclesError } from '../model/errors.ts';
import type { Organisation } from '../model/organisation.ts';
import { activeKeys, type Person, type PersonId } from '../model/person.ts';
import { faultWords } from '../schema/fault.ts';
import { kindOf, pathOf } from '../schema/kinds.ts';
import { removeValue, setValue } from '../schema/splice-yaml.ts';
import { findPerson } from './find-by-name.ts';
import { foundingFiles, type GroupWords, mindOf, openTemplate } from './template.ts';

/** What a founding writes and who signs it. */
export interface ToFound {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What needs no decision and lies beside them: the topics that wait. */
  readonly beside: ReadonlyMap<string, Uint8Array>;
  readonly founder: PersonId;
  /** The bytes so far of files that are there and have to change, because of the keys in them. */
  readonly altered: ReadonlyMap<string, Uint8Array>;
  /** Whose keys were taken out. */
  readonly keysTakenOut: readonly PersonId[];
  /** What groups of this kind have to mind, as the template says. */
  readonly mind?: string | undefined;
}

/** What decides about the files. */
export interface FoundingWords {
  readonly cwd: string;
  readonly template: string;
  readonly words: GroupWords;
  readonly person?: string | undefined;
  readonly today: IsoDate;
}

/**
 * The files for a founding in `root`, signed with `publicKey`. Throws `CirclesError` `file-in-the-way`, `faulty-files`,
 * `person-missing`, `unknown-person` or `unknown-template`.
 */
export function filesToFound(root: string, wishes: FoundingWords, publicKey: string | undefined): ToFound {
  if (existsSync(join(root, 'circles.yaml'))) return foundOver(diskTree(root), wishes.person, publicKey);
  const [first, ...others] = wishes.words.founders;
  if (first === undefined) throw new CirclesError('person-missing', initEn.personMissing());
  const founders = [{ ...first, keys: publicKey === undefined ? [] : [{ key: publicKey }] }, ...others];
  const template = openTemplate(wishes.template, wishes.cwd);
  const all = foundingFiles(template, { ...wishes.words, founders }, wishes.today);
  const taken = [...all.keys()].find((path) => existsSync(join(root, path)));
  if (taken !== undefined) throw new CirclesError('file-in-the-way', initEn.fileInTheWay({ path: taken }));
  const isGoverned = ([path]: readonly [string, Uint8Array]) => kindOf(path)?.governed === true;
  return {
    files: new Map([...all].filter(isGoverned)),
    beside: new Map([...all].filter((file) => !isGoverned(file))),
    founder: first.id,
    altered: new Map(),
    keysTakenOut: [],
    mind: mindOf(template),
  };
}

/** Keys found in the files stay only if they sign; the others are taken out and asked for. */
function foundOver(tree: FileTree, person: string | undefined, publicKey: string | undefined): ToFound {
  const { organisation, faults } = load(tree);
  refuseFaulty(faults);
  const founder = founderIn(organisation, person, publicKey);
  const governed = tree.list().filter((file) => kindOf(file.path)?.governed === true);
  const before = new Map(governed.map(({ path }) => [path, tree.read(path) ?? new Uint8Array()]));
  const people = [...organisation.people.values()];
  const keyOf = ({ id }: Person) => (id === founder ? publicKey : undefined);
  const changed = people.filter((one) => !hasOnly(one, keyOf(one)));
  const altered = new Map(changed.map((one) => [pathOf('person', one), before.get(pathOf('person', one)) ?? NOTHING]));
  const fresh = changed.map((one): [string, Uint8Array] => {
    const path = pathOf('person', one);
    return [path, withKey(before.get(path) ?? NOTHING, keyOf(one))];
  });
  const keysTakenOut = changed.filter((one) => one.keys.some(({ key }) => key !== keyOf(one))).map(({ id }) => id);
  return { files: new Map([...before, ...fresh]), beside: new Map(), founder, altered, keysTakenOut };
}

const NOTHING = new Uint8Array();

function hasOnly({ keys }: Person, key: string | undefined): boolean {
  if (key === undefined) return keys.length === 0;
  return keys.length === 1 && keys[0]?.key === key && keys[0].ended === undefined;
}

function refuseFaulty(faults: ReturnType<typeof load>['faults']): void {
  const [fault] = faults;
  if (fault === undefined) return;
  const what = faultWords(fault, faultsEn(STANDARD_LABELS)).what;
  const words = { count: faults.length, file: fault.place.file, what, decided: false };
  throw new CirclesError('faulty-files', workplaceEn.faultyFiles(words));
}

function founderIn(organisation: Organisation, person: string | undefined, publicKey: string | undefined): PersonId {
  if (person !== undefined) return findPerson(organisation, person).id;
  const people = [...organisation.people.values()];
  const holder = people.find((one) => publicKey !== undefined && activeKeys(one).includes(publicKey));
  const founder = holder ?? (people.length === 1 ? people[0] : undefined);
  if (founder !== undefined) return founder.id;
  if (people.length === 0) throw new CirclesError('person-missing', initEn.nobodyInFiles());
  throw new CirclesError('person-missing', initEn.whoSigns({ names: people.map((one) => one.name) }));
}

function withKey(bytes: Uint8Array, key: string | undefined): Uint8Array {
  const bare = removeValue(new TextDecoder().decode(bytes), ['keys']);
  return new TextEncoder().encode(key === undefined ? bare : setValue(bare, ['keys'], [{ key }]));
}
