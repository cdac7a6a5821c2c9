/** `npm run attacks`: goes through the table of threats, makes every attack, and prints what was told of it. Ends with 1 when anything is otherwise than expected. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attack } from './attack.ts';
import { everyAttack, type NamedAttack, outcomeOf } from './every-attack.ts';
import { ROWS, type Threat } from './threats.ts';

interface Line {
  readonly text: string;
  readonly ok: boolean;
}

/** Prints the table for the project at `root`; the exit code. */
export async function main(root: string): Promise<number> {
  const attacks = await everyAttack(readdirSync(join(root, 'test/attacks')));
  const lines = ROWS.flatMap(([row, threat]) => {
    const own = attacks.filter(([, attack]) => attack.row === row);
    const head = { text: `${String(row).padStart(2)}  ${threat.attack}`, ok: true };
    return [head, ...own.map(attackLine), ...otherLines(threat, root), ...emptyLine(threat, own)];
  });
  const wrong = lines.filter(({ ok }) => !ok);
  process.stdout.write(`row attack; expected, got\n${lines.map(({ text }) => `${text}\n`).join('')}`);
  const rows = `${ROWS.length - 1} rows and the rules of consent, ${attacks.length} attacks`;
  process.stdout.write(`${rows}: ${wrong.length === 0 ? 'all as expected' : `${wrong.length} not as expected`}\n`);
  return wrong.length === 0 ? 0 : 1;
}

function attackLine([name, attack]: NamedAttack): Line {
  const { got, lawful } = outcomeOf(attack);
  const ok = got.includes(attack.expect) && lawful.length === 0;
  const words = name.slice(attack.expect.length + 1).replaceAll('-', ' ');
  const twin = lawful.length === 0 ? '' : `; without the attack: ${lawful.join(', ')}`;
  return { text: row({ ok, words, expect: attack.expect, got: `${got.join(', ') || 'verified'}${twin}` }), ok };
}

function row({ ok, words, ...codes }: Pick<Attack, 'expect'> & { ok: boolean; words: string; got: string }): string {
  return `    ${ok ? 'ok ' : 'NOT'} ${words.padEnd(44)} ${codes.expect.padEnd(22)} ${codes.got}`;
}

function otherLines({ tests = [], why }: Threat, root: string): readonly Line[] {
  const shown = tests.map(([file, name]) => {
    const ok = isThere(root, file, name);
    return { text: `    ${ok ? 'ok ' : 'NOT'} ${file}: ${name}`, ok };
  });
  return [...shown, ...(why === undefined ? [] : [{ text: `        ${why}`, ok: true }])];
}

/** Whether a test of that name stands in the file. */
export function isThere(root: string, file: string, name: string): boolean {
  try {
    return readFileSync(join(root, file), 'utf8').includes(name);
  } catch {
    return false;
  }
}

function emptyLine({ tests, why }: Threat, own: readonly NamedAttack[]): readonly Line[] {
  const none = own.length === 0 && tests === undefined && why === undefined;
  return none ? [{ text: '    NOT attacked, tested or explained', ok: false }] : [];
}
