/** `circles add person`: the file of somebody new. */
import { addPerson } from '../../services/add.ts';
import { findCircle } from '../../services/find-by-name.ts';
import type { Run } from '../command.ts';
import { openAddDesk, writeAdded } from '../write-added.ts';

/** Writes it, with `--circle` the seat too. */
export const run: Run = async (invocation, context) => {
  const desk = await openAddDesk(invocation, context);
  const circle = invocation.text('circle');
  const home = circle === undefined ? undefined : findCircle(desk.organisation, circle).id;
  return writeAdded(desk, addPerson(desk, { name: invocation.arguments[0] ?? '', circle: home }), context);
};
