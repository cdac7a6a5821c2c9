/** `circles ci github`: writes the workflow file. */
import { writeFiles } from '../../disk/write-files.ts';
import { ciEn } from '../../messages/en/ci.ts';
import { CirclesError } from '../../model/errors.ts';
import { type CiPlan, planGithub } from '../../services/ci.ts';
import type { Run } from '../command.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-code.ts';
import { openOrganisation } from '../open-organisation.ts';
import { version } from '../version.ts';

/** Writes what is not there yet; over something else only with `--force`. */
export const run: Run = async (invocation, context) => {
  const { root, tree, loaded } = await openOrganisation(invocation, context);
  const plan = planGithub(tree, loaded.organisation, version);
  if (context.dryRun) show(plan, context);
  else if (plan.there === 'same') context.say(ciEn.same(plan.path));
  else write(plan, { root, force: invocation.flag('force') }, context);
  return EXIT.fine;
};

function show(plan: CiPlan, context: Context): void {
  context.say(plan.there === 'same' ? ciEn.same(plan.path) : ciEn.wouldWrite(plan.path));
  context.stdout.write(plan.text);
}

function write(plan: CiPlan, { root, force }: { root: string; force: boolean }, context: Context): void {
  if (plan.there === 'different' && !force) throw new CirclesError('file-differs', ciEn.different(plan.path));
  writeFiles(root, new Map([[plan.path, new TextEncoder().encode(plan.text)]]));
  context.stdout.write(`${ciEn.written(plan.path)}\n`);
  context.say(plan.pinned ? ciEn.next : ciEn.unfounded);
}
