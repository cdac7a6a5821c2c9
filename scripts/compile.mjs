/** Keeps what Node compiles while the built tool does its daily work, so that `bin/load.js` need not compile it again. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { load, loaded } from '../bin/load.js';

const OUT = fileURLToPath(new URL('../dist/cli/', import.meta.url));

/** A group with one file of each everyday kind. */
const GROUP = {
  'circles.yaml': 'format: 1\nname: Maple\nmission: To cook together.\ntimezone: UTC\n',
  'people/ana.yaml': 'name: Ana\nstatus: active\n',
  'circles/general/circle.yaml': 'name: Maple\naim: [Cooking.]\ndomain: [Food]\nmembers: [ana]\n',
  'circles/general/roles/secretary.yaml': 'title: Secretary\nkind: secretary\npurpose: Keeps records.\n',
  'circles/general/terms/secretary-2026-01-01.yaml':
    'role: secretary\nperson: ana\nstart: 2026-01-01\nend: 2026-12-31\n',
  'circles/general/policies/labels.yaml':
    'title: Labels\nkind: guideline\nstatus: active\ntext: |\n  Every dish has one.\nreview: 2026-12-31\n',
};
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
  for (const [path, text] of Object.entries(GROUP)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const line of LINES) await load('main.js').main(line, surroundings(folder));
  const beside = mkdtempSync(join(folder, 'beside-'));
  for (const line of RECORDED) await load('main.js').main(line, surroundings(beside));
} finally {
  rmSync(folder, { recursive: true });
}
for (const [name, { script }] of loaded) writeFileSync(`${OUT}${name}.compiled`, script.createCachedData());

function surroundings(cwd) {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  return {
    cwd,
    env: { CIRCLES_TODAY: '2026-07-01', XDG_CONFIG_HOME: join(folder, '.config') },
    stdin: process.stdin,
    stdout: nowhere,
    stderr: nowhere,
    now: () => new Date(0),
    random: (bytes) => new Uint8Array(bytes),
  };
}
