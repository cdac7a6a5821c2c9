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
    examineCi(ciFilesIn(files)),
  ];
}

/** True when a workflow that circles wrote runs by a schedule of GitHub. */
export function hasSchedule(files: GroupFiles): boolean {
  return ciFilesIn(files).some(({ path }) => path.startsWith('.github/'));
}

function examineCi(files: readonly CiFile[]): Examined {
  const of = (there: CiFile['there']) => files.filter((file) => file.there === there).map(({ path }) => path);
  const [older, own] = [of('older'), of('different')];
  if (files.length === 0) return hint('ci', doctorEn.noCi);
  if (older.length > 0) return hint('ci', doctorEn.oldCi({ paths: older }));
  return fine('ci', own.length === 0 ? doctorEn.ci({ paths: of('same') }) : doctorEn.ownCi({ paths: own }));
}
