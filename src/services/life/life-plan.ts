/** A step in the life of a circle, from what was said to the files that are wanted. */
import { lockedOut } from '../../changes/locked-out.ts';
import { compareWanted } from '../../decisions/wanted.ts';
import { lifeEn } from '../../messages/en/life.ts';
import { labelsOf } from '../../messages/labels.ts';
import type { IsoDate } from '../../model/calendar.ts';
import { CirclesError } from '../../model/errors.ts';
import { circleName, personName } from '../../model/organisation.ts';
import type { Workplace } from '../workplace.ts';
import { confirmedCircle } from './confirm-circle.ts';
import { createdCircle } from './create-circle.ts';
import { handedOver } from './hand-over.ts';
import { inverted } from './invert.ts';
import type { LifePlan, LifeStep } from './life-step.ts';
import { resumedCircle } from './resume-circle.ts';
import { seatedLinks } from './seat-links.ts';
import { woundUp } from './wind-up.ts';

/** The plan of a step decided on a day. Throws `CirclesError` when the circle can't take it, or something would be lost. */
export function lifePlan(place: Workplace, step: LifeStep, decided: IsoDate): LifePlan {
  const plan = planOf(place, step, decided);
  refuseLockingOut(place, plan);
  return plan;
}

/** Whoever can sign for a circle may lose the seat by the step; what is wrong with it afterwards could be put right by nobody. */
function refuseLockingOut(place: Workplace, { wanted }: LifePlan): void {
  const { state, organisation } = place;
  const { after } = compareWanted(wanted, state);
  const out = lockedOut({ before: organisation, after }, place.today).find(
    (id) => after.circles.get(id)?.status !== 'dissolved',
  );
  if (out === undefined) return;
  const words = lifeEn(labelsOf(organisation.settings.labels));
  const [someone] = after.circles.get(out)?.members ?? [];
  const person =
    someone === undefined ? {} : { person: someone.person, name: personName(organisation, someone.person) };
  throw new CirclesError('locked-out', words.lockedOut({ circle: circleName(organisation, out), ...person }));
}

function planOf(place: Workplace, step: LifeStep, decided: IsoDate): LifePlan {
  switch (step.step) {
    case 'create':
      return createdCircle(place, step.wishes, decided);
    case 'confirm':
      return confirmedCircle(place, step.circle);
    case 'seat':
      return seatedLinks(place, step.circle);
    case 'pause':
    case 'dissolve':
      return woundUp(place, step, decided);
    case 'resume':
      return resumedCircle(place, step.circle);
    case 'hand-over':
      return handedOver(place, step, decided);
    case 'invert':
      return inverted(place, step.gathering, decided);
    default:
      return step satisfies never;
  }
}
