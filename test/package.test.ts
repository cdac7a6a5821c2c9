/** What npm publishes, in a folder of somebody else's: the command starts, and `circles-cli/sshsig` does what its page says. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KEY_TYPES } from '../src/trust/sshsig/published.ts';
import type { Fault } from '../src/trust/sshsig/verdict.ts';
import { PROJECT } from './source-texts.ts';

const folder = mkdtempSync(join(tmpdir(), 'circles-package-'));
const installed = join(folder, 'node_modules', 'circles-cli');
const page = readFileSync(join(PROJECT, 'docs/sshsig.md'), 'utf8');

const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
const run = (program: string, ...args: readonly string[]): string =>
  execFileSync(program, args, { cwd: folder, env, encoding: 'utf8' });

beforeAll(() => {
  const packed = ['pack', PROJECT, '--ignore-scripts', '--silent', '--pack-destination', folder];
  const tarball = run('npm', ...packed).trim();
  mkdirSync(installed, { recursive: true });
  run('tar', '-xzf', tarball, '-C', installed, '--strip-components', '1');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What stands in the page between the lines of one kind of fence. */
function fenced(language: string): string {
  return new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'm').exec(page)?.[1] ?? '';
}

test('the command starts', () => {
  const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { readonly version: string };
  expect(run(process.execPath, join(installed, 'bin/circles.js'), '--version')).toContain(version);
});

test('brings the files for hosting services, and the page about them', () => {
  writeFileSync(join(folder, 'circles.yaml'), 'format: 1\nname: Maple\nmission: To cook.\n');
  const written = run(process.execPath, join(installed, 'bin/circles.js'), 'ci', 'github');
  expect(written.trim().split('\n')).toHaveLength(3);
  expect(readFileSync(join(installed, 'docs/ci.md'), 'utf8')).toContain('circles ci github');
});

describe('circles-cli/sshsig', () => {
  test('the example of its page prints what the page says, with the real ssh-keygen', () => {
    writeFileSync(join(folder, 'sign.sh'), fenced('sh'));
    execFileSync('sh', ['-e', 'sign.sh'], { cwd: folder, stdio: 'ignore' });
    writeFileSync(join(folder, 'check.mjs'), fenced('js'));
    expect(run(process.execPath, 'check.mjs')).toBe(fenced('text'));
  });

  test('offers exactly what its page lists', () => {
    writeFileSync(join(folder, 'names.mjs'), "console.log(Object.keys(await import('circles-cli/sshsig')).join());");
    const offered = run(process.execPath, 'names.mjs').trim().split(',').sort();
    const listed = [...page.matchAll(/^\| `([A-Za-z_]+)[(`]/gm)].map(([, name]) => name);
    expect(listed.filter((name) => name !== undefined && !/^(sk|ssh|ecdsa)$/.test(name)).sort()).toEqual(offered);
  });

  test('has types that ask for nothing else', () => {
    const file = join(folder, 'check.mts');
    writeFileSync(
      file,
      `import { explain, type Fault, parseSignature, verify } from 'circles-cli/sshsig';
      export const answer = (message: Uint8Array, signature: string): string => {
        const named = parseSignature(signature);
        if (!named.ok) return explain(named);
        const result = verify(message, signature, { namespace: named.namespace, key: named.key });
        const reason: Fault | undefined = result.ok ? undefined : result.reason;
        // @ts-expect-error a reason is one of a closed list
        return reason === 'no-such-reason' ? result.keyType : named.fingerprint;
      };`,
    );
    const program = ts.createProgram([file], {
      strict: true,
      noEmit: true,
      types: [],
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
    });
    const faults = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
    expect(faults).toEqual([]);
  });

  test('the page lists every key type and every reason', () => {
    const rows = [...page.matchAll(/^\| `([a-z0-9@.-]+)` \|/gm)].map(([, name]) => name ?? '');
    expect(rows.slice(0, KEY_TYPES.length)).toEqual(KEY_TYPES);
    expect(rows.slice(KEY_TYPES.length).sort()).toEqual(Object.keys(REASONS).sort());
  });
});

/** Fails to compile when one is missing. */
const REASONS: Readonly<Record<Fault, true>> = {
  'algorithm-differs': true,
  'armor-malformed': true,
  'hash-unknown': true,
  'key-application': true,
  'key-certificate': true,
  'key-dsa': true,
  'key-malformed': true,
  'key-not-on-curve': true,
  'key-private': true,
  'key-too-long': true,
  'key-too-short': true,
  'key-type-unknown': true,
  'key-weak': true,
  'namespace-differs': true,
  'reserved-used': true,
  sha1: true,
  'signature-malformed': true,
  'signature-wrong': true,
  'signer-differs': true,
  'touch-missing': true,
  'version-unknown': true,
};
