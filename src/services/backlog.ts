/** The topics that wait for a circle's meetings: read, added to and taken from, with people's own comments and order kept. */

import { readBacklog } from '../load/read-backlog.ts';
import { type BacklogWords, backlogEn } from '../messages/en/backlog.ts';
import { labelsOf } from '../messages/labels.ts';
import type { BacklogItem } from '../model/backlog.ts';
import type { CircleId } from '../model/circle.ts';
import { nearest } from '../model/did-you-mean.ts';
import { CirclesError } from '../model/errors.ts';
import { circleName } from '../model/organisation.ts';
import { plainName } from '../model/plain-name.ts';
import type { Fields } from '../model/value.ts';
import { pathOf } from '../schema/kinds.ts';
import { schemaComment } from '../schema/schema-comment.ts';
import { appendItem, removeValue } from '../schema/splice-yaml.ts';
import { oneLine } from '../schema/yaml-text.ts';
import type { Workplace } from './workplace.ts';

/** Where a backlog lies. */
type Place = Pick<Workplace, 'present' | 'organisation'>;

/** Files that are written in the same commit as what brought them about. */
export type BesideFiles = ReadonlyMap<string, Uint8Array>;

/** The topics of a circle in its own order. Throws `CirclesError` `backlog-unreadable`. */
export function backlogOf(place: Place, circle: CircleId): readonly BacklogItem[] {
  const items = readBacklog(place.present, circle);
  if (items !== undefined) return items;
  throw new CirclesError('backlog-unreadable', wordsFor(place).unreadable({ path: pathOf('backlog', { circle }) }));
}

/**
 * The backlog with these topics at its end, as files for the commit of what brought them about. A topic that waits already is not
 * written twice; nothing new gives no files. Throws `CirclesError` `backlog-unreadable`.
 */
export function addToBacklog(place: Place, circle: CircleId, items: readonly BacklogItem[]): BesideFiles {
  const waiting = new Set(backlogOf(place, circle).map(({ title }) => plainName(title)));
  const added = items.filter(({ title }) => {
    const isNew = !waiting.has(plainName(title));
    waiting.add(plainName(title));
    return isNew;
  });
  const path = pathOf('backlog', { circle });
  const text = textAt(place, path);
  if (added.length === 0) return new Map();
  if (text === undefined) return written(path, newBacklog(path, added));
  return written(
    path,
    added.reduce((written, item) => appendItem(written, ['items'], fieldsOf(item)), text),
  );
}

/** The backlog without the topics at these places (from 0), as files for the commit. */
export function takeFromBacklog(place: Place, circle: CircleId, indexes: readonly number[]): BesideFiles {
  const path = pathOf('backlog', { circle });
  const text = textAt(place, path);
  if (text === undefined || indexes.length === 0) return new Map();
  const fromTheEnd = [...new Set(indexes)].sort((a, b) => b - a);
  return written(
    path,
    fromTheEnd.reduce((left, index) => removeValue(left, ['items', index]), text),
  );
}

/** The place of a topic that is meant by its number (from 1) or its title. Throws `CirclesError` `unknown-topic`. */
export function findTopic(place: Place, circle: CircleId, words: string): number {
  const items = backlogOf(place, circle);
  const index = /^\d+$/.test(words)
    ? Number(words) - 1
    : items.findIndex(({ title }) => plainName(title) === plainName(words));
  if (items[index] !== undefined) return index;
  const titles = items.map(({ title }) => title);
  const parts = { words, near: nearest(words, titles), count: items.length };
  throw new CirclesError(
    'unknown-topic',
    wordsFor(place).unknownTopic({ ...parts, circle: circleName(place.organisation, circle) }),
  );
}

/** One topic a line, so that people move them about easily. */
function newBacklog(path: string, items: readonly BacklogItem[]): string {
  const lines = items.map((item) => `  - ${oneLine(fieldsOf(item))}\n`);
  return `${schemaComment(path) ?? ''}\nitems:\n${lines.join('')}`;
}

function fieldsOf(item: BacklogItem): Fields {
  const { title, kind, by, minutes, note, source, due, added, proposal } = item;
  const fields = { title, kind, by, minutes, note, source, due, added, proposal };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

function textAt({ present }: Place, path: string): string | undefined {
  const bytes = present.read(path);
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}

function written(path: string, text: string): BesideFiles {
  return new Map([[path, new TextEncoder().encode(text)]]);
}

function wordsFor({ organisation }: Place): BacklogWords {
  return backlogEn(labelsOf(organisation.settings.labels));
}
