/** Changes told in sentences, with names for ids and in the group's own words. */
import type { ChangeParts, FieldWord, RecordingWord, RoleWord } from '../messages/change-parts.ts';
import { changesEn } from '../messages/en/changes.ts';
import { labelsOf } from '../messages/labels.ts';
import type { CircleId } from '../model/circle.ts';
import type { Organisation } from '../model/organisation.ts';
import { type Fields, isFields, sameValue, type Value } from '../model/value.ts';
import { type Change, type ChangeName, itemKey, type Patch } from './change.ts';
import { isProse } from './fields.ts';
import type { Sides } from './mandate.ts';

/** A sentence for each name of a change: one without words does not compile. */
type Sentences = Readonly<Record<ChangeName, (parts: ChangeParts) => string>>;

/**
 * One plain sentence for each change, in the order given. Names come from the side after, from the side before where
 * something is gone. Text from files is told as it stands there: whoever prints it escapes it.
 */
export function tellChanges(changes: readonly Change[], sides: Sides): readonly string[] {
  const sentences: Sentences = changesEn(labelsOf(sides.after.settings.labels));
  return changes.map((change) => sentences[change.change](partsOf(change, sides)));
}

function partsOf(change: Change, sides: Sides): ChangeParts {
  const [was, now] = valuesOf(change, sides);
  return {
    ...fileParts(now, change, sides),
    ...itemParts(change, sides),
    ...placesOf(change, sides),
    ...statusesOf(change, was, now),
    fields: fieldsOf(change),
    recording: recordingOf(now, change.circle, sides),
    recordedBefore: recordingOf(was, change.circle, sides),
  };
}

function fileParts(now: Fields, change: Change, sides: Sides) {
  const [, item] = itemsOf(change.patch);
  return {
    name: textOf(now.title ?? now.name ?? now.source) || change.id,
    person: personNamed(personIn(change, now), sides),
    role: roleNamed(change.kind === 'role' ? change.id : textOf(now.role), change.circle, sides),
    ...datesOf(now, item),
    acting: now.acting === true,
    binding: now.binding !== false,
    people: membersOf(now, sides),
    aim: textsOf(now.aim),
    keys: listOf(now.keys).length,
  };
}

function itemParts({ patch }: Change, sides: Sides) {
  const [, item] = itemsOf(patch);
  return {
    item: itemNamed(item, sides),
    link: circleNamed(textOf(item.link), sides),
    speaksFor: organisationNamed(textOf(item.for), sides),
  };
}

function placesOf({ circle = '', patch, path }: Change, sides: Sides) {
  const [from, to] =
    patch.op === 'item-move'
      ? [patch.from.circle, circle]
      : [sides.before, sides.after].map((side) => textOf(side.entries.get(path)?.value.parent));
  return {
    circle: circleNamed(circle, sides),
    from: circleNamed(from ?? '', sides),
    to: circleNamed(to ?? '', sides),
  };
}

/** The status of the item where the change is about one: its `ended` is what becomes of a key. */
function statusesOf({ patch }: Change, was: Fields, now: Fields) {
  const [old, next] = 'list' in patch ? itemsOf(patch) : [was, now];
  return { was: textOf(old.status) || 'active', status: textOf(next.status) || textOf(next.ended) || 'active' };
}

/** The values of the changed file on both sides; of one that is new or gone, the side it has. */
function valuesOf({ path }: Change, { before, after }: Sides): readonly [was: Fields, now: Fields] {
  const was = before.entries.get(path)?.value;
  const now = after.entries.get(path)?.value;
  return [was ?? now ?? {}, now ?? was ?? {}];
}

function itemsOf(patch: Patch): readonly [was: Fields, now: Fields] {
  if (patch.op === 'item-set') return [patch.before, patch.after];
  return 'list' in patch ? [patch.value, patch.value] : [{}, {}];
}

