/** `circles bundle`: one decision in one file, for somebody who wants to check it without this tool. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { zipOf } from '../../disk/zip.ts';
import { bundleEn } from '../../messages/en/bundle.ts';
import { CirclesError } from '../../model/errors.ts';
import { oneLine } from '../../render/escape.ts';
import { bundledDecision } from '../../services/bundle.ts';
import { findDecision } from '../../services/find-decision.ts';
import { packedBundle } from '../../services/packed-bundle.ts';
import { openWorkplace } from '../../services/workplace.ts';
import type { Run } from '../command.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-code.ts';
import { writeOutput } from '../write-output.ts';

/** Writes the file, or says what would be in it. */
export const run: Run = async (invocation, context) => {
  const place = await openWorkplace(context.cwd, context.today);
  const bundle = bundledDecision(place, findDecision(place, invocation.arguments.join(' ')));
  const files = packedBundle(bundle, place.organisation);
  const file = invocation.text('output') ?? `${bundle.name}.zip`;
  refuse(file, invocation.flag('force'), context);
  const bytes = zipOf(files);
  if (bytes === undefined) throw new CirclesError('bundle-too-large', bundleEn.tooLarge);
  const parts = { file: oneLine(file), files: files.size };
  if (context.dryRun) {
    const list = [...files.keys()].map((path) => `  ${oneLine(path)}\n`);
    context.stdout.write(`${bundleEn.would(parts)}\n${list.join('')}`);
  } else {
    writeOutput(context, file, bytes);
    if (file !== '-') context.stdout.write(`${bundleEn.written(parts)}\n`);
  }
  context.say(oneLine(bundleEn.names({ names: [...bundle.names.values()] })));
  return EXIT.fine;
};

/** What is there is somebody's, and a terminal shows no bytes. */
function refuse(file: string, force: boolean, { cwd, stdout, dryRun }: Context): void {
  if (file === '-' && stdout.isTTY === true && !dryRun)
    throw new CirclesError('bundle-no-terminal', bundleEn.noTerminal);
  if (file !== '-' && !force && existsSync(resolve(cwd, file)))
    throw new CirclesError('file-exists', bundleEn.exists({ file }));
}
