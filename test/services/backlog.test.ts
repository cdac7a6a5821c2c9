/** The topics that wait: added once, taken away, and everything a person wrote around them kept. */
import { describe, expect, it } from 'vitest';
import { memoryTree } from '../../src/load/file-tree.ts';
import { load } from '../../src/load/load.ts';
import { addToBacklog, backlogOf, findTopic, takeFromBacklog } from '../../src/services/backlog.ts';
import { closedMeeting } from '../../src/services/meeting-file.ts';

const PATH = 'circles/kitchen/backlog.yaml';
const BY_HAND = `# what we want to talk about
items:
  # urgent!
  - title: A second oven
    kind: decide # Ana says
    minutes: 15

  - {title: "Summer: who cooks?", by: ben}
`;

function placeWith(backlog: string | undefined) {
  const present = memoryTree({
    'circles.yaml': 'name: Maple\nmission: To cook.\n',
    'circles/kitchen/circle.yaml': 'name: Kitchen\naim: [Cooking.]\nmembers: []\n',
    ...(backlog === undefined ? {} : { [PATH]: backlog }),
  });
  return { present, organisation: load(present).organisation };
}

function textIn(files: ReadonlyMap<string, Uint8Array>): string {
  return new TextDecoder().decode(files.get(PATH));
}

describe('a backlog', () => {
  it('that is not there yet is started, and reads back as it was said', () => {
    const files = addToBacklog(placeWith(undefined), 'kitchen', [
      { title: 'A second oven', kind: 'decide', minutes: 15, added: '2026-12-01' },
      { title: 'a second  OVEN' },
    ]);
    const text = textIn(files);
    expect(text).toContain('yaml-language-server');
    expect(backlogOf(placeWith(text), 'kitchen')).toEqual([
      { title: 'A second oven', kind: 'decide', minutes: 15, added: '2026-12-01' },
    ]);
  });

  it('keeps what a person wrote when topics are added', () => {
    const text = textIn(addToBacklog(placeWith(BY_HAND), 'kitchen', [{ title: 'Who leaves?', source: 'leaving' }]));
    expect(text.startsWith(BY_HAND)).toBe(true);
    expect(backlogOf(placeWith(text), 'kitchen').map(({ title }) => title)).toEqual([
      'A second oven',
      'Summer: who cooks?',
      'Who leaves?',
    ]);
  });

  it('is not written when nothing in it is new', () => {
    expect(addToBacklog(placeWith(BY_HAND), 'kitchen', [{ title: 'a second oven' }]).size).toBe(0);
  });

  it('loses what is done and nothing else', () => {
    const place = placeWith(BY_HAND);
    const text = textIn(takeFromBacklog(place, 'kitchen', [findTopic(place, 'kitchen', 'summer: who cooks?')]));
    expect(text).toContain('# Ana says');
    expect(backlogOf(placeWith(text), 'kitchen').map(({ title }) => title)).toEqual(['A second oven']);
    const empty = textIn(takeFromBacklog(place, 'kitchen', [0, 1]));
    expect(backlogOf(placeWith(empty), 'kitchen')).toEqual([]);
  });

  it('says what it does not have, and that it cannot be read', () => {
    expect(() => findTopic(placeWith(BY_HAND), 'kitchen', '3')).toThrow('Kitchen has no topic 3.');
    expect(() => backlogOf(placeWith('items: ['), 'kitchen')).toThrow(PATH);
    expect(() => addToBacklog(placeWith('items: [{name: x}]'), 'kitchen', [{ title: 'y' }])).toThrow(PATH);
  });

  it('loses what was handed over when a meeting has dealt with it, and keeps what it did not reach', () => {
    const place = { ...placeWith(BY_HAND), today: '2026-12-01' };
    const item = { kind: 'decide', source: 'referred', about: 'circles/garden/decisions/2026-12-01-oven' } as const;
    const agenda = [
      { ...item, title: 'A second oven', outcome: 'dropped' },
      { ...item, title: 'Summer: who cooks?', outcome: 'not-reached' },
    ] as const;
    const meeting = { date: '2026-12-01', state: 'held', present: [], agenda } as const;
    const text = textIn(closedMeeting(place, 'kitchen', { id: '2026-12-01', meeting }));
    expect(backlogOf(placeWith(text), 'kitchen').map(({ title }) => title)).toEqual(['Summer: who cooks?']);
  });
});
