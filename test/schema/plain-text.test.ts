/** What is known to be plain text needs no other look: whatever that other look would find is not plain. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText, isPlainText, LARGEST_FILE } from '../../src/schema/decode-text.ts';

test('plain are a line feed and what stands on every keyboard, and nothing else', () => {
  const plain = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => isPlainText(Uint8Array.of(byte), 0, 1));
  expect(plain).toEqual([10, ...Array.from({ length: 95 }, (_, index) => 32 + index)]);
});

test('plain text is decoded to the same letters, and only what lies between start and end counts', () => {
  const byte = fc.oneof(fc.constantFrom(9, 10, 13, 27, 127, 0xc3, 0xa9), fc.integer({ min: 32, max: 126 }));
  fc.assert(
    fc.property(fc.uint8Array(), fc.array(byte), (before, bytes) => {
      const room = Uint8Array.from([...before, ...bytes, 27]);
      const [start, end] = [before.length, before.length + bytes.length];
      if (!isPlainText(room, start, end)) return;
      expect(decodeText(room.subarray(start, end), LARGEST_FILE)).toBe(String.fromCharCode(...bytes));
    }),
    { numRuns: 500 },
  );
});
