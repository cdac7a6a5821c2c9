/** What is no plain file, and paths that nobody would choose. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Hostile, KITCHEN, POLICY } from './hostile-case.ts';

const link = (path: string, target: string) => (root: string) => {
  rmSync(join(root, path), { recursive: true, force: true });
  mkdirSync(dirname(join(root, path)), { recursive: true });
  symlinkSync(target, join(root, path));
};

const fifo = (path: string) => (root: string) => {
  rmSync(join(root, path), { force: true });
  execFileSync('mkfifo', [join(root, path)]);
};

const folder = (path: string) => (root: string) => {
  rmSync(join(root, path), { recursive: true, force: true });
  mkdirSync(join(root, path), { recursive: true });
};

const large = (path: string, bytes: number) => (root: string) => truncateSync(join(root, path), bytes);

/** A file whose name is these bytes, in a folder of the organisation. */
const named = (place: string, name: Uint8Array) => (root: string) =>
  writeFileSync(Buffer.concat([Buffer.from(`${join(root, place)}/`), name]), 'name: Eve\nstatus: active\n');

export const LINKS: readonly Hostile[] = [
  {
    name: 'a link to a file elsewhere',
    finds: ['id-invalid', 'people/eve.yaml'],
    lay: link('people/eve.yaml', '/etc/passwd'),
  },
  {
    name: 'a link to a folder elsewhere',
    finds: ['id-invalid', 'circles/garden'],
    lay: link('circles/garden', '/etc'),
  },
  {
    name: 'a link in place of a folder of roles',
    finds: ['id-invalid', 'circles/kitchen/roles'],
    lay: link('circles/kitchen/roles', '/etc'),
  },
  { name: 'a link in place of all people', finds: ['id-invalid', 'people'], lay: link('people', '/etc') },
  { name: 'a link to nothing', finds: ['id-invalid', 'people/eve.yaml'], lay: link('people/eve.yaml', 'nowhere') },
  { name: 'a link to itself', finds: ['id-invalid', 'people/eve.yaml'], lay: link('people/eve.yaml', 'eve.yaml') },
  {
    name: 'a link to the folder around it',
    finds: ['id-invalid', 'circles/kitchen/policies/up'],
    lay: link('circles/kitchen/policies/up', '..'),
  },
  {
    name: 'a link in place of the settings',
    finds: ['id-invalid', 'circles.yaml'],
    lay: link('circles.yaml', '/etc/hostname'),
  },
  { name: 'a link to a device that never ends', finds: ['id-invalid', POLICY], lay: link(POLICY, '/dev/zero') },
  { name: 'a pipe', finds: ['id-invalid', 'people/eve.yaml'], lay: fifo('people/eve.yaml') },
  { name: 'a pipe in place of a circle', finds: ['id-invalid', KITCHEN], lay: fifo(KITCHEN) },
  { name: 'a pipe in place of the settings', finds: ['id-invalid', 'circles.yaml'], lay: fifo('circles.yaml') },
  { name: 'a folder called circle.yaml', finds: ['id-invalid', KITCHEN], lay: folder(KITCHEN) },
  { name: 'a folder called circles.yaml', finds: ['id-invalid', 'circles.yaml'], lay: folder('circles.yaml') },
  {
    name: 'a file in place of all circles',
    finds: ['circle-tree', 'circles.yaml'],
    lay: (root) => {
      rmSync(join(root, 'circles'), { recursive: true });
      writeFileSync(join(root, 'circles'), 'x');
    },
  },
  { name: 'a file of 3 GB', finds: ['yaml-invalid', POLICY], lay: large(POLICY, 3 * 1024 ** 3) },
  { name: 'a file of 400 MB', finds: ['yaml-invalid', POLICY], lay: large(POLICY, 400 * 1024 ** 2) },
  {
    name: 'a line end in a name',
    finds: ['id-invalid', 'people/a\n::error::b.yaml'],
    lay: named('people', Buffer.from('a\n::error::b.yaml')),
  },
  {
    name: 'colours in a name',
    finds: ['id-invalid', 'people/\u001b[31mred.yaml'],
    lay: named('people', Buffer.from('\u001b[31mred.yaml')),
  },
  {
    name: 'a name that is no UTF-8',
    finds: ['id-invalid', 'people/\ufffd\ufffd.yaml'],
    lay: named('people', Buffer.from([0xff, 0xfe, 0x2e, 0x79, 0x61, 0x6d, 0x6c])),
  },
  {
    name: 'a name of 250 letters',
    finds: ['id-invalid', `people/${'a'.repeat(250)}.yaml`],
    lay: named('people', Buffer.from(`${'a'.repeat(250)}.yaml`)),
  },
  {
    name: 'a name of Windows',
    finds: ['id-invalid', 'people/con.yaml'],
    lay: named('people', Buffer.from('con.yaml')),
  },
  {
    name: '500 folders in each other',
    finds: ['id-invalid', `circles/kitchen/policies/${'d/'.repeat(500)}x.yaml`],
    lay: (root) => {
      const place = join(root, 'circles/kitchen/policies', 'd/'.repeat(500));
      mkdirSync(place, { recursive: true });
      writeFileSync(join(place, 'x.yaml'), 'x');
    },
  },
];
