import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Context } from '../../src/cli/context.ts';
import { writeOutput } from '../../src/cli/write-output.ts';

const DECISION = 'circles/kitchen/decisions/2026-12-01-ovens';

function group(): string {
  const cwd = mkdtempSync(join(tmpdir(), 'circles-agreed-'));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
  for (const path of ['circles.yaml', 'people/ana.yaml', `${DECISION}/ana.sig`, 'report.json']) {
    mkdirSync(join(cwd, dirname(path)), { recursive: true });
    writeFileSync(join(cwd, path), 'kept\n');
  }
  symlinkSync('circles.yaml', join(cwd, 'link.json'));
  return cwd;
}

it.each([
  'circles.yaml',
  'people/../circles.yaml',
  'people/ana.yaml',
  `${DECISION}/ana.sig`,
  `${DECISION}/adopted/new.yaml`,
  'link.json',
])('writes nothing over %s', (file) => {
  const cwd = group();
  expect(() => writeOutput({ cwd } as Context, file, 'a report\n')).toThrow(
    expect.objectContaining({ code: 'path-agreed' }),
  );
  expect(readFileSync(join(cwd, 'circles.yaml'), 'utf8')).toBe('kept\n');
  expect(readFileSync(join(cwd, DECISION, 'ana.sig'), 'utf8')).toBe('kept\n');
});

it('writes over an earlier report', () => {
  const cwd = group();
  writeOutput({ cwd } as Context, 'report.json', 'a report\n');
  expect(readFileSync(join(cwd, 'report.json'), 'utf8')).toBe('a report\n');
});
