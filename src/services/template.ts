/** A template made into the founding files of a group: its name, its aim, its people; nothing in it is anybody's decision yet. */

import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diskTree } from '../disk/disk-tree.ts';
import type { FileTree } from '../load/file-tree.ts';
import { initEn } from '../messages/en/init.ts';
import { templatesEn } from '../messages/en/templates.ts';
import { type IsoDate, isPeriod, lastDay } from '../model/calendar.ts';
import { CirclesError } from '../model/errors.ts';
import type { PersonId, PersonKey } from '../model/person.ts';
import type { Fields } from '../model/value.ts';
import { pathOf } from '../schema/kinds.ts';
import { readYaml } from '../schema/read-document.ts';
import { removeValue, setValue } from '../schema/splice-yaml.ts';
import { writeDocument } from '../schema/write-yaml.ts';

/** A founding member. */
export interface Founder {
  readonly id: PersonId;
  readonly name: string;
  readonly keys: readonly PersonKey[];
}

/** What a group says of itself when it starts. */
export interface GroupWords {
  readonly name: string;
  readonly mission: string;
  readonly public: boolean;
  readonly timezone: string;
  readonly founders: readonly Founder[];
}

/** The templates that are shipped, the one that is taken unless another is named first. */
export const TEMPLATES: readonly string[] = Object.keys(templatesEn);

/** What a group that starts like this has to mind, in Markdown; it goes onto the front page. Neither an entry nor governed. */
const MIND = 'mind.md';

/** The folder that holds what is shipped beside the code: it is looked for upwards, so that sources and bundle find the same one. */
export function packageFolder(name: string): string {
  let here = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(here, name)) && dirname(here) !== here) here = dirname(here);
  return join(here, name);
}

/** The files of a template: one by name, or a folder of one's own. Throws `CirclesError` `unknown-template`. */
export function openTemplate(named: string, cwd: string): FileTree {
  const own = resolve(cwd, named);
  const folder = TEMPLATES.includes(named) ? join(packageFolder('templates'), named) : own;
  if (!existsSync(join(folder, 'circles.yaml')))
    throw new CirclesError('unknown-template', initEn.unknownTemplate({ name: named, known: TEMPLATES }));
  return diskTree(folder);
}

/** The pitfall of groups of this kind, in one paragraph; undefined where the template names none. */
export function mindOf(template: FileTree): string | undefined {
  const bytes = template.read(MIND);
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes).trim() || undefined;
}

/**
 * The founding files by path. Founding members sit in the centre: the circle without a parent, and the general circle. What a
 * template says by a period (`x-ends-after: P90D`) is counted from `today`: `ends` with the last day.
 */
export function foundingFiles(template: FileTree, words: GroupWords, today: IsoDate): ReadonlyMap<string, Uint8Array> {
  const files = template.list().flatMap(({ path, mode }): [string, string][] => {
    const bytes = mode === 'file' && path.endsWith('.yaml') ? template.read(path) : undefined;
    return bytes === undefined ? [] : [[path, adapted(path, dated(new TextDecoder().decode(bytes), today), words)]];
  });
  const people = words.founders.map((founder): [string, string] => personFile(founder));
  return new Map([...files, ...people].map(([path, text]) => [path, new TextEncoder().encode(text)]));
}

/** A new person's file. */
export function personFile({ id, name, keys }: Founder): [path: string, text: string] {
  const path = pathOf('person', { id });
  const given = keys.map(({ key, proof }) => ({ key, ...(proof === undefined ? {} : { proof }) }));
  return [path, writeDocument(path, { name, status: 'active', ...(given.length === 0 ? {} : { keys: given }) })];
}

function dated(text: string, today: IsoDate): string {
  const periods = /^x-([a-z]+)-after: (P\w+)$/gm;
  return [...text.matchAll(periods)].reduce((made, [, field = '', period = '']) => {
    if (!isPeriod(period)) return made;
    return setValue(removeValue(made, [`x-${field}-after`]), [field], lastDay(today, period));
  }, text);
}

function adapted(path: string, text: string, words: GroupWords): string {
  if (path === 'circles.yaml') return settingsText(text, words);
  return /^circles\/[^/]+\/circle\.yaml$/.test(path) ? circleText(text, words) : text;
}

function settingsText(text: string, words: GroupWords): string {
  const named = setValue(setValue(text, ['name'], words.name), ['mission'], words.mission);
  const zoned = setValue(named, ['timezone'], words.timezone);
  return words.public ? setValue(zoned, ['public'], true) : zoned;
}

function circleText(text: string, words: GroupWords): string {
  const circle: Fields = readYaml(text).value ?? {};
  const root = circle.parent === undefined;
  const onlyCircle = root && circle.type === undefined;
  const named = onlyCircle ? setValue(setValue(text, ['name'], words.name), ['aim'], [words.mission]) : text;
  const central = root || circle.type === 'general';
  return central
    ? setValue(
        named,
        ['members'],
        words.founders.map((founder) => founder.id),
      )
    : named;
}
