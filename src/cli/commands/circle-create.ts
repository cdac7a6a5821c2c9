/** `circles circle create`: a new circle inside another one. */
import { circleName } from '../../model/organisation.ts';
import type { LifeStep } from '../../services/life/life-step.ts';
import type { Run } from '../command.ts';
import { circleWishes } from '../recording/life-wishes.ts';
import { recordLife } from '../recording/record-life.ts';

/** Asks at a terminal for what was not said, records, and says what the first meeting of the circle takes up. */
export const run: Run = (invocation, context) =>
  recordLife(
    async ({ place }): Promise<LifeStep> => {
      const wishes = circleWishes(invocation, place);
      const isSaid = wishes.fromRole !== undefined || (wishes.name !== undefined && wishes.aim.length > 0);
      if (isSaid || !context.interactive) return { step: 'create', wishes };
      const { askCircleWishes } = await import('../recording/life-prompts.ts');
      return { step: 'create', wishes: await askCircleWishes(wishes, place, context) };
    },
    { invocation, context },
    (step, { organisation }, words) =>
      step.step !== 'create'
        ? []
        : words.created({
            name: step.wishes.name?.replace(/=[^=]*$/, '') ?? step.wishes.fromRole?.title ?? '',
            parent: circleName(organisation, step.wishes.parent),
          }),
  );
