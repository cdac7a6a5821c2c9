/** `circles circle seat`. */
import { findCircle } from '../../services/find-by-name.ts';
import type { Run } from '../command.ts';
import { recordLife } from '../recording/record-life.ts';

/** Records the step. */
export const run: Run = (invocation, context) =>
  recordLife(
    ({ place }) => ({ step: 'seat', circle: findCircle(place.organisation, invocation.arguments[0] ?? '').id }),
    { invocation, context },
  );
