/** `circles report health`: how the group works together, as a coach would read it. */
import { healthEn } from '../../messages/en/health.ts';
import { labelsOf } from '../../messages/labels.ts';
import type { Health } from '../../render/health/health.ts';
import { humanHealth } from '../../render/health/human.ts';
import { jsonHealth } from '../../render/health/json.ts';
import { markdownHealth } from '../../render/health/markdown.ts';
import { check } from '../../services/check.ts';
import { findCircle } from '../../services/find-by-name.ts';
import { health } from '../../services/health.ts';
import { contestedAt, isChecked, proposalsAt } from '../checked-tree.ts';
import type { Run } from '../command.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-code.ts';
import type { Invocation } from '../invocation.ts';
import { openOrganisation } from '../open-organisation.ts';
import { reportOptions } from '../report-options.ts';

/** Prints it; what is found fails nothing. */
export const run: Run = async (invocation, context) => {
  const { tree, loaded, today } = await openOrganisation(invocation, context, isChecked);
  const told = { contested: await contestedAt(tree, today), proposals: await proposalsAt(tree, today) };
  const { organisation } = loaded;
  const [named] = invocation.arguments;
  const only = named === undefined ? undefined : findCircle(organisation, named);
  const found = health(organisation, check({ loaded, today, ...told }), only);
  const words = healthEn(labelsOf(organisation.settings.labels));
  context.stdout.write(await printed(found, { invocation, context, words }));
  return EXIT.fine;
};

interface Printing {
  readonly invocation: Invocation;
  readonly context: Context;
  readonly words: ReturnType<typeof healthEn>;
}

async function printed(found: Health, { invocation, context, words }: Printing): Promise<string> {
  const questions = invocation.flag('questions');
  const format = invocation.flag('json') ? 'json' : invocation.text('format');
  if (format === 'json') return jsonHealth(found);
  if (format === 'markdown') return markdownHealth(found, { words, questions });
  return humanHealth(found, { ...(await reportOptions(context)), words, questions });
}
