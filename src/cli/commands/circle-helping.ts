/** `circles circle helping`: a circle for one thing and a time. */
import { requireHelping } from '../../services/life/create-circle.ts';
import type { Run } from '../command.ts';
import { dayOption } from '../recording/answer-options.ts';
import { circleWishes } from '../recording/life-wishes.ts';
import { recordLife } from '../recording/record-life.ts';

/** Records it; without leader, end, mandate and flow of information there is none. */
export const run: Run = (invocation, context) =>
  recordLife(
    ({ place }) => {
      const wishes = circleWishes(invocation, place);
      const [ends, mandate, information] = [
        dayOption(invocation, 'ends', place.today),
        invocation.text('mandate'),
        invocation.text('information'),
      ];
      requireHelping(place, { leader: wishes.leader, ends, mandate, information });
      const helping = { ends: ends ?? '', mandate: mandate ?? '', information: information ?? '' };
      return { step: 'create', wishes: { ...wishes, helping } };
    },
    { invocation, context },
  );