function datesOf(now: Fields, item: Fields): Pick<ChangeParts, 'start' | 'until' | 'day'> {
  const term = mappingOf(now.term);
  const [start, until, day] = [now.start, now.end ?? now.review ?? term.end, now.ended ?? item.completed].map(textOf);
  return { ...(start ? { start } : {}), ...(until ? { until } : {}), ...(day ? { day } : {}) };
}

function personIn(change: Change, now: Fields): string {
  if (change.kind === 'person') return change.id;
  if ('list' in change.patch) return change.patch.list === 'members' ? itemKey(change) : '';
  return textOf(now.person);
}

function itemNamed(item: Fields, { before, after }: Sides): string {
  const requirement = textOf(item.requirement);
  if (requirement === '') return textOf(item.text);
  const path = `training/${requirement}.yaml`;
  return textOf((after.entries.get(path) ?? before.entries.get(path))?.value.title) || requirement;
}

/** The fields that differ, with their values where these are short. */
function fieldsOf({ kind, patch }: Change): readonly FieldWord[] {
  if (patch.op !== 'set' && patch.op !== 'item-set') return [];
  const names = [...new Set([...Object.keys(patch.before), ...Object.keys(patch.after)])].sort();
  return names.flatMap((field) => {
    const from = patch.before[field];
    const to = patch.after[field];
    return isProse(kind, field) ? [{ field }] : leavesOf(field, from, to);
  });
}

/** Of a mapping only what differs in it. */
function leavesOf(field: string, from: Value | undefined, to: Value | undefined): readonly FieldWord[] {
  const maps = [from, to].filter((side) => side !== undefined);
  if (maps.length > 0 && maps.every(isFields)) {
    const [old, now] = [mappingOf(from), mappingOf(to)];
    const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
    return names.flatMap((name) => leavesOf(name, old[name], now[name]));
  }
  if (sameValue(from, to)) return [];
  if (isLong(from) || isLong(to)) return [{ field }];
  return [{ field, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
}

/** Longer than a line: the words stand in the file. */
const LINE = 200;

function isLong(value: Value | undefined): boolean {
  const text = typeof value === 'string' ? value.trim() : JSON.stringify(value ?? '');
  return text.length > LINE || text.includes('\n');
}

function recordingOf(value: Fields, circle: CircleId | undefined, sides: Sides): RecordingWord {
  const records = mappingOf(value.records);
  const by = records.by === undefined ? ['member'] : textsOf(records.by);
  const signatures = typeof records.signatures === 'number' ? records.signatures : 1;
  return { by: by.map((name) => (name === 'member' ? name : roleNamed(name, circle, sides))), signatures };
}

function roleNamed(name: string, circle: CircleId | undefined, { before, after }: Sides): RoleWord {
  const [first = '', second] = name.split('/');
  const home = second === undefined ? (circle ?? '') : first;
  const find = (side: Organisation) => side.circles.get(home)?.roles.get(second ?? first);
  return find(after) ?? find(before) ?? { title: name, kind: name };
}

function circleNamed(id: CircleId, { before, after }: Sides): string {
  return after.circles.get(id)?.name ?? before.circles.get(id)?.name ?? id;
}

function personNamed(id: string, { before, after }: Sides): string {
  return after.people.get(id)?.name ?? before.people.get(id)?.name ?? id;
}

function organisationNamed(id: string, { before, after }: Sides): string {
  const path = `organisations/${id}.yaml`;
  return textOf((after.entries.get(path) ?? before.entries.get(path))?.value.name) || id;
}

function membersOf(value: Fields, sides: Sides): readonly string[] {
  return listOf(value.members).flatMap((item) => (isFields(item) ? [personNamed(textOf(item.person), sides)] : []));
}

function mappingOf(value: Value | undefined): Fields {
  return isFields(value) ? value : {};
}

function listOf(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? value : [];
}

function textsOf(value: Value | undefined): readonly string[] {
  return listOf(value).map(textOf);
}

function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}
