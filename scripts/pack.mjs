/** Puts chunks that are always loaded together into one file: each file that is opened costs a tenth of a millisecond, and what chunks ask of each other is no longer looked up. */
import { basename } from 'node:path';
import { build } from 'esbuild';

/** What lies in each pack: these files of the source with everything they need that lies in no pack before it. */
const PACKS = {
  'main.js': ['src/cli/main.ts'],
  'check.js': ['src/cli/context.ts', 'src/disk/disk-tree.ts', 'src/cli/commands/check.ts'],
  'verify.js': ['src/cli/commands/verify.ts'],
  'status.js': ['src/cli/commands/status.ts'],
  'consent.js': ['src/cli/commands/consent.ts'],
};

/** Which pack each chunk lies in, by the chunk's name; `outputs` is what esbuild tells of the chunks. Most lie in none. */
export function placesInPacks(outputs) {
  const told = new Map(Object.entries(outputs).map(([path, output]) => [basename(path), output]));
  const places = new Map();
  const put = (name, pack) => {
    if (places.has(name)) return;
    places.set(name, pack);
    const needed = told.get(name).imports.filter(({ kind, external }) => kind === 'import-statement' && !external);
    for (const { path } of needed) put(basename(path), pack);
  };
  for (const [pack, sources] of Object.entries(PACKS))
    for (const source of sources) put([...told].find(([, { entryPoint }]) => entryPoint?.endsWith(source))[0], pack);
  return places;
}

/** The text of each pack, in CommonJS, by its name; it offers each of its chunks by the chunk's name. */
export async function packs(chunks, places, settings) {
  const made = new Map();
  for (const pack of Object.keys(PACKS)) {
    const names = [...places.keys()].filter((name) => places.get(name) === pack);
    const lines = names.map(
      (name, index) => `import * as c${index} from './${name}'; export { c${index} as '${name}' };`,
    );
    if (names.includes(pack)) lines.push(`export * from './${pack}';`);
    const { outputFiles } = await build({
      ...settings,
      stdin: { contents: lines.join('\n') },
      bundle: true,
      // A fiftieth of the time of a small check. Names stay: with them a stack tells more than it would with lines.
      minifyWhitespace: true,
      plugins: [only(names, chunks)],
      write: false,
    });
    made.set(pack, outputFiles[0].text);
  }
  return made;
}

/** These chunks are the pack. Everything else is asked for when it is needed. */
function only(names, chunks) {
  return {
    name: 'only',
    setup(bundler) {
      bundler.onResolve({ filter: /^/ }, ({ path, kind }) => {
        const isInside = kind !== 'dynamic-import' && names.includes(basename(path));
        return isInside ? { path: basename(path), namespace: 'chunk' } : { path, external: true };
      });
      bundler.onLoad({ filter: /^/, namespace: 'chunk' }, ({ path }) => ({ contents: chunks.get(path) }));
    },
  };
}
