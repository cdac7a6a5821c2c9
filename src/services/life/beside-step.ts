/** The topics that wait in a circle which pauses or ends go on waiting in another one, in the commit of that decision. */
import { addToBacklog, type BesideFiles, backlogOf, takeFromBacklog } from '../backlog.ts';
import type { Workplace } from '../workplace.ts';
import { homesFor } from './holdings.ts';
import { circleOf } from './lawful-step.ts';
import type { LifeStep } from './life-step.ts';

/** Files beside the governed ones. */
export function besideStep(place: Workplace, step: LifeStep): BesideFiles {
  if (step.step !== 'pause' && step.step !== 'dissolve') return new Map();
  const circle = circleOf(place, step.circle);
  const topics = homesFor(place, circle, step.homes).flatMap(({ held, home }) =>
    held.kind === 'topic' ? [{ index: held.index, home }] : [],
  );
  const waiting = backlogOf(place, circle.id);
  const homes = new Set(topics.flatMap(({ home }) => home ?? []));
  const added = [...homes].flatMap((home) => {
    const items = topics.flatMap((one) => (one.home === home ? (waiting[one.index] ?? []) : []));
    return [...addToBacklog(place, home, items)];
  });
  const indexes = topics.map(({ index }) => index);
  return new Map([...added, ...takeFromBacklog(place, circle.id, indexes)]);
}
