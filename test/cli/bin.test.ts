/** The program as it is started from a shell; everything else is tested without starting Node. */
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT } from '../source-texts.ts';

const BIN = join(PROJECT, 'bin/circles.js');
const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string };

let elsewhere = '';
beforeAll(() => {
  elsewhere = mkdtempSync(join(tmpdir(), 'circles-bin-'));
  mkdirSync(join(elsewhere, 'bin'));
  cpSync(join(PROJECT, 'bin'), join(elsewhere, 'bin'), { recursive: true });
  cpSync(join(PROJECT, 'package.json'), join(elsewhere, 'package.json'));
});
afterAll(() => rmSync(elsewhere, { recursive: true }));

function start(args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: elsewhere });
  return [status, stdout, stderr];
}

/** More than one thread cares to read. */
function manyCircles(): string {
  const folder = mkdtempSync(join(tmpdir(), 'circles-many-'));
  writeFileSync(join(folder, 'circles.yaml'), 'name: Maple\n');
  for (let index = 0; index < 320; index += 1) {
    const parent = index === 0 ? '' : 'parent: circle-0\n';
    mkdirSync(join(folder, `circles/circle-${index}`), { recursive: true });
    writeFileSync(
      join(folder, `circles/circle-${index}/circle.yaml`),
      `name: Circle ${index}\n${parent}members: [ana]\n`,
    );
  }
  return folder;
}

/** The files with findings of these rules; there have to be some. */
function filesFound(folder: string, ...rules: readonly string[]): readonly string[] {
  const only = rules.flatMap((rule) => ['--only', rule]);
  const [status, out] = start([BIN, '-C', folder, 'check', ...only, '--format', 'json']);
  expect(status).toBe(1);
  const { findings } = JSON.parse(String(out)) as { findings: readonly { file: string }[] };
  return findings.map(({ file }) => file);
}

describe('bin/circles.js', () => {
  it('prints its version', () => {
    expect(start([BIN, '--version'])).toEqual([0, `${version}\n`, '']);
  });

  it('hands its arguments on and ends with the exit code', () => {
    expect(start([BIN, 'help', 'nothing'])).toEqual([2, '', expect.stringContaining('no help on "nothing"')]);
  });

  it('says what to do where it has not been built', () => {
    const words = 'circles: this copy has not been built yet.\nRun `npm install` in its folder, then try again.\n';
    expect(start([join(elsewhere, 'bin/circles.js'), 'check'])).toEqual([2, '', words]);
  });

  it('says what to do where Node is too old', () => {
    const old = `Object.defineProperty(process.versions, 'node', { value: '18.20.1' }); require(${JSON.stringify(BIN)})`;
    expect(start(['-e', old])).toEqual([2, '', expect.stringMatching(/needs Node\.js 20\.19 or newer.*18\.20\.1/)]);
  });

  it('ends quietly when the reader of its output goes away', async () => {
    const child = spawn(process.execPath, [BIN, 'explain'], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, said]).toEqual([0, '']);
  });

  it('reads many circles with a second thread, and finds what is wrong in any of them', () => {
    const folder = manyCircles();
    const write = (path: string, text: string) => {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    write('people/ana.yaml', 'name: Ana\nstatus: away\n');
    write('circles/circle-300/roles/cook.yaml', 'title: Cook\n');
    write('circles/circle-301/circle.yaml', 'name: Circle \u001b[31m301\nparent: circle-0\nmembers: [ana]\n');
    write('circles/circle-302/circle.yaml', 'name: Circle \u202e302\nparent: circle-0\nmembers: [ana]\n');
    expect(existsSync(join(PROJECT, 'dist/cli/read-ahead.js'))).toBe(true);
    expect(filesFound(folder, 'schema-invalid', 'text-unsafe')).toEqual([
      'circles/circle-300/roles/cook.yaml',
      'circles/circle-301/circle.yaml',
      'circles/circle-302/circle.yaml',
      'people/ana.yaml',
    ]);
    rmSync(folder, { recursive: true });
  });

  it('does not follow a link in the place of many circles', () => {
    const [folder, here] = [manyCircles(), mkdtempSync(join(tmpdir(), 'circles-linked-'))];
    writeFileSync(join(folder, 'circles/circle-300/circle.yaml'), 'name: 300\n');
    writeFileSync(join(here, 'circles.yaml'), 'name: Maple\n');
    symlinkSync(join(folder, 'circles'), join(here, 'circles'));
    expect(filesFound(here, 'schema-invalid', 'id-invalid')).toEqual(['circles']);
    for (const one of [folder, here]) rmSync(one, { recursive: true });
  });

  it('waits for a slow reader of a long report', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'circles-slow-'));
    mkdirSync(join(folder, 'people'));
    writeFileSync(join(folder, 'circles.yaml'), '');
    for (let number = 0; number < 1500; number += 1)
      writeFileSync(join(folder, 'people', `p${number}.yaml`), 'nam: x\n');
    const child = spawn(process.execPath, [BIN, '-C', folder, 'check', '--format', 'json'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    await new Promise((resolve) => child.stdout.once('readable', resolve));
    await setTimeout(500);
    const report = await text(child.stdout);
    expect(await ended).toBe(1);
    expect(report.length).toBeGreaterThan(500_000);
    expect(JSON.parse(report)).toMatchObject({ counts: { error: 1501 } });
    rmSync(folder, { recursive: true });
  });

  it.runIf(existsSync('/dev/full'))(
    'says so where what it prints can’t be written, and does not end like the check',
    () => {
      const full = openSync('/dev/full', 'w');
      const { status, stderr } = spawnSync(process.execPath, [BIN, 'explain'], {
        stdio: ['ignore', full, 'pipe'],
        encoding: 'utf8',
      });
      expect([status, stderr]).toEqual([
        2,
        expect.stringMatching(/^circles: what is printed could not be written: the disk is full\.\n.*again\.\n$/),
      ]);
      const both = spawnSync(process.execPath, [BIN, 'explain'], { stdio: ['ignore', full, full] });
      expect(both.status).toBe(2);
    },
  );

  it('has no line ends that a shell on Linux or macOS stumbles over', () => {
    expect(readFileSync(BIN, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n[^\r]*$/);
  });
});
