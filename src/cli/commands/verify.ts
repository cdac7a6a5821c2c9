/** `circles verify`: is everything that governs here what was decided, and signed? */
import { verdictEn } from '../../messages/en/verdict.ts';
import { oneLine } from '../../render/escape.ts';
import { explainFile } from '../../services/explain-file.ts';
import { verifyRepository } from '../../services/verify-repository.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { organisationPath } from '../organisation-path.ts';
import { type Answer, verificationJson, verificationLines } from '../print-verification.ts';

/** Ends with `findings` when something is not proved. */
export const run: Run = async (invocation, context) => {
  const verified = await verifyRepository({
    cwd: context.cwd,
    todayIn: context.today,
    at: invocation.text('at'),
    base: invocation.text('base'),
    organisation: invocation.text('organisation'),
  });
  const file = invocation.text('explain');
  const path = file === undefined ? undefined : organisationPath(verified.repository.root, context.cwd, file);
  const explained = path === undefined ? undefined : explainFile(path, verified);
  const answer: Answer = { verified, explained, verbose: context.verbose };
  if (invocation.flag('json')) context.stdout.write(verificationJson(answer));
  else context.stdout.write(`${verificationLines(answer).join('\n')}\n`);
  if (verified.undecided.length > 0) context.say(oneLine(verdictEn.undecided({ files: verified.undecided })));
  return verified.verification.findings.length === 0 ? EXIT.fine : EXIT.findings;
};
