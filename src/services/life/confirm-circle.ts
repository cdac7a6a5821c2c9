/** A circle says that it works: its own first word. The centre of a group that is forming says it for the group. */
import { lifeEn } from '../../messages/en/life.ts';
import { labelsOf } from '../../messages/labels.ts';
import type { CircleId } from '../../model/circle.ts';
import { generalOf } from '../../model/organisation.ts';
import { pathOf } from '../../schema/kinds.ts';
import { setValue } from '../../schema/splice-yaml.ts';
import type { Workplace } from '../workplace.ts';
import { circleOf, statusAfter } from './lawful-step.ts';
import type { LifePlan } from './life-step.ts';
import { pagesFor } from './pages.ts';

/** The files. Throws `CirclesError` `not-from-here` when nothing is forming. */
export function confirmedCircle(place: Workplace, id: CircleId): LifePlan {
  const { organisation } = place;
  const circle = circleOf(place, id);
  const words = lifeEn(labelsOf(organisation.settings.labels));
  const pages = pagesFor(place);
  const isGroup = generalOf(organisation)?.id === id && organisation.settings.status === 'forming';
  if (isGroup) pages.edit(pathOf('organisation', {}), (text) => setValue(text, ['status'], 'active'));
  if (circle.status === 'forming' || !isGroup) {
    const status = statusAfter(place, circle, 'confirm');
    pages.edit(pathOf('circle', { circle: id }), (text) => setValue(text, ['status'], status));
  }
  const title = isGroup ? words.titles.running : words.titles.confirm(circle);
  return { title, wanted: pages.wanted(), agreed: [], notes: [] };
}
