/** `circles verify`: is everything that governs here what was decided, and signed? */
import { resolve } from 'node:path';
import { bundleEn } from '../../messages/en/bundle.ts';
import { seenEn } from '../../messages/en/seen.ts';
import { verdictEn } from '../../messages/en/verdict.ts';
import { CirclesError } from '../../model/errors.ts';
import { shortWords } from '../../model/short-words.ts';
import { oneLine } from '../../render/escape.ts';
import { commitSignatures } from '../../services/commit-signatures.ts';
import { explainFile } from '../../services/explain-file.ts';
import { remember } from '../../services/memory.ts';
import { verifyBundle } from '../../services/verify-bundle.ts';
import { type VerifiedRepository, verifyRepository } from '../../services/verify-repository.ts';
import type { Run } from '../command.ts';
import type { Context } from '../context.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Invocation } from '../invocation.ts';
import { organisationPath } from '../organisation-path.ts';
import { type Answer, VERIFICATION_FORMATS } from '../print-verification.ts';

/** Ends with `findings` when something is not proved. */
export const run: Run = async (invocation, context) => {
  const bundle = invocation.text('bundle');
  if (bundle !== undefined) return runBundle(bundle, invocation, context);
  const at = invocation.text('at');
  const base = invocation.text('base');
  const organisation = invocation.text('organisation');
  const forget = invocation.flag('forget');
  if (forget && (at ?? base) !== undefined) throw new CirclesError('nothing-to-forget', seenEn.nothingToForget);
  const verified = await verifyRepository({
    cwd: context.cwd,
    todayIn: context.today,
    at,
    base,
    organisation,
    forget,
  });
  const file = invocation.text('explain');
  const path = file === undefined ? undefined : organisationPath(verified.repository.root, context.cwd, file);
  const explained = path === undefined ? undefined : explainFile(path, verified);
  const commits = invocation.flag('commits') ? await commitSignatures(verified) : undefined;
  const answer: Answer = { verified, explained, commits, verbose: context.verbose };
  context.stdout.write(VERIFICATION_FORMATS[formatOf(invocation)](answer));
  if (verified.undecided.length > 0) context.say(oneLine(verdictEn.undecided({ files: verified.undecided })));
  if (at === undefined) keepInMind(verified, { named: organisation !== undefined, forget }, context);
  return verified.verification.findings.length === 0 ? EXIT.fine : EXIT.findings;
};

/** What only a repository can answer. */
const REPOSITORY_ONLY = ['at', 'base', 'explain'] as const;
const REPOSITORY_FLAGS = ['forget', 'commits'] as const;

function runBundle(bundle: string, invocation: Invocation, context: Context): ExitCode {
  const isMixed =
    REPOSITORY_ONLY.some((option) => invocation.text(option) !== undefined) ||
    REPOSITORY_FLAGS.some((option) => invocation.flag(option));
  if (isMixed) throw new CirclesError('bundle-alone', bundleEn.alone);
  const verified = verifyBundle({
    folder: resolve(context.cwd, bundle),
    todayIn: context.today,
    organisation: invocation.text('organisation'),
  });
  const answer: Answer = { verified, explained: undefined, commits: undefined, verbose: context.verbose };
  context.stdout.write(VERIFICATION_FORMATS[formatOf(invocation)](answer));
  return verified.verification.findings.length === 0 ? EXIT.fine : EXIT.findings;
}

function formatOf(invocation: Invocation): keyof typeof VERIFICATION_FORMATS {
  const format = invocation.flag('json') ? 'json' : invocation.text('format');
  return format === 'json' || format === 'github' ? format : 'human';
}

/** Remembers what was seen; how that went is told only to who asks for everything. */
function keepInMind(
  verified: VerifiedRepository,
  wishes: { readonly named: boolean; readonly forget: boolean },
  context: Context,
): void {
  const { branch, files, organisation } = verified.memory;
  const kept = remember({ ...verified, ...wishes });
  if (!context.verbose) return;
  if (verified.comparedWith === 'last-seen' && branch !== undefined)
    context.say(oneLine(seenEn.compared({ branch, files: files?.size ?? 0 })));
  const found = verified.verification.organisation;
  if (!kept) context.say(seenEn.notRemembered);
  else if (found !== undefined && organisation === undefined)
    context.say(seenEn.remembered({ identity: shortWords(found) }));
}
