/** `circles circle dissolve`: what the circle holds gets a new home first. */
import { findCircle } from '../../services/find-by-name.ts';
import type { Run } from '../command.ts';
import { saidHomes } from '../recording/life-wishes.ts';
import { recordLife } from '../recording/record-life.ts';

/** Records the step. */
export const run: Run = (invocation, context) =>
  recordLife(
    ({ place }) => ({
      step: 'dissolve',
      circle: findCircle(place.organisation, invocation.arguments[0] ?? '').id,
      homes: saidHomes(invocation, place),
    }),
    { invocation, context },
  );
