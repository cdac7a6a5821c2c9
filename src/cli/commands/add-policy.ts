/** `circles add policy`: the words of a new agreement. */
import { addPolicy, homeOf } from '../../services/add.ts';
import { findCircle } from '../../services/find-by-name.ts';
import type { Run } from '../command.ts';
import { readAll } from '../read-all.ts';
import { dayOption } from '../recording/answer-options.ts';
import { openAddDesk, writeAdded } from '../write-added.ts';

/** Writes it. */
export const run: Run = async (invocation, context) => {
  const desk = await openAddDesk(invocation, context);
  const circle = invocation.text('circle');
  const text = invocation.text('text');
  const files = addPolicy(desk, {
    title: invocation.arguments[0] ?? '',
    circle: homeOf(desk, circle === undefined ? undefined : findCircle(desk.organisation, circle).id, 'circle'),
    text: text === '-' ? (await readAll(context.stdin)).trim() : text,
    context: invocation.text('context'),
    review: dayOption(invocation, 'review', desk.today),
  });
  return writeAdded(desk, files, context);
};
