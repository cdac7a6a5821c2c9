/** Runs `main(root, ...words)` of a TypeScript file and ends with the code it gives: `node scripts/run-typescript.mjs test/attack-table.ts`. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundled } from './bundled.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const [file, ...words] = process.argv.slice(2);
// inside the project, so that what is run finds the project's templates as the built tool does
mkdirSync(join(ROOT, 'dist'), { recursive: true });
const folder = mkdtempSync(join(ROOT, 'dist', 'run-'));
try {
  const { main } = await bundled(file, folder);
  process.exitCode = await main(ROOT, ...words);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
