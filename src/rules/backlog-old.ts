/** Topics that have waited long. Source: domain.md H31; Many Voices One Song 5, the secretary. */
import { addDays } from '../model/calendar.ts';
import { isStanding } from '../model/circle.ts';
import { type Fields, isFields } from '../model/value.ts';
import { circleParts } from './parts.ts';
import { defineRule } from './rule.ts';

/** A topic may wait this many days; it is told on the day after. Source: domain.md H31. */
const DAYS = 90;

const FILE = 'circles/kitchen/backlog.yaml';

/** What comes back for review is put onto agendas by the tool itself, so its absence from a backlog says nothing. */
export const backlogOld = defineRule({
  id: 'backlog-old',
  covers: ['H31'],
  severity: 'advice',
  practice: 'consent',
  examples: () => [
    {
      name: 'ninety-one days',
      files: { [FILE]: 'items:\n  - {title: A second oven, added: 2026-11-30}\n' },
      finds: [`${FILE}:2:5`],
    },
    { name: 'ninety days', files: { [FILE]: 'items:\n  - {title: A second oven, added: 2026-12-01}\n' }, finds: [] },
    { name: 'nobody wrote down since when', files: { [FILE]: 'items:\n  - {title: A second oven}\n' }, finds: [] },
  ],
  *check({ organisation, loaded, today }) {
    const last = addDays(today, -DAYS);
    for (const [file, { parts, value }] of loaded.companions) {
      const circle = organisation.circles.get(parts.circle ?? '');
      if (parts.kind !== 'backlog' || circle === undefined || !isStanding(circle)) continue;
      const old = itemsOf(value).filter(({ added }) => added < last);
      const [oldest] = [...old].sort((a, b) => (a.added < b.added ? -1 : 1));
      if (oldest === undefined) continue;
      const told = { ...circleParts(circle), number: old.length, title: oldest.title };
      yield {
        place: { file, pointer: ['items', oldest.index] },
        entity: `${circle.id}/backlog`,
        parts: { ...told, since: oldest.added, today },
      };
    }
  },
});

interface Waiting {
  readonly index: number;
  readonly title: string;
  readonly added: string;
}

function itemsOf({ items }: Fields): readonly Waiting[] {
  return (Array.isArray(items) ? items : []).flatMap((item, index) => {
    if (!isFields(item) || typeof item.added !== 'string' || typeof item.title !== 'string') return [];
    return [{ index, title: item.title, added: item.added }];
  });
}
