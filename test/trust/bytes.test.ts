/** Not one byte of what was decided can be another: no record, signature, copy, account or governed file. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesAt, textAt, verifyWorld, type World, withFiles } from '../ledger.ts';
import { told, wholeWorld } from '../organisation.ts';
import { STORY } from '../story.ts';

// A short story, so that many bytes can be tried; it has every kind of file.
const short = told(STORY.slice(0, 6));
const paths = [...short.files.keys()].filter((path) => /^(circles|people)(\/|\.yaml$)/.test(path));
const place = fc.record({ path: fc.constantFrom(...paths), at: fc.nat(100_000), bit: fc.nat(7) });

type Edit = (bytes: Buffer, at: number) => Uint8Array;

const altered = ({ path, at }: { path: string; at: number }, edit: Edit): World => {
  const bytes = Buffer.from(bytesAt(short, path));
  return withFiles(short, new Map([[path, edit(bytes, at % bytes.length)]]));
};

/** A signature may lack its last line feed; it is the same signature. */
const isSameSignature = (after: World, path: string): boolean =>
  path.endsWith('.sig') &&
  `${textAt(after, path)}
` === textAt(short, path);

describe('a byte', () => {
  test('that is altered is told', () => {
    fc.assert(
      fc.property(place, ({ path, at, bit }) => {
        const world = altered({ path, at }, (bytes, index) => {
          bytes[index] = (bytes[index] ?? 0) ^ (1 << bit);
          return bytes;
        });
        expect(verifyWorld(world).findings).not.toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('that is taken away, put in or cut off is told', () => {
    const edits = fc.constantFrom<Edit>(
      (bytes, at) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]),
      (bytes, at) => Buffer.concat([bytes.subarray(0, at), Buffer.from([0x20]), bytes.subarray(at)]),
      (bytes, at) => bytes.subarray(0, at),
    );
    fc.assert(
      fc.property(place, edits, ({ path, at }, edit) => {
        const world = altered({ path, at }, edit);
        fc.pre(!isSameSignature(world, path));
        expect(verifyWorld(world).findings).not.toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a file', () => {
  test.each(paths)('%s that is taken away is told', (path) => {
    expect(verifyWorld(withFiles(short, new Map([[path, null]]))).findings).not.toEqual([]);
  });

  test('of the whole story, with anything in its place, is told and never ends the verification', () => {
    const whole = wholeWorld();
    const all = [...whole.files.keys()].filter((path) => /^(circles|people)(\/|\.yaml$)/.test(path));
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(
          'previous:\n',
          'files:\n',
          '  - path: __proto__\n',
          'kind: notice\n',
          '? {}\n',
          '&a [*a]\n',
          '\u0000',
          '---\n',
          '\ud800',
        ),
        fc.string({ unit: 'binary' }),
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...all), pieces, (path, texts) => {
        const world = withFiles(whole, new Map([[path, texts.join('')]]));
        expect(verifyWorld(world).findings).not.toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
