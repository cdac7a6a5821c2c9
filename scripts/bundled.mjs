/** Loads a TypeScript file of the project, with everything that it imports. */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { withoutTools } from './without-tools.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What `file`, seen from the project, exports; it is built into `folder`, which has to last as long as it runs. */
export async function bundled(file, folder) {
  const outfile = join(folder, `${file.replaceAll('/', '-')}.mjs`);
  await build({
    entryPoints: [join(ROOT, file)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    outfile,
    plugins: [withoutTools],
    define: { 'process.env.NODE_ENV': '"production"' },
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}
