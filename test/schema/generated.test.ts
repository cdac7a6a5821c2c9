/** The generated files are those that the schemas give now. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const SCRIPT = new URL('../../scripts/generate.mjs', import.meta.url).href;

test('generated files are current: run `npm run build` when a schema has changed', async () => {
  const { generated }: { generated(): Promise<Readonly<Record<string, string>>> } = await import(SCRIPT);
  for (const [file, text] of Object.entries(await generated())) {
    expect(readFileSync(`src/schema/${file}`, 'utf8') === text, `src/schema/${file} is out of date`).toBe(true);
  }
});
