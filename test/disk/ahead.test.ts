/** A large folder that two threads read: what is shown is what lies there, whatever becomes of the second one. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { aheadTree } from '../../src/disk/ahead/ahead-tree.ts';
import { emptied, filler, ringIn, ringMemory } from '../../src/disk/ahead/ring.ts';
import { passingTree } from '../../src/disk/disk-tree.ts';
import { type FileTree, wholeOf } from '../../src/load/file-tree.ts';
import { fileTreeContract } from '../contracts/file-tree.ts';
import { temporaryFolder } from '../repository.ts';

const SOURCE = fileURLToPath(new URL('../../src/disk/ahead/worker.ts', import.meta.url));
// What a thread says that could not go on.
const GIVES_UP = `import { workerData } from 'node:worker_threads';
const states = new Int32Array(workerData.memory);
Atomics.store(states, 0, -2);
Atomics.notify(states, 0);`;

const folder = 'circles';
const noWorker = new URL('./none.mjs', import.meta.url);
const wearyWorker = runnable(GIVES_UP);
let worker: URL;

beforeAll(async () => {
  const settings = { bundle: true, platform: 'node', format: 'esm', write: false } as const;
  const { outputFiles } = await build({ ...settings, entryPoints: [SOURCE] });
  worker = runnable(outputFiles[0]?.text ?? '');
});

function runnable(code: string): URL {
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

function write(root: string, path: string, content: string | Uint8Array): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), content);
}

/** More than the ring holds at once, in files of all sizes, with everything that is no plain file. */
function largeFolder(): string {
  const root = temporaryFolder();
  const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 31) % 251);
  const sizes = [0, 1, 511, 512, 1024, 4096, 20_000, 65_536, 131_071, 131_072, 300_000];
  for (let index = 0; index < 2500; index += 1) {
    const size = index % 50 === 0 ? (sizes[(index / 50) % sizes.length] ?? 0) : 400 + (index % 700);
    write(root, `circles/c-${index % 40}/roles/role-${index}.yaml`, bytes.subarray(0, size));
  }
  write(root, 'circles.yaml', 'name: Maple\n');
  write(root, 'people/zoë.yaml', 'name: Zoë\n');
  write(root, 'circles/küche/circle.yaml', 'name: Küche\n');
  write(root, 'circles/c-1/decisions/2026-12-01-ovens/adopted/circles/c-1/circle.yaml', 'name: Copy\n');
  write(root, 'circles/c-1/decisions/2026-12-01-ovens/decision.yaml', 'title: Ovens\n');
  write(root, 'circles/c-2/notes.md', 'Not read.\n');
  write(root, 'circles/inner/.git', 'gitdir: elsewhere\n');
  write(root, 'circles/node_modules/x.yaml', 'x: 1\n');
  mkdirSync(join(root, 'circles/c-3/circle.yaml'), { recursive: true });
  symlinkSync('../c-0/roles/role-0.yaml', join(root, 'circles/c-3/linked.yaml'));
  symlinkSync('c-0', join(root, 'circles/linked'));
  return root;
}

type Shown = readonly (readonly [path: string, mode: string, bytes: string | undefined])[];

function shownBy(tree: FileTree): Shown {
  const shown: [string, string, string | undefined][] = [];
  tree.sweep?.(({ path, mode }, glance) => {
    const bytes = mode === 'file' ? glance(path) : undefined;
    shown.push([path, mode, bytes === undefined ? undefined : Buffer.from(bytes).toString('latin1')]);
  });
  return shown.sort(([a], [b]) => (a < b ? -1 : 1));
}

fileTreeContract('a folder of which another thread reads a part', (files) => {
  const root = temporaryFolder();
  for (const [path, content] of Object.entries(files)) write(root, path, content);
  const tree = aheadTree(root, { folder, worker });
  tree.sweep?.(() => undefined);
  return tree;
});

describe('what another thread reads ahead', () => {
  it('is what lies there, however often it is asked for', () => {
    const root = largeFolder();
    const tree = aheadTree(root, { folder, worker });
    const alone = passingTree(root);
    const expected = shownBy(alone);
    expect(expected).toHaveLength(2509);
    expect(shownBy(tree)).toEqual(expected);
    expect(tree.list()).toEqual(alone.list());
    expect(shownBy(tree)).toEqual(expected);
    expect(tree.read('circles/linked/roles/role-0.yaml')).toBeUndefined();
    expect(wholeOf(tree).list()).toEqual(wholeOf(alone).list());
  });

  it('may be listed before it is looked through', () => {
    const root = largeFolder();
    const tree = aheadTree(root, { folder, worker });
    expect(tree.list()).toEqual(passingTree(root).list());
    expect(shownBy(tree)).toHaveLength(2509);
  });

  it('is read without a thread that is not there, or gives up', () => {
    const root = largeFolder();
    const expected = shownBy(passingTree(root));
    expect(shownBy(aheadTree(root, { folder, worker: noWorker }))).toEqual(expected);
    expect(shownBy(aheadTree(root, { folder, worker: wearyWorker }))).toEqual(expected);
  });

  it('tells of a folder that is not there', () => {
    const tree = aheadTree(join(temporaryFolder(), 'none'), { folder, worker });
    expect(() => shownBy(tree)).toThrowError(expect.objectContaining({ code: 'folder-missing' }));
  });
});

describe('a ring of batches', () => {
  it('hands over what was put in, and leaves to the other what is too large', () => {
    const ring = ringIn(ringMemory());
    const { add, end } = filler(ring);
    add('a.yaml', 'file', (room, start) => Buffer.from('name: A\n').copy(room, start));
    add('large.yaml', 'file', (room, start) => room.length - start);
    add('gone.yaml', 'file', () => undefined);
    add('Küche', 'symlink');
    end(true);
    const taken: unknown[] = [];
    const isAll = emptied(ring, (path, mode, bytes) => taken.push([path, mode, bytes && String(bytes)]), 100);
    expect(isAll).toBe(true);
    expect(taken).toEqual([
      ['a.yaml', 'file', 'name: A\n'],
      ['large.yaml', 'file', undefined],
      ['gone.yaml', 'file', undefined],
      ['Küche', 'symlink', undefined],
    ]);
  });

  it('says when the rest does not come', () => {
    const ring = ringIn(ringMemory());
    const { add, end } = filler(ring);
    add('a.yaml', 'file');
    end(false);
    const taken: string[] = [];
    expect(emptied(ring, (path) => taken.push(path), 100)).toBe(false);
    expect(taken).toEqual(['a.yaml']);
    expect(emptied(ringIn(ringMemory()), () => undefined, 10)).toBe(false);
  });
});
