/** `circles doctor`: looks whether this computer, this copy and this group have what they need. */
import type { Repository } from '../../git/repository.ts';
import { type FileTree, memoryTree } from '../../load/file-tree.ts';
import { doctorEn } from '../../messages/en/doctor.ts';
import { CirclesError } from '../../model/errors.ts';
import { jsonText } from '../../render/escape.ts';
import { examineCopy } from '../../services/doctor/copy.ts';
import { type Examined, fault, hint } from '../../services/doctor/examined.ts';
import { examineGroup, hasSchedule } from '../../services/doctor/group.ts';
import { examineMachine } from '../../services/doctor/machine.ts';
import { noOrganisation } from '../../services/no-organisation.ts';
import { repositoryAround } from '../../services/repository-around.ts';
import type { Run } from '../command.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-code.ts';
import type { Invocation } from '../invocation.ts';
import { openOrganisation } from '../open-organisation.ts';
import { doctorText } from '../print-doctor.ts';
import { reportOptions } from '../report-options.ts';
import { version } from '../version.ts';

/** Ends with `findings` when something can't work as it should. */
export const run: Run = async (invocation, context) => {
  const machine = await examineMachine(context.cwd, process.versions.node);
  const checks = [...machine, ...(await examineHere(invocation, context))];
  const isJson = invocation.flag('json') || invocation.text('format') === 'json';
  const text = isJson ? `${jsonText({ version: 1, checks })}\n` : doctorText(checks, await reportOptions(context));
  context.stdout.write(text);
  return checks.some(({ state }) => state === 'fault') ? EXIT.findings : EXIT.fine;
};

/** Where there is no organisation, that is told, and nothing more can be looked at. */
async function examineHere(invocation: Invocation, context: Context): Promise<readonly Examined[]> {
  try {
    const { root, tree, loaded, today } = await openOrganisation(invocation, context);
    const { organisation } = loaded;
    const repository = await repositoryAround(root);
    const files = { tree, organisation, version, committed: await committedIn(repository) };
    const copy =
      repository === undefined
        ? [hint('repository', doctorEn.noRepository)]
        : await examineCopy({ repository, organisation, env: context.env, today, hasSchedule: hasSchedule(files) });
    return [...copy, ...examineGroup(files)];
  } catch (error) {
    if (!(error instanceof CirclesError)) throw error;
    const { message, hint: next } =
      error.code === 'no-organisation' ? ((await noOrganisation(context.cwd)) ?? error) : error;
    return [fault('organisation', { what: message, next })];
  }
}

async function committedIn(repository: Repository | undefined): Promise<Pick<FileTree, 'read'> | undefined> {
  const commit = (await repository?.head())?.commit;
  if (commit === undefined) return repository === undefined ? undefined : memoryTree({});
  return repository?.treeAt(commit, () => false);
}
