/** Builds what is published: the generated code, then `dist/`, so that it starts fast. What was measured stands in docs/performance.md. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { buildSshsig } from './build-sshsig.mjs';
import { generate } from './generate.mjs';
import { packs, placesInPacks } from './pack.mjs';
import { withoutTools } from './without-tools.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = `${ROOT}dist/`;
const OUT = `${DIST}cli/`;
const TARGET = { platform: 'node', target: 'node20.19', legalComments: 'none' };
/** Node reads CommonJS at once and modules one after the other: a fifth of the time of `circles --help`. */
const COMMONJS = {
  ...TARGET,
  format: 'cjs',
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': 'circlesUrl' },
};

// Libraries go into the bundle: reading one file is faster than reading the 60 that `yaml` has (40 ms) or the 7 of commander.
const libraries = {
  name: 'libraries',
  setup(bundler) {
    // Needed only for files with a fault or an unusual style, so it is a file of its own: see `lazily`.
    bundler.onResolve({ filter: /^yaml$/ }, () => ({ path: './yaml.js', external: true }));
    bundler.onResolve({ filter: /\/(validators\.generated\.mjs|vocabulary\.generated\.ts)$/ }, ({ path }) => ({
      path: `./${/\w+(?=\.generated)/.exec(path)[0]}.js`,
      external: true,
    }));
    // Commander starts programs only for commands that are files of their own. Loading what it would need costs 3 ms at every start.
    bundler.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('/commander/') ? { path: 'child_process', namespace: 'nothing' } : undefined,
    );
    bundler.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: '' }));
    // Its tables of letters take 16 ms to set up: worth it only once there is a name with more than plain letters. Of ASCII it changes only ^ and `.
    bundler.onResolve({ filter: /^@sindresorhus\/transliterate$/ }, ({ path, namespace }) =>
      namespace === 'when-needed' ? undefined : { path, namespace: 'when-needed' },
    );
    bundler.onLoad({ filter: /.*/, namespace: 'when-needed' }, ({ path }) => ({
      contents: `export default (text) => (/^[ -\\]_a-~]*$/.test(text) ? text : require('${path}').default(text));`,
      resolveDir: ROOT,
    }));
  },
};

// Only a conversation at a terminal draws, so what draws is a file of its own. It waits while it loads, which only a module can.
const SCREEN = 'screen.mjs';
const screenApart = {
  name: 'screen',
  setup(bundler) {
    bundler.onResolve({ filter: /\/ui\/screen-prompt\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: `./${SCREEN}`, external: true } : undefined,
    );
  },
};

await generate();
const files = new Map([
  ...(await commandLine()),
  ['yaml.js', await yaml()],
  ['validators.js', await generated('validators.generated.mjs')],
  ['vocabulary.js', await generated('vocabulary.generated.ts')],
  ...(await screen()),
  ['read-ahead.js', await readAhead()],
]);
rmSync(DIST, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
writeFileSync(`${DIST}package.json`, `${JSON.stringify({ type: 'commonjs' })}\n`);
for (const [name, text] of files) writeFileSync(`${OUT}${name}`, ascii(text));
await buildSshsig();
// In a process of its own, because what is kept is what was needed in it.
execFileSync(process.execPath, [`${ROOT}scripts/compile.mjs`], { stdio: 'inherit' });

/** Every file of the command line by name; a command's own code lies in files that only it loads. */
async function commandLine() {
  const { outputFiles, metafile } = await build({
    ...TARGET,
    entryPoints: [`${ROOT}src/cli/main.ts`],
    outdir: OUT,
    bundle: true,
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    plugins: [libraries, screenApart],
    metafile: true,
    write: false,
  });
  const chunks = new Map(outputFiles.map(({ path, text }) => [path.slice(OUT.length), withoutScreen(text)]));
  const places = placesInPacks(metafile.outputs);
  const files = await packs(chunks, places, COMMONJS);
  for (const [name, text] of chunks) if (!places.has(name)) files.set(name, (await transform(text, COMMONJS)).code);
  return [...files].map(([name, code]) => [name, fromPacks(lazily(withScreen(code)), name, places)]);
}

/** `code` of the file `name`, which asks packs for the chunks that lie in them. */
function fromPacks(code, name, places) {
  return code.replaceAll(/require\("\.\/([^"]+)"\)/g, (required, chunk) => {
    const pack = places.get(chunk);
    if (pack === undefined) return required;
    return `${pack === name ? 'module.exports' : `require("./${pack}")`}["${chunk}"]`;
  });
}

/** esbuild writes ASCII but for patterns and comments, which mean the same when escaped. So `bin/load.js` need not decode. */
function ascii(code) {
  return code.replaceAll(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function withoutScreen(text) {
  return text.replaceAll(`import("./${SCREEN}")`, 'circlesScreen()');
}

function withScreen(made) {
  const code = made.replaceAll('circlesScreen()', 'require("./screen.cjs").load()');
  return code.includes('circlesUrl')
    ? `const circlesUrl = require('node:url').pathToFileURL(__filename).href;\n${code}`
    : code;
}

/** Loads these at the first use of something in them: `node:crypto` takes 2 ms, and a check hashes nothing. */
function lazily(code) {
  return code.replaceAll(
    /require\("(?:\.\/(?:yaml|validators|vocabulary)\.js|node:crypto)"\)/g,
    (required) => `new Proxy({}, { get: (_, name) => ${required}[name] })`,
  );
}

async function yaml() {
  const { outputFiles } = await build({
    ...TARGET,
    stdin: { contents: "export * from 'yaml';", resolveDir: ROOT },
    bundle: true,
    format: 'cjs',
    alias: { yaml: `${ROOT}node_modules/yaml/browser/dist/index.js` },
    write: false,
  });
  return outputFiles[0].text;
}

async function generated(file) {
  const { outputFiles } = await build({
    ...TARGET,
    entryPoints: [`${ROOT}src/schema/${file}`],
    bundle: true,
    format: 'cjs',
    write: false,
  });
  return outputFiles[0].text;
}

/** A thread of its own reads a file of its own. */
async function readAhead() {
  const { outputFiles } = await build({
    ...TARGET,
    entryPoints: [`${ROOT}src/disk/ahead/worker.ts`],
    bundle: true,
    format: 'cjs',
    write: false,
  });
  return outputFiles[0].text;
}

async function screen() {
  const { outputFiles } = await build({
    ...TARGET,
    entryPoints: [`${ROOT}src/ui/screen-prompt.ts`],
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [withoutTools],
    banner: { js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);" },
    write: false,
  });
  return [
    [SCREEN, outputFiles[0].text],
    ['screen.cjs', `exports.load = () => import('./${SCREEN}');\n`],
  ];
}
