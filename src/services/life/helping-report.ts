/** A helping circle reports: a topic for the circle above, which decides what comes of it. */
import { helpingCircle } from '../../decisions/machines/helping-circle.ts';
import { move } from '../../decisions/machines/machine.ts';
import { lifeEn } from '../../messages/en/life.ts';
import { labelsOf } from '../../messages/labels.ts';
import type { Circle } from '../../model/circle.ts';
import { CirclesError } from '../../model/errors.ts';
import { parentOf } from '../../model/organisation.ts';
import type { PersonId } from '../../model/person.ts';
import { addToBacklog, type BesideFiles } from '../backlog.ts';
import type { Workplace } from '../workplace.ts';
import { helpingState, reportTopic } from './helping-state.ts';

/** The report as files, and where it is heard. */
export interface HelpingReport {
  readonly title: string;
  readonly files: BesideFiles;
  readonly parent: Circle;
}

/** Throws `CirclesError` `not-helping` for another circle. */
export function helpingReport(
  place: Workplace,
  circle: Circle,
  { text, by }: { readonly text: string; readonly by: PersonId },
): HelpingReport {
  const words = lifeEn(labelsOf(place.organisation.settings.labels));
  const parent = parentOf(place.organisation, circle);
  if (circle.type !== 'helping' || parent === undefined || circle.status === 'dissolved')
    throw new CirclesError('not-helping', words.notHelping(circle));
  const state = helpingState(place, circle);
  move(helpingCircle, state === 'answered' ? move(helpingCircle, state, 'go-on') : state, 'report');
  const title = words.reportTitle(circle);
  const item = {
    title: reportTopic(place, circle, place.today),
    note: text,
    by,
    source: 'circle',
    kind: 'decide',
    added: place.today,
  } as const;
  return { title, files: addToBacklog(place, parent.id, [item]), parent };
}
