/** Keys and signatures, made and judged by the real ssh-keygen. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createKey } from '../../src/git/create-key.ts';
import { publicKeyOf } from '../../src/git/public-key.ts';
import { openRepository } from '../../src/git/repository.ts';
import { sign } from '../../src/git/sign.ts';
import { findSigningKey, findSigningKeys, keysFolder, type SigningKey } from '../../src/git/signing-key.ts';
import { actor, temporaryFolder, temporaryRepository } from '../repository.ts';
import { codeOf } from './recording.ts';

const message = Buffer.from('circles: 1\n\0\xff', 'latin1');
const namespace = 'decision@circles';

/** Whether ssh-keygen itself takes the signature for one by `publicKey` in `space`. */
function verifies(signature: string, publicKey: string, space = namespace): boolean {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'signers'), `ana ${publicKey}\n`);
  writeFileSync(join(folder, 'sig'), signature);
  const args = ['-Y', 'verify', '-n', space, '-f', join(folder, 'signers'), '-I', 'ana', '-s', join(folder, 'sig')];
  return spawnSync('ssh-keygen', args, { input: message }).status === 0;
}

/** A key of any kind on disk. */
function keygen(...args: readonly string[]): string {
  const file = join(temporaryFolder(), 'the key');
  execFileSync('ssh-keygen', ['-q', ...(args.includes('-N') ? [] : ['-N', '']), ...args, '-f', file]);
  return file;
}

async function keyAt(keyFile: string): Promise<SigningKey> {
  return { keyFile, publicKey: await publicKeyOf(keyFile) };
}

/** Starts a key agent for this test and hands `files` to it. */
function agentWith(...files: readonly string[]): void {
  const said = execFileSync('ssh-agent', ['-s'], { encoding: 'utf8' });
  const pid = Number(/SSH_AGENT_PID=(\d+)/.exec(said)?.[1]);
  process.env.SSH_AUTH_SOCK = /SSH_AUTH_SOCK=([^;]+)/.exec(said)?.[1] ?? '';
  onTestFinished(() => {
    delete process.env.SSH_AUTH_SOCK;
    process.kill(pid);
  });
  for (const file of files) execFileSync('ssh-add', ['-q', file], { stdio: 'pipe' });
}

describe('sign', () => {
  it.each([
    ['ed25519', []],
    ['ecdsa', ['-b', '256']],
    ['ecdsa', ['-b', '521']],
    ['rsa', ['-b', '2048']],
    ['rsa', ['-b', '2048', '-m', 'PEM']],
  ])('makes a signature that ssh-keygen takes, in its namespace only: %s %j', async (type, more) => {
    const key = await keyAt(keygen('-t', type, ...more));
    expect(readFileSync(`${key.keyFile}.pub`, 'utf8')).toContain(key.publicKey);
    const signature = await sign(message, { key, namespace, terminal: false });
    expect(verifies(signature, key.publicKey)).toBe(true);
    expect(verifies(signature, key.publicKey, 'git')).toBe(false);
  });

  it('gives the same signature every time with an ed25519 key', async () => {
    const signing = { key: actor('ana').key, namespace, terminal: false };
    expect(await sign(message, signing)).toBe(await sign(message, signing));
  });

  it('uses an agent for a key of which only the public half is at hand', async () => {
    const file = keygen('-t', 'ed25519');
    const publicKey = await publicKeyOf(file);
    const key = { keyFile: undefined, publicKey };
    expect(await codeOf(sign(message, { key, namespace, terminal: false }))).toBe('signing-key-not-at-hand');
    agentWith(file);
    rmSync(file);
    expect(verifies(await sign(message, { key, namespace, terminal: false }), publicKey)).toBe(true);
    expect(
      verifies(await sign(message, { key: await keyAt(`${file}.pub`), namespace, terminal: false }), publicKey),
    ).toBe(true);
  });

  it('never waits for a passphrase where nobody can be asked, and takes one from a terminal', async () => {
    const key = await keyAt(keygen('-t', 'ed25519', '-N', 'open sesame'));
    expect(await codeOf(sign(message, { key, namespace, terminal: false }))).toBe('signing-key-locked');
    const { code, out } = await onTerminal(key, 'open sesame');
    expect(out).toContain('BEGIN SSH SIGNATURE');
    expect(code).toBe(0);
    expect((await onTerminal(key, 'wrong')).out).toContain('signing-key-locked');
  });

  it('says what is wrong with a key', async () => {
    const open = keygen('-t', 'ed25519');
    chmodSync(open, 0o644);
    expect(await codeOf(sign(message, { key: await keyAt(open), namespace, terminal: false }))).toBe(
      'signing-key-open',
    );
    const key = await keyAt(keygen('-t', 'ed25519'));
    rmSync(key.keyFile ?? '');
    rmSync(`${key.keyFile}.pub`);
    expect(await codeOf(sign(message, { key, namespace, terminal: false }))).toBe('signing-key-missing');
    writeFileSync(key.keyFile ?? '', 'no key\n', { mode: 0o600 });
    expect(await codeOf(sign(message, { key, namespace, terminal: false }))).toMatch(/^signing-key-/);
    expect(await codeOf(publicKeyOf(key.keyFile ?? ''))).toMatch(/^signing-key-/);
  });
});

