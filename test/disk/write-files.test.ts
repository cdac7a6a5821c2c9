/** Files are written whole or not at all, under real limits of disk and rights. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { discardPrepared, prepareFiles, writeFiles } from '../../src/disk/write-files.ts';
import { temporaryFolder } from '../repository.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);

it('writes, replaces and takes away, and prunes folders that became empty', () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'a/b'), { recursive: true });
  writeFileSync(join(root, 'a/b/old.yaml'), 'old', { mode: 0o640 });
  writeFileSync(join(root, 'a/keep.yaml'), 'old', { mode: 0o640 });
  writeFiles(
    root,
    new Map([
      ['a/b/old.yaml', null],
      ['a/keep.yaml', bytes('new')],
      ['c/d/new.yaml', bytes('new')],
    ]),
  );
  expect(readdirSync(root, { recursive: true }).sort()).toEqual(['a', 'a/keep.yaml', 'c', 'c/d', 'c/d/new.yaml']);
  expect(readFileSync(join(root, 'a/keep.yaml'), 'utf8')).toBe('new');
  expect(statSync(join(root, 'a/keep.yaml')).mode & 0o777).toBe(0o640);
});

it('shows nothing until files are placed, and takes a preparation back without a trace', () => {
  const root = temporaryFolder();
  writeFileSync(join(root, 'a.yaml'), 'old');
  const files = new Map([
    ['a.yaml', bytes('new')],
    ['x/y/z.yaml', bytes('new')],
  ]);
  prepareFiles(root, files).discard();
  prepareFiles(root, files);
  expect(readFileSync(join(root, 'a.yaml'), 'utf8')).toBe('old');
  discardPrepared(root, [...files.keys()]);
  expect(readdirSync(root)).toEqual(['a.yaml']);
  prepareFiles(root, files).place();
  expect(readFileSync(join(root, 'a.yaml'), 'utf8')).toBe('new');
  expect(readdirSync(root).sort()).toEqual(['a.yaml', 'x']);
});

it('refuses links, folders and ways out, and leaves nothing behind', () => {
  const root = temporaryFolder();
  const outside = temporaryFolder();
  mkdirSync(join(root, 'folder.yaml'));
  writeFileSync(join(root, 'file'), 'x');
  symlinkSync(outside, join(root, 'link'));
  symlinkSync(join(outside, 'made.yaml'), join(root, 'link.yaml'));
  for (const path of [
    'folder.yaml',
    'file/a.yaml',
    'link/a.yaml',
    'link.yaml',
    '../a.yaml',
    'a/./b',
    '',
    '.git/config',
    'a\\b',
    'a\0b',
  ])
    expect(
      () =>
        writeFiles(
          root,
          new Map([
            ['first/a.yaml', bytes('x')],
            [path, bytes('x')],
          ]),
        ),
      path,
    ).toThrow(expect.objectContaining({ code: 'path-unsafe' }));
  expect(readdirSync(outside)).toEqual([]);
  expect(readdirSync(root).sort()).toEqual(['file', 'folder.yaml', 'link', 'link.yaml']);
});

it('leaves nothing behind when the disk takes no more', async () => {
  const root = temporaryFolder();
  writeFileSync(join(root, 'a.yaml'), 'old');
  const said = await limited(root, 'ulimit -f 8; ');
  expect(said).toBe('disk-full');
  expect(readdirSync(root)).toEqual(['a.yaml']);
  expect(readFileSync(join(root, 'a.yaml'), 'utf8')).toBe('old');
});

it('says when the rights are missing', async () => {
  const root = temporaryFolder();
  chmodSync(dirname(root), 0o755);
  mkdirSync(join(root, 'closed'));
  chmodSync(join(root, 'closed'), 0o555);
  expect(await limited(join(root, 'closed'), '')).toBe('disk-no-permission');
  expect(existsSync(join(root, 'closed', 'a.yaml'))).toBe(false);
});

/** Writes a small and a large file in a process with narrower means and fewer rights, and hands back the code of the error. */
async function limited(root: string, limit: string): Promise<string> {
  const script = join(temporaryFolder(), 'write.mjs');
  const source = `import { writeFiles } from './write-files.ts';
    if (${JSON.stringify(limit)} === '' && process.getuid() === 0) process.setuid(65534);
    try { writeFiles(${JSON.stringify(root)}, new Map([['a.yaml', Buffer.from('new')], ['b/c.yaml', Buffer.alloc(1e6)]])); console.log('written'); }
    catch (error) { console.log(error.code); }`;
  const resolveDir = join(import.meta.dirname, '../../src/disk');
  await build({
    stdin: { contents: source, resolveDir, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: script,
  });
  return spawnSync('sh', ['-c', `${limit}exec "$0" "$1"`, process.execPath, script], {
    encoding: 'utf8',
  }).stdout.trim();
}
