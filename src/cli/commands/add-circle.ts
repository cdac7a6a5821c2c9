/** `circles add circle`: the files of a new circle. */
import { addCircle, homeOf } from '../../services/add.ts';
import { findCircle, findPerson } from '../../services/find-by-name.ts';
import type { Run } from '../command.ts';
import { openAddDesk, writeAdded } from '../write-added.ts';

/** Writes the circle and its four roles. */
export const run: Run = async (invocation, context) => {
  const desk = await openAddDesk(invocation, context);
  const { organisation } = desk;
  const parent = invocation.text('parent');
  const members = invocation.texts('member').map((name) => findPerson(organisation, name).id);
  const files = addCircle(desk, {
    name: invocation.arguments[0] ?? '',
    parent: homeOf(desk, parent === undefined ? undefined : findCircle(organisation, parent).id, 'parent'),
    aim: invocation.texts('aim'),
    domain: invocation.texts('domain'),
    members: [...new Set(members)],
  });
  return writeAdded(desk, files, context);
};
