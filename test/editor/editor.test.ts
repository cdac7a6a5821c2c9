/** What a person sees in an editor: the real language server of YAML editors, on a group as the tool sets it up. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { schemaFiles } from '../../src/services/beside-files.ts';
import { vscodeFiles } from '../../src/services/editor-files.ts';
import { type Editor, openEditor } from './language-server.ts';

const FILE = 'circles/funds/circle.yaml';

let folder = '';
let editor: Editor;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'circles-editor-'));
  cpSync('templates/nonprofit', folder, { recursive: true });
  for (const [path, bytes] of [...schemaFiles(), ...vscodeFiles()]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const settings = JSON.parse(readFileSync(join(folder, '.vscode/settings.json'), 'utf8')) as object;
  editor = await openEditor(folder, 'yaml.schemas' in settings ? Object(settings['yaml.schemas']) : {});
});
afterAll(() => {
  editor.close();
  rmSync(folder, { recursive: true });
});

// with the line that the tool writes, and by the settings alone
test.each([
  ['# yaml-language-server: $schema=../../.circles/schemas/circle.schema.json', FILE],
  ['# a file of our own', 'circles/garden/circle.yaml'],
])('hover and completion (%s)', async (first, file) => {
  const open = editor.open(file, `${first}\nname: Funds\ndomain: [Money]\nstatus: \n`);
  expect(await open.hover(2, 2)).toContain('What the circle decides about without asking anybody.');
  expect(await open.complete(3, 8)).toEqual(['forming', 'active', 'paused', 'dissolved']);
  const typing = editor.open(file, `${first}\nname: Funds\nme\n`);
  expect(await typing.complete(2, 2)).toContain('members');
});

test('a slip of the pen is underlined', async () => {
  const open = editor.open('circles/funds/roles/leader.yaml', 'title: Leader\nkind: laeder\npurpose: Leads.\n');
  expect(await open.underlined()).toEqual([{ line: 1, message: expect.stringContaining('Value is not accepted') }]);
});
