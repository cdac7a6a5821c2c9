/** `circles keys`: who has a signing key, which are yours, and which have ended. */
import { findSigningKeys } from '../../git/signing-key.ts';
import { keysEn } from '../../messages/en/keys.ts';
import { labelsOf } from '../../messages/labels.ts';
import { activeKeys, type Person } from '../../model/person.ts';
import { jsonText, oneLine } from '../../render/escape.ts';
import { keyName, shownKey } from '../../services/key-name.ts';
import { openWorkplace } from '../../services/workplace.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { table } from '../table.ts';

type Words = ReturnType<typeof keysEn>;

/** Prints one row a key; people without one have a row too. */
export const run: Run = async (invocation, context) => {
  const { organisation, repository, verification } = await openWorkplace(context.cwd, context.today);
  const words = keysEn(labelsOf(organisation.settings.labels));
  const own = new Set((await findSigningKeys(context.env, repository)).map((key) => key.publicKey));
  const people = [...organisation.people.values()].filter(
    (person) => person.status !== 'left' || person.keys.length > 0,
  );
  if (invocation.flag('json') || invocation.text('format') === 'json') {
    context.stdout.write(keysJson(people, own, verification.organisation ?? ''));
    return EXIT.fine;
  }
  const rows = people.flatMap((person) => rowsOf(person, own, words)).map((row) => row.map((cell) => oneLine(cell)));
  const { heading } = words;
  const { strong } = await context.style();
  const { columns } = context.stdout;
  const titles = [heading.person, heading.key, heading.state];
  context.stdout.write(table({ heading: titles, rows }, { accessible: context.accessible, columns, strong }));
  const ids = people.filter((person) => isWithout(person)).map((person) => person.id);
  if (ids.length > 0) context.say(words.toMake({ ids, organisation: verification.organisation ?? '' }));
  return EXIT.fine;
};

/** Who has left needs no key. */
function isWithout(person: Person): boolean {
  return person.status !== 'left' && activeKeys(person).length === 0;
}

/** JSON for programs; see `schemas/keys.schema.json`. */
function keysJson(people: readonly Person[], own: ReadonlySet<string>, organisation: string): string {
  const rows = people.map(({ id, name, status, keys }) => ({
    person: id,
    name,
    status,
    keys: keys.map(({ key, ended }) => ({
      fingerprint: keyName(key),
      key,
      state: ended ?? 'active',
      yours: own.has(key),
    })),
  }));
  return `${jsonText({ version: 1, organisation, people: rows })}\n`;
}

function rowsOf(person: Person, own: ReadonlySet<string>, words: Words): readonly (readonly string[])[] {
  if (person.keys.length === 0) return [[person.name, words.none, '']];
  return person.keys.map(({ key, ended }) => [
    person.name,
    shownKey(key),
    [ended === undefined ? '' : words.ended[ended], own.has(key) ? words.yours : '']
      .filter((word) => word !== '')
      .join(', '),
  ]);
}
