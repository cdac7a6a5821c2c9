/** What the files of a group need around them: line ends that stay, schemas and settings for editors, and a check that runs by itself. */
import type { FileTree } from '../../load/file-tree.ts';
import { doctorEn } from '../../messages/en/doctor.ts';
import type { Organisation } from '../../model/organisation.ts';
import { foundingOf } from '../../rules/founding.ts';
import { missingAttributes } from '../beside-files.ts';
import { type CiFile, ciFilesIn } from '../ci.ts';
import { staleSchemas, vscodeFiles } from '../editor-files.ts';
import { type Examined, fault, fine, hint } from './examined.ts';

/** What is looked at. */
export interface GroupFiles {
  readonly tree: FileTree;
  readonly organisation: Organisation;
  readonly version: string;
  /** What is recorded of them; undefined without git. */
  readonly committed: Pick<FileTree, 'read'> | undefined;
}

/** Looks at all of it. */
export function examineGroup(files: GroupFiles): readonly Examined[] {
  const { tree, organisation } = files;
  const lines = missingAttributes(tree);
  const schemas = staleSchemas(tree).size;
  const isSetUp = [...vscodeFiles().keys()].every((path) => tree.read(path) !== undefined);
  return [
    foundingOf(organisation) === undefined
      ? hint('founding', doctorEn.notFounded)
      : fine('founding', doctorEn.founded({ decisions: organisation.decisions.size })),
    lines.length === 0
      ? fine('attributes', doctorEn.attributes)
      : fault('attributes', doctorEn.noAttributes({ lines })),
    schemas === 0 ? fine('schemas', doctorEn.schemas) : hint('schemas', doctorEn.oldSchemas({ number: schemas })),
    isSetUp ? fine('editor', doctorEn.editor) : hint('editor', doctorEn.noEditor),
    examineCi(files),
  ];
}

/** True when a workflow that circles wrote runs by a schedule of GitHub. */
export function hasSchedule(files: GroupFiles): boolean {
  return ciFilesIn(files).some(({ path }) => path.startsWith('.github/'));
}

function examineCi(files: GroupFiles): Examined {
  const all = ciFilesIn(files);
  const paths = (some: readonly CiFile[]) => some.map(({ path }) => path);
  const of = (there: CiFile['there']) => paths(all.filter((file) => file.there === there));
  if (all.length === 0) return hint('ci', doctorEn.noCi);
  const starting = startsByItself(files, paths(all));
  if (starting !== undefined) return starting;
  const [older, own] = [of('older'), of('different')];
  if (older.length > 0) return hint('ci', doctorEn.oldCi({ paths: older }));
  return fine('ci', own.length === 0 ? doctorEn.ci({ paths: of('same') }) : doctorEn.ownCi({ paths: own }));
}

/** The files that start the check at a service, and what else has to name them there. */
const STARTING: readonly { readonly path: string; readonly namedIn?: string }[] = [
  { path: '.github/workflows/circles.yml' },
  { path: '.gitlab/circles.gitlab-ci.yml', namedIn: '.gitlab-ci.yml' },
];

/** What keeps the check from running by itself; undefined where nothing does. */
function startsByItself({ tree, committed }: GroupFiles, present: readonly string[]): Examined | undefined {
  const known = STARTING.filter(({ path }) => present.includes(path));
  const [first] = known;
  if (first === undefined) return hint('ci', doctorEn.noStart({ paths: present }));
  const started = known.filter(({ path, namedIn }) => namedIn === undefined || textOf(tree, namedIn).includes(path));
  if (started.length === 0) return hint('ci', doctorEn.notIncluded({ path: first.path, by: first.namedIn ?? '' }));
  if (committed === undefined) return hint('ci', doctorEn.ciWithoutGit({ paths: present }));
  const missing = present.filter((path) => committed.read(path) === undefined);
  return missing.length === 0 ? undefined : hint('ci', doctorEn.ciUnrecorded({ paths: missing }));
}

function textOf(tree: FileTree, path: string): string {
  return new TextDecoder().decode(tree.read(path));
}
