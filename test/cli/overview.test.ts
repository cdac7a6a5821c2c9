/** Many organisations on one screen: one line each, whatever they are called, and for programs. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { runCircles } from './run-circles.ts';

const TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url));

function groups(names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'circles-overview-'));
  for (const [index, name] of names.entries()) {
    mkdirSync(join(folder, `g${index}`));
    writeFileSync(join(folder, `g${index}`, 'circles.yaml'), name);
  }
  return folder;
}

describe('circles overview', () => {
  it('follows its schema for every template', async () => {
    const schema = JSON.parse(readFileSync(new URL('../../schemas/overview.schema.json', import.meta.url), 'utf8'));
    const validate = new Ajv2020({ strict: false, allowUnionTypes: true }).compile(schema);
    const { code, out } = await runCircles(['overview', TEMPLATES, '/nowhere', '--json']);
    expect(code).toBe(2);
    expect(validate(JSON.parse(out)), JSON.stringify(validate.errors)).toBe(true);
    expect(JSON.parse(out).organisations.length).toBeGreaterThan(8);
    expect(JSON.parse(out).unread).toHaveLength(1);
  });

  it('is one line each at 80 columns, whatever a group is called', async () => {
    const cwd = groups([
      `name: ${'Long '.repeat(40)}\n`,
      'name: "\\e[2J山田のグループは長い名前を持っています"\n',
      'name: [\n',
    ]);
    const { code, out, err } = await runCircles(['overview', '.'], { cwd, terminal: true });
    const lines = out.trimEnd().split('\n');
    expect(lines.slice(0, 4).map((line) => line.length <= 90)).toEqual([true, true, true, true]);
    expect(lines).toHaveLength(6);
    expect(lines[1]).toContain('…');
    expect(lines[3]).toMatch(/^g2 /);
    expect(out.replaceAll(/\u001b\[\d+m/g, '')).not.toContain('\u001b');
    expect(err).toBe('');
    expect(code).toBe(1);
  });

  it('ends with 0 where all is well, and says what is wrong with a name that is none', async () => {
    const fine = await runCircles(['overview', join(TEMPLATES, 'popup')]);
    expect(fine.code).toBe(0);
    const cwd = groups([]);
    const { code, err } = await runCircles(['overview', 'nothing'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('circles: nothing is no organisation');
  });
});
