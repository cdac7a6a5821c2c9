/** Builds what is published: the generated code, then `dist/`, so that it starts fast. What was measured stands in docs/performance.md. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { buildSshsig } from './build-sshsig.mjs';
import { generate } from './generate.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = `${ROOT}dist/`;
const OUT = `${DIST}cli/`;
const TARGET = { platform: 'node', target: 'node20.19', legalComments: 'none' };

// Libraries go into the bundle: reading one file is faster than reading the 60 that `yaml` has (40 ms) or the 7 of commander.
const libraries = {
  name: 'libraries',
  setup(bundler) {
    // Needed only for files with a fault or an unusual style, so it is a file of its own: see `lazily`.
    bundler.onResolve({ filter: /^yaml$/ }, () => ({ path: './yaml.js', external: true }));
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

// Tools for whoever works on Ink; and its own guess at whether it runs in CI, which would leave the screen empty: `openFace` has decided.
const withoutTools = {
  name: 'without-tools',
  setup(bundler) {
    bundler.onResolve({ filter: /^(react-devtools-core|is-in-ci)$/ }, ({ path }) => ({ path, namespace: 'nothing' }));
    bundler.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'export default false;' }));
  },
};

await generate();
const files = new Map([...(await commandLine()), ['yaml.js', await yaml()], ...(await screen())]);
rmSync(DIST, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
writeFileSync(`${DIST}package.json`, `${JSON.stringify({ type: 'commonjs' })}\n`);
for (const [name, text] of files) writeFileSync(`${OUT}${name}`, text);
await buildSshsig();
// In a process of its own, because what is kept is what was needed in it.
execFileSync(process.execPath, [`${ROOT}scripts/compile.mjs`], { stdio: 'inherit' });

/** Every file of the command line by name; a command's own code lies in files that only it loads. */
async function commandLine() {
  const { outputFiles } = await build({
    ...TARGET,
    entryPoints: [`${ROOT}src/cli/main.ts`],
    outdir: OUT,
    bundle: true,
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    plugins: [libraries, screenApart],
    write: false,
  });
  return Promise.all(outputFiles.map(async ({ path, text }) => [path.slice(OUT.length), lazily(await commonJs(text))]));
}

/** Node reads CommonJS at once and modules one after the other: a fifth of the time of `circles --help`. */
async function commonJs(text) {
  const { code: made } = await transform(text.replaceAll(`import("./${SCREEN}")`, 'circlesScreen()'), {
    ...TARGET,
    format: 'cjs',
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'circlesUrl' },
  });
  const code = made.replaceAll('circlesScreen()', 'require("./screen.cjs").load()');
  return code.includes('circlesUrl')
    ? `const circlesUrl = require('node:url').pathToFileURL(__filename).href;\n${code}`
    : code;
}

/** Loads `yaml` at the first use of something in it. */
function lazily(code) {
  return code.replaceAll('require("./yaml.js")', 'new Proxy({}, { get: (_, name) => require("./yaml.js")[name] })');
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
