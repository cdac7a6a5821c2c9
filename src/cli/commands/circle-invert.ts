/** `circles circle invert`: the centre becomes a general circle of links and officers. */
import { lifeEn } from '../../messages/en/life.ts';
import { labelsOf } from '../../messages/labels.ts';
import type { Run } from '../command.ts';
import { recordLife } from '../recording/record-life.ts';

/** Records the step, with everybody whose seat ends named first. */
export const run: Run = (invocation, context) =>
  recordLife(
    ({ place }) => {
      const { gathering } = lifeEn(labelsOf(place.organisation.settings.labels));
      return { step: 'invert', gathering: invocation.text('gathering') ?? gathering };
    },
    { invocation, context },
  );
