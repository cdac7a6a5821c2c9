/** A paused circle goes on: what its pause gave away comes back, as far as it is still as it was given. */
import { lifeEn } from '../../messages/en/life.ts';
import { labelsOf } from '../../messages/labels.ts';
import type { Circle, CircleId, Policy } from '../../model/circle.ts';
import type { DecisionRecord } from '../../model/decision-record.ts';
import { type Fields, isFields } from '../../model/value.ts';
import { kindOf, pathOf } from '../../schema/kinds.ts';
import { setValue } from '../../schema/splice-yaml.ts';
import { domainItemIn, withDomainItem, withoutDomainItem } from '../circle-text.ts';
import type { Workplace } from '../workplace.ts';
import { circleOf, statusAfter } from './lawful-step.ts';
import type { LifePlan } from './life-step.ts';
import { type Pages, pagesFor } from './pages.ts';

/** The files. Roles that somebody took on elsewhere stay there. */
export function resumedCircle(place: Workplace, id: CircleId): LifePlan {
  const circle = circleOf(place, id);
  const words = lifeEn(labelsOf(place.organisation.settings.labels));
  const status = statusAfter(place, circle, 'resume');
  const pages = pagesFor(place);
  const pause = pauseOf(place, id);
  for (const change of pause?.changes ?? []) {
    if (change.change === 'domain-item-moved' && change.from === id) takeItemBack({ place, pages, circle }, change);
  }
  for (const policy of circle.policies.values()) takePolicyBack({ place, pages, circle }, policy, pause);
  pages.edit(pathOf('circle', { circle: id }), (text) => setValue(text, ['status'], status));
  return { title: words.titles.resume(circle), wanted: pages.wanted(), agreed: [], notes: [] };
}

interface Resuming {
  readonly place: Workplace;
  readonly pages: Pages;
  readonly circle: Circle;
}

/** The latest record that paused it. */
function pauseOf({ loaded }: Workplace, id: CircleId): DecisionRecord | undefined {
  const pauses = (change: Fields) =>
    change.change === 'circle-status-changed' &&
    change.circle === id &&
    isFields(change.to) &&
    change.to.status === 'paused';
  return [...loaded.organisation.decisions.values()]
    .filter(({ outcome, changes }) => outcome === 'adopted' && changes.some(pauses))
    .sort((a, b) => (a.recorded < b.recorded ? -1 : 1))
    .at(-1);
}

function takeItemBack({ place, pages, circle }: Resuming, { circle: home, item }: Fields): void {
  const holder = place.organisation.circles.get(String(home));
  const found = holder?.domain.find((one) => isFields(item) && one.text === item.text && one.id === item.id);
  if (holder === undefined || found === undefined) return;
  const path = pathOf('circle', { circle: holder.id });
  const value = domainItemIn(pages.read(path), found);
  if (value === undefined) return;
  pages.edit(path, (text) => withoutDomainItem(text, found));
  pages.edit(pathOf('circle', { circle: circle.id }), (text) => withDomainItem(text, value));
}

/** One that the pause put elsewhere, and that says there what it said here. */
function takePolicyBack({ place, pages, circle }: Resuming, policy: Policy, pause: DecisionRecord | undefined): void {
  const isGiven =
    pause?.files.some(({ path }) => path === pathOf('policy', { circle: circle.id, id: policy.id })) === true;
  if (!isGiven || policy.status !== 'superseded') return;
  const copies = (pause?.files ?? []).flatMap(({ path, before }) => {
    const parts = before === null ? kindOf(path) : undefined;
    return parts?.kind === 'policy' ? [place.organisation.circles.get(parts.circle ?? '')?.policies.get(parts.id)] : [];
  });
  const copy = copies.find((one) => one?.status === 'active' && one.title === policy.title && one.text === policy.text);
  if (copy === undefined) return;
  pages.edit(pathOf('policy', copy), (text) => setValue(text, ['status'], 'superseded'));
  pages.edit(pathOf('policy', { circle: circle.id, id: policy.id }), (text) => setValue(text, ['status'], 'active'));
}
