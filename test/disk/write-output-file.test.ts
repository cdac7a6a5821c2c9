import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { writeOutputFile } from '../../src/disk/write-output-file.ts';

const TEXT = new TextEncoder().encode('all is well\n');

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'circles-output-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

it('writes a file whole, also into folders that are not there yet, and through a link', () => {
  const folder = temporaryFolder();
  writeOutputFile(join(folder, 'reports/new/check.json'), TEXT);
  symlinkSync('reports/new/check.json', join(folder, 'newest'));
  writeOutputFile(join(folder, 'newest'), new TextEncoder().encode('again\n'));
  expect(readFileSync(join(folder, 'reports/new/check.json'), 'utf8')).toBe('again\n');
  expect(readdirSync(join(folder, 'reports/new'))).toEqual(['check.json']);
});

it.each([
  ['a folder', 'there', 'path-is-folder'],
  ['below a file', 'file/check.json', 'path-unsafe'],
])('says so where the place is %s', (_, place, code) => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'there'));
  writeFileSync(join(folder, 'file'), 'kept\n');
  expect(() => writeOutputFile(join(folder, place), TEXT)).toThrow(expect.objectContaining({ code }));
  expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('kept\n');
});

it.runIf(existsSync('/proc/self'))('says so where nothing can be made in a folder', () => {
  expect(() => writeOutputFile('/proc/self/check.json', TEXT)).toThrow(
    expect.objectContaining({ code: 'disk-no-permission' }),
  );
});
