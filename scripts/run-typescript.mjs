/** Runs `main(root, ...words)` of a TypeScript file and ends with the code it gives: `node scripts/run-typescript.mjs test/attack-table.ts`. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const [file, ...words] = process.argv.slice(2);
// inside the project, so that what is run finds the project's templates as the built tool does
mkdirSync(join(ROOT, 'dist'), { recursive: true });
const folder = mkdtempSync(join(ROOT, 'dist', 'run-'));
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
    // what the screen of a round could load, and nothing here needs
    external: ['react-devtools-core', 'ink'],
  });
  const { main } = await import(pathToFileURL(outfile).href);
  process.exitCode = await main(ROOT, ...words);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
