/** Ways to alter the content of one file: bits, lines, values, pieces of other files. */
import type { Random } from './random.ts';

/** What an alteration may draw on besides the file itself: the content of another file, usually of the same kind. */
export interface Given {
  readonly random: Random;
  readonly other: Buffer;
}

/** Alters a content; what it gives may be the same by chance. */
export type Alter = (bytes: Buffer, given: Given) => Buffer;

/** By name. */
export const ALTERATIONS: Readonly<Record<string, Alter>> = {
  bit: (bytes, { random }) =>
    at(bytes, random, (copy, index) => copy.writeUInt8((copy[index] ?? 0) ^ bitOf(random), index)),
  byte: (bytes, { random }) => at(bytes, random, (copy, index) => copy.writeUInt8(random.below(256), index)),
  taken: (bytes, { random }) => spliced(bytes, random, { gone: 1 + random.below(8) }),
  added: (bytes, { random }) => spliced(bytes, random, { come: Buffer.from(random.of(SNIPPETS)) }),
  cut: (bytes, { random }) => bytes.subarray(0, random.below(bytes.length + 1)),
  'last byte gone': (bytes) => bytes.subarray(0, -1),
  'line ends': (bytes) =>
    lines(bytes, (all) => all.map((line, index) => (index < all.length - 1 ? `${line}\r` : line))),
  emptied: () => Buffer.alloc(0),
  'line gone': (bytes, { random }) => lines(bytes, (all) => without(all, random.below(all.length))),
  'line twice': (bytes, { random }) =>
    lines(bytes, (all) => {
      const index = random.below(all.length);
      return [...all.slice(0, index), all[index] ?? '', ...all.slice(index)];
    }),
  'lines exchanged': (bytes, { random }) => lines(bytes, (all) => exchanged(all, random)),
  'a value of its own': (bytes, { random }) =>
    lines(bytes, (all) => oneValue(all, random, (value) => tweaked(value, random))),
  'a value of another file': (bytes, { random, other }) =>
    lines(bytes, (all) => oneValue(all, random, (value, key) => valueIn(other, key, random) ?? value)),
  'a block of another file': (bytes, { random, other }) => blockFrom(bytes, other, random),
  'another file': (_bytes, { other }) => other,
  'another file behind it': (bytes, { other }) => Buffer.concat([bytes, other]),
};

const SNIPPETS = [
  ' ',
  '\n',
  '\r',
  '\t',
  '\u0000',
  '#',
  '# x\n',
  '- ana\n',
  '---\n',
  '...\n',
  '\ufeff',
  '\u202e',
  '&a ',
  '*a',
  'x: 1\n',
  '=',
  'A',
];

function bitOf(random: Random): number {
  return 1 << random.below(8);
}

function at(bytes: Buffer, random: Random, change: (copy: Buffer, index: number) => void): Buffer {
  const copy = Buffer.from(bytes);
  if (copy.length > 0) change(copy, random.below(copy.length));
  return copy;
}

function spliced(
  bytes: Buffer,
  random: Random,
  { gone = 0, come = Buffer.alloc(0) }: { gone?: number; come?: Buffer },
) {
  const index = random.below(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, index), come, bytes.subarray(index + gone)]);
}

function lines(bytes: Buffer, change: (all: readonly string[]) => readonly string[]): Buffer {
  return Buffer.from(change(bytes.toString('latin1').split('\n')).join('\n'), 'latin1');
}

function without<Item>(items: readonly Item[], index: number): readonly Item[] {
  return [...items.slice(0, index), ...items.slice(index + 1)];
}

function exchanged(all: readonly string[], random: Random): readonly string[] {
  const [one, other] = [random.below(all.length), random.below(all.length)];
  return all.map((line, index) => (index === one ? all[other] : index === other ? all[one] : line) ?? '');
}

const FIELD = /^( *(?:- )?)([a-z][a-z-]*): (.+)$/;
const ITEM = /^( *- )()([^:]+)$/;

/** Alters the value in one line of YAML. */
function oneValue(
  all: readonly string[],
  random: Random,
  change: (value: string, key: string) => string,
): readonly string[] {
  const valued = all.flatMap((line, index) => (FIELD.test(line) || ITEM.test(line) ? [index] : []));
  if (valued.length === 0) return all;
  const chosen = random.of(valued);
  return all.map((line, index) => {
    if (index !== chosen) return line;
    const [, lead = '', key = '', value = ''] = FIELD.exec(line) ?? ITEM.exec(line) ?? [];
    return `${lead}${key === '' ? '' : `${key}: `}${change(value, key)}`;
  });
}

const NAMES = [
  'ana',
  'ben',
  'cleo',
  'dan',
  'yamada',
  'eva',
  'kitchen',
  'house',
  'garden',
  'general',
  'null',
  '~',
  '[]',
];

/** Another value of the same look: another day, another digit, another name. */
function tweaked(value: string, random: Random): string {
  const digits = [...value.matchAll(/\d/g)].map((found) => found.index);
  if (digits.length > 0 && random.percent(70)) {
    const index = random.of(digits);
    return `${value.slice(0, index)}${(Number(value[index]) + 1 + random.below(9)) % 10}${value.slice(index + 1)}`;
  }
  return random.percent(60) ? random.of(NAMES) : `"${value.replaceAll('"', '')}"`;
}

function valueIn(other: Buffer, key: string, random: Random): string | undefined {
  const values = other
    .toString('latin1')
    .split('\n')
    .flatMap((line) => {
      const found = FIELD.exec(line) ?? ITEM.exec(line);
      return found !== null && found[2] === key ? [found[3] ?? ''] : [];
    });
  return values.length === 0 ? undefined : random.of(values);
}

/** A key at the margin with all that belongs to it, taken out of another file in place of one here. */
function blockFrom(bytes: Buffer, other: Buffer, random: Random): Buffer {
  const blocks = (content: Buffer) => content.toString('latin1').split(/\n(?=[a-z])/);
  const [own, theirs] = [blocks(bytes), blocks(other)];
  const come = random.of(theirs);
  const key = come.split(':')[0] ?? '';
  const same = own.findIndex((block) => block.startsWith(`${key}:`));
  const index = same === -1 ? random.below(own.length) : same;
  return Buffer.from(own.map((block, place) => (place === index ? come : block)).join('\n'), 'latin1');
}
