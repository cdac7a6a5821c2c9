/** The exported file is put before the real `ssh-keygen` and the real git. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allowedSigners, type Signer } from '../../src/trust/allowed-signers.ts';
import { NAMESPACES } from '../../src/trust/namespaces.ts';
import { actorKey } from '../actor-keys.ts';
import { scratch, sign } from './ssh-keygen.ts';

const FOLDER = scratch();
const ANA = actorKey('ana', FOLDER);
const BEN = actorKey('ben', FOLDER);
const OLD = actorKey('ana-old', FOLDER);
const MESSAGE = Buffer.from('title: Allergens are always labelled\n');
const PEOPLE: readonly Signer[] = [
  { id: 'ben', keys: [{ key: BEN.publicKey }] },
  { id: 'ana', keys: [{ key: ANA.publicKey }, { key: OLD.publicKey, ended: 'retired' }] },
];

test('one line a key, sorted, whatever the order of people and keys', () => {
  const file = allowedSigners(PEOPLE);
  const options = 'namespaces="git,decision@circles,response@circles"';
  const lines = [
    `ana ${options} ${ANA.publicKey}`,
    `ana ${options} ${OLD.publicKey}`,
    `ben ${options} ${BEN.publicKey}`,
  ].sort();
  expect(file).toBe(`${lines.join('\n')}\n`);
  const turned = [...PEOPLE].reverse().map((person) => ({ ...person, keys: [...person.keys].reverse() }));
  expect(allowedSigners(turned)).toBe(file);
  expect(allowedSigners([])).toBe('');
});

test('ssh-keygen: the person’s own signature for the right purpose alone', () => {
  const file = written('plain', allowedSigners(PEOPLE));
  const given = { file, person: 'ana', namespace: NAMESPACES.decision, key: ANA.privateKeyPath };
  expect(verdict(given)).toBe(true);
  expect(verdict({ ...given, namespace: NAMESPACES.response })).toBe(true);
  expect(verdict({ ...given, key: OLD.privateKeyPath })).toBe(true);
  expect(verdict({ ...given, namespace: NAMESPACES.key })).toBe(false);
  expect(verdict({ ...given, person: 'ben' })).toBe(false);
  expect(verdict({ ...given, key: BEN.privateKeyPath })).toBe(false);
});

test('ssh-keygen: an ended key holds before its end, in every time zone', () => {
  const ends = new Map([
    [OLD.publicKey, '2027-05-02T10:00:00Z'],
    [BEN.publicKey, '2020-01-01T00:00:00Z'],
  ]);
  const text = allowedSigners(PEOPLE, ends);
  expect(text).toContain(`,valid-before="20270502100000Z" ${OLD.publicKey}`);
  expect(text.match(/valid-before/g)).toHaveLength(1);
  expect(text).not.toContain('valid-after');
  const given = {
    file: written('ended', text),
    person: 'ana',
    namespace: NAMESPACES.decision,
    key: OLD.privateKeyPath,
  };
  for (const zone of ['UTC', 'Asia/Tokyo', 'America/Los_Angeles']) {
    expect(verdict({ ...given, at: '20270502095959Z', zone })).toBe(true);
    expect(verdict({ ...given, at: '20270502100001Z', zone })).toBe(false);
  }
  expect(verdict({ ...given, person: 'ben', key: BEN.privateKeyPath })).toBe(true);
});

test('an instant without a Z is not passed on', () => {
  expect(allowedSigners(PEOPLE, new Map([[OLD.publicKey, '2027-05-02T10:00:00']]))).toBe(allowedSigners(PEOPLE));
});

test('nothing from a file becomes an option, a pattern or a line', () => {
  const hostile: readonly Signer[] = [
    { id: '*', keys: [{ key: ANA.publicKey }] },
    { id: 'ana,ben', keys: [{ key: ANA.publicKey }] },
    { id: 'ana\nben', keys: [{ key: ANA.publicKey }] },
    { id: 'ana', keys: [{ key: `${ANA.publicKey}\n* ${BEN.publicKey}` }, { key: `cert-authority ${BEN.publicKey}` }] },
  ];
  expect(allowedSigners(hostile)).toBe('');
  const commented = allowedSigners([{ id: 'ana', keys: [{ key: `${ANA.publicKey} some words` }] }]);
  expect(commented.endsWith(` ${ANA.publicKey}\n`)).toBe(true);
});

test('git verify-commit on a commit that ana signed', () => {
  const folder = join(FOLDER, 'repository');
  mkdirSync(folder);
  const file = written('git', allowedSigners(PEOPLE));
  const settings = ['gpg.format=ssh', `user.signingKey=${ANA.privateKeyPath}`, `gpg.ssh.allowedSignersFile=${file}`];
  const identity = ['user.name=Ana', 'user.email=ana@example.org', 'commit.gpgSign=false'];
  const options = [...settings, ...identity].flatMap((setting) => ['-c', setting]);
  const git = (...words: readonly string[]) =>
    spawnSync('git', [...options, ...words], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '' },
    });
  expect(git('init', '-q').status).toBe(0);
  expect(git('commit', '-q', '--allow-empty', '-S', '-m', 'Allergens are always labelled').stderr).toBe('');
  const good = git('verify-commit', 'HEAD');
  expect(good.stderr).toContain('Good "git" signature for ana with ED25519 key');
  expect(good.status).toBe(0);
  writeFileSync(file, allowedSigners(PEOPLE.slice(0, 1)));
  expect(git('verify-commit', 'HEAD').status).toBe(1);
});

interface Question {
  readonly file: string;
  readonly person: string;
  readonly namespace: string;
  readonly key: string;
  /** The moment it is checked at; now when left out. */
  readonly at?: string;
  readonly zone?: string;
}

function verdict({ file, person, namespace, key, at, zone = 'UTC' }: Question): boolean {
  const signature = written('ana.sig', sign(key, namespace, MESSAGE));
  const moment = at === undefined ? [] : ['-O', `verify-time=${at}`];
  const words = ['-Y', 'verify', '-n', namespace, '-f', file, '-I', person, '-s', signature, ...moment];
  return spawnSync('ssh-keygen', words, { input: MESSAGE, env: { ...process.env, TZ: zone } }).status === 0;
}

function written(name: string, text: string): string {
  const path = join(FOLDER, name);
  writeFileSync(path, text);
  return path;
}

test('ssh-keygen takes the derived private key for its own', () => {
  const line = execFileSync('ssh-keygen', ['-y', '-f', ANA.privateKeyPath], { encoding: 'utf8' });
  expect(line.trim()).toBe(`${ANA.publicKey} ana`);
});
