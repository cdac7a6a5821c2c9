/** The text of a circle's file with a seat or an item of its domain taken out or put in; everything else stays as it stands there. */
import { keyOf } from '../changes/fields.ts';
import type { DomainItem } from '../model/circle.ts';
import type { PersonId } from '../model/person.ts';
import { type Fields, isFields, type Value } from '../model/value.ts';
import { readYaml } from '../schema/read-document.ts';
import { appendItem, removeValue, setValue } from '../schema/splice-yaml.ts';

/** Without the seat of this person; unchanged when there is none. */
export function withoutSeat(text: string, person: PersonId): string {
  return withoutItem(text, 'members', (seat) => personIn(seat) === person);
}

/** With a seat. One that has nothing more to say is the person's id. */
export function withSeat(text: string, seat: Fields): string {
  const isPlain = Object.keys(seat).length === 1 && typeof seat.person === 'string';
  return appendItem(text, ['members'], isPlain ? (seat.person ?? null) : seat);
}

/** With the seat of this person written anew where it stands. */
export function withSeatChanged(text: string, person: PersonId, seat: Fields): string {
  const index = listIn(text, 'members').findIndex((one) => personIn(one) === person);
  const value = Object.keys(seat).length === 1 ? (seat.person ?? null) : seat;
  return index === -1 ? text : setValue(text, ['members', index], value);
}

/** Without an item of the domain; unchanged when it is not there. */
export function withoutDomainItem(text: string, item: DomainItem): string {
  return withoutItem(text, 'domain', (one) => isItem(one, item));
}

/** The item as it stands in the file: words, or more. */
export function domainItemIn(text: string, item: DomainItem): Value | undefined {
  return listIn(text, 'domain').find((one) => isItem(one, item));
}

/** With an item of the domain written anew where it stands. */
export function withDomainItemChanged(text: string, item: DomainItem, value: Value): string {
  const index = listIn(text, 'domain').findIndex((one) => isItem(one, item));
  return index === -1 ? text : setValue(text, ['domain', index], value);
}

/** With one more item of the domain, unless it has it already. */
export function withDomainItem(text: string, item: Value): string {
  const key = keyOf('domain', spelled(item));
  const isThere = listIn(text, 'domain').some((one) => keyOf('domain', spelled(one)) === key);
  return isThere ? text : appendItem(text, ['domain'], item);
}

function isItem(value: Value, item: DomainItem): boolean {
  const { text, id } = spelled(value);
  return id === undefined && item.id === undefined ? text === item.text : id === item.id;
}

function spelled(value: Value): Fields {
  return isFields(value) ? value : { text: value };
}

function personIn(seat: Value): Value | undefined {
  return isFields(seat) ? seat.person : seat;
}

function withoutItem(text: string, list: 'members' | 'domain', isMeant: (item: Value) => boolean): string {
  const index = listIn(text, list).findIndex(isMeant);
  return index === -1 ? text : removeValue(text, [list, index]);
}

function listIn(text: string, list: 'members' | 'domain'): readonly Value[] {
  const items = readYaml(text).value?.[list];
  return Array.isArray(items) ? items : [];
}
