/** Runs `main(root, ...words)` of a TypeScript file and ends with the code it gives: `node scripts/run-typescript.mjs test/attack-table.ts`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const [file, ...words] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'circles-run-'));
const outfile = join(folder, 'run.mjs');
const banner = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";
try {
  await build({
    entryPoints: [join(ROOT, file)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    banner: { js: banner },
    outfile,
  });
  const { main } = await import(pathToFileURL(outfile).href);
  process.exitCode = await main(ROOT, ...words);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
