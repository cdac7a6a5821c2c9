/** Plants errors: one in each of some files, spread over the organisation, each of another kind than the one before. */
import type { Files } from './files.ts';

/** What goes wrong, in which kind of file. */
interface Fault {
  readonly where: RegExp;
  readonly spoil: (text: string) => string;
}

const FAULTS: readonly Fault[] = [
  { where: /\/roles\/[^/]+\.yaml$/, spoil: (text) => text.replace(/^purpose:/m, 'porpose:') },
  { where: /\/backlog\.yaml$/, spoil: (text) => text.replace(/^items:/m, 'topics:') },
  { where: /\/terms\/[^/]+\.yaml$/, spoil: (text) => text.replace(/^person: .*$/m, 'person: nobody-we-know') },
  { where: /\/policies\/[^/]+\.yaml$/, spoil: (text) => text.replace(/^title: .*$/m, 'title: [unclosed') },
  { where: /^people\//, spoil: (text) => text.replace(/^status: .*$/m, 'status: somewhere') },
];

/** `files` with `count` errors planted. */
export function plant(files: Files, count: number): Files {
  const spoiled = new Map(files);
  const kinds = FAULTS.map(({ where, spoil }) => ({
    spoil,
    paths: [...files.keys()].filter((path) => !path.includes('/decisions/') && where.test(path)),
  }));
  const taken = new Set<string>();
  for (let planted = 0; planted < count; planted++) {
    const { paths, spoil } = kinds[planted % kinds.length] ?? { paths: [], spoil: (text: string) => text };
    const start = Math.floor((planted / count) * paths.length);
    const path = [...paths.slice(start), ...paths].find((one) => !taken.has(one));
    if (path === undefined) throw new Error(`${count} errors are more than there are files to plant them in`);
    taken.add(path);
    spoiled.set(path, spoil(files.get(path) ?? ''));
  }
  return spoiled;
}
