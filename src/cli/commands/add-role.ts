/** `circles add role`: the description of a new role. */
import { addRole, homeOf } from '../../services/add.ts';
import { findCircle } from '../../services/find-by-name.ts';
import type { Run } from '../command.ts';
import { openAddDesk, writeAdded } from '../write-added.ts';

/** Writes it. */
export const run: Run = async (invocation, context) => {
  const desk = await openAddDesk(invocation, context);
  const circle = invocation.text('circle');
  const files = addRole(desk, {
    title: invocation.arguments[0] ?? '',
    circle: homeOf(desk, circle === undefined ? undefined : findCircle(desk.organisation, circle).id, 'circle'),
    purpose: invocation.text('purpose'),
    responsibilities: invocation.texts('responsibility'),
    authority: invocation.texts('authority'),
    qualifications: invocation.texts('qualification'),
  });
  return writeAdded(desk, files, context);
};