/** Signs in a process that has a real terminal (util-linux `script`), on which `typed` is typed. */
async function onTerminal(
  key: SigningKey,
  typed: string,
): Promise<{ readonly code: number | null; readonly out: string }> {
  const file = join(temporaryFolder(), 'sign.mjs');
  const resolveDir = join(import.meta.dirname, '../../src/git');
  const signing = JSON.stringify({ key, namespace, terminal: true });
  const contents = `import { sign } from './sign.ts'; try { console.log(await sign(Buffer.from('x'), ${signing})); } catch (error) { console.log(error.code); }`;
  await build({
    stdin: { contents, resolveDir, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: file,
  });
  const command = `'${process.execPath}' '${file}'`;
  const again = `for i in $(seq 60); do sleep 0.25; echo '${typed}' || exit; done`; // what comes before the question is thrown away
  const typing = `(${again}) 2>/dev/null | script -qec "${command}" /dev/null`;
  const { status, stdout } = spawnSync('sh', ['-c', typing], { encoding: 'utf8' });
  return { code: status, out: stdout };
}

describe('which key', () => {
  it('is the one named, then the environment, then git, then the one made here', async () => {
    const environment = { XDG_CONFIG_HOME: temporaryFolder(), HOME: temporaryFolder() };
    const test = temporaryRepository();
    const found = async (more: { readonly [name: string]: string } = {}, explicit?: string) =>
      (await findSigningKey({ ...environment, ...more }, await openRepository(test.root), explicit))?.keyFile;
    expect(await found()).toBeUndefined();
    const made = await createKey(keysFolder(environment), 'maple');
    expect(await found()).toBe(made.keyFile);
    const [configured, fromEnvironment, named] = [1, 2, 3].map(() => keygen('-t', 'ed25519'));
    test.git('config', 'user.signingkey', configured ?? '');
    expect(await found()).toBe(made.keyFile); // without gpg.format it would be a PGP key
    test.git('config', 'gpg.format', 'ssh');
    expect(await found()).toBe(configured);
    expect(await found({ CIRCLES_SIGNING_KEY: fromEnvironment ?? '' })).toBe(fromEnvironment);
    expect(await found({ CIRCLES_SIGNING_KEY: fromEnvironment ?? '' }, named)).toBe(named);
    expect((await findSigningKeys(environment, await openRepository(test.root))).map((key) => key.keyFile)).toEqual([
      configured,
      made.keyFile,
    ]);
  });

  it('may be a public key that an agent has, as git takes it', async () => {
    const test = temporaryRepository();
    const { publicKey } = actor('ben').key;
    test.git('config', 'gpg.format', 'ssh');
    for (const literal of [`key::${publicKey}`, publicKey, `${publicKey} ben@laptop`]) {
      test.git('config', 'user.signingkey', literal);
      expect(await findSigningKey({}, await openRepository(test.root))).toEqual({ keyFile: undefined, publicKey });
    }
  });

  it('may stand under the home folder', async () => {
    const home = temporaryFolder();
    mkdirSync(join(home, '.ssh'));
    writeFileSync(join(home, '.ssh/id'), readFileSync(actor('ben').key.keyFile), { mode: 0o600 });
    expect(await findSigningKey({ HOME: home }, undefined, '~/.ssh/id')).toEqual({
      keyFile: join(home, '.ssh/id'),
      publicKey: actor('ben').key.publicKey,
    });
  });

  it('is an error when the file named is not there', async () => {
    expect(await codeOf(findSigningKey({}, undefined, '/no/such/key'))).toBe('signing-key-missing');
    expect(await codeOf(findSigningKey({ CIRCLES_SIGNING_KEY: '/no/such/key' }, undefined))).toBe(
      'signing-key-missing',
    );
  });
});

describe('createKey', () => {
  it('makes a closed ed25519 key that signs, and never replaces one', async () => {
    const folder = join(temporaryFolder(), 'circles', 'keys');
    const key = await createKey(folder, 'maple');
    expect(key.publicKey).toMatch(/^ssh-ed25519 /);
    expect(statSync(key.keyFile ?? '').mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readFileSync(`${key.keyFile}.pub`, 'utf8')).toBe(`${key.publicKey} circles\n`);
    expect(verifies(await sign(message, { key, namespace, terminal: false }), key.publicKey)).toBe(true);
    const before = readFileSync(key.keyFile ?? '');
    expect(await codeOf(createKey(folder, 'maple'))).toBe('key-exists');
    expect(readFileSync(key.keyFile ?? '')).toEqual(before);
  });

  it('says when the folder cannot be made', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'circles'), 'a file where a folder is needed');
    expect(await codeOf(createKey(join(folder, 'circles', 'keys'), 'maple'))).toBe('path-unsafe');
    expect(existsSync(join(folder, 'circles', 'keys'))).toBe(false);
  });
});
