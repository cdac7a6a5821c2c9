/** Keeps what Node compiles while the built tool does its daily work, so that `bin/load.js` need not compile it again. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { load, loaded } from '../bin/load.js';
import { bundled } from './bundled.mjs';

const OUT = fileURLToPath(new URL('../dist/cli/', import.meta.url));

/** Looked at: a made-up organisation, as large as that of a young group. What these calls needed of the first two packs is all that is kept of them. */
const LOOKED_AT = ['--files', '60', '--quoted-days'];
const LINES = [['check'], ['check', '--hints'], ['terms'], ['chart'], ['help'], ['check', '--help']];

/** A recorded group, from its founding on; without git or ssh-keygen this does nothing, and Node compiles it when it is used. */
const RECORDED = [
  ['init', 'maple', '--name', 'Maple', '--mission', 'To cook together.', '--person', 'Ana', '--no-input'],
  ['-C', 'maple', 'consent', '--policy', 'Labels', '--text', 'Every dish has one.', '--consent', 'all', '--no-input'],
  [
    '-C',
    'maple',
    'select',
    'general/secretary',
    '--person',
    'ana',
    '--reason',
    'Notes.',
    '--consent',
    'all',
    '--no-input',
  ],
  ['-C', 'maple', 'note', 'ana', 'on-leave', '--no-input'],
  ['-C', 'maple', 'status'],
  ['-C', 'maple', 'next'],
  ['-C', 'maple', 'verify'],
  ['-C', 'maple', 'undo'],
];

// The settings of whoever builds stay out of it: their key might ask to be touched.
Object.assign(process.env, { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' });
const folder = mkdtempSync(join(tmpdir(), 'circles-build-'));
try {
  const generator = await bundled('bench/generate/main.ts', folder);
  const organisation = join(folder, 'organisation');
  generator.main('', organisation, ...LOOKED_AT);
  for (const line of LINES) await load('main.js').main(line, surroundings(organisation));
  keep(['main.js', 'check.js']);
  const beside = mkdtempSync(join(folder, 'beside-'));
  for (const line of RECORDED) await load('main.js').main(line, surroundings(beside));
} finally {
  rmSync(folder, { recursive: true });
}
keep([...loaded.keys()]);

/** What is in memory of these files, where it was not kept before. */
function keep(names) {
  for (const name of names) {
    const file = `${OUT}${name}.compiled`;
    if (!existsSync(file)) writeFileSync(file, loaded.get(name).script.createCachedData());
  }
}

function surroundings(cwd) {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  return {
    cwd,
    env: { CIRCLES_TODAY: '2026-12-01', XDG_CONFIG_HOME: join(folder, '.config') },
    stdin: process.stdin,
    stdout: nowhere,
    stderr: nowhere,
    now: () => new Date(0),
    random: (bytes) => new Uint8Array(bytes),
  };
}
