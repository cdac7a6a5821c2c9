/** `circles circle create`: a new circle inside another one. */
import { circleName } from '../../model/organisation.ts';
import type { Run } from '../command.ts';
import { circleWishes } from '../recording/life-wishes.ts';
import { recordLife } from '../recording/record-life.ts';

/** Records, asking at a terminal for what was not said, and says what the first meeting of the circle takes up. */
export const run: Run = (invocation, context) =>
  recordLife(
    ({ place }) => ({ step: 'create', wishes: circleWishes(invocation, place) }),
    { invocation, context },
    (step, { organisation }, words) =>
      step.step !== 'create'
        ? []
        : words.created({
            name: step.wishes.name?.replace(/=[^=]*$/, '') ?? step.wishes.fromRole?.title ?? '',
            parent: circleName(organisation, step.wishes.parent),
          }),
  );
