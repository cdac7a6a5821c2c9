/** Key claims made by the real `ssh-keygen`, and the line that carries them through mails of every habit. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Claim,
  claimText,
  formatKeyLine,
  type ProvenClaim,
  parseKeyLine,
  verifyClaim,
} from '../../src/trust/key-claim.ts';
import { NAMESPACES } from '../../src/trust/namespaces.ts';
import { armorOf, blobOf, parsePublicKey } from '../../src/trust/sshsig/index.ts';
import { actorKey } from '../actor-keys.ts';
import { makeKey, publicLine, scratch, sign } from './ssh-keygen.ts';

const ORGANISATION = `sha256:${'0123456789abcdef'.repeat(4)}`;
const FOLDER = scratch();
const BEN = actorKey('ben', FOLDER);
const OWN: Claim = { organisation: ORGANISATION, person: 'ben', key: BEN.publicKey };
const PROVEN = prove(OWN, BEN.privateKeyPath);

test('the text of a claim is what the documentation says', () => {
  expect(claimText(OWN)).toBe(`circles/key/v1\norganisation: ${ORGANISATION}\nperson: ben\nkey: ${BEN.publicKey}\n`);
});

test('a claim holds for its own person, key and organisation alone', () => {
  expect(verifyClaim(PROVEN)).toEqual({ ok: true });
  const ana = actorKey('ana', FOLDER);
  const other = `sha256:${'f'.repeat(64)}`;
  expect(verifyClaim({ ...PROVEN, person: 'ana' })).toEqual({ ok: false, reason: 'signature-wrong' });
  expect(verifyClaim({ ...PROVEN, organisation: other })).toEqual({ ok: false, reason: 'signature-wrong' });
  expect(verifyClaim({ ...PROVEN, key: ana.publicKey })).toEqual({ ok: false, reason: 'signature-wrong' });
  const byAna = prove(OWN, ana.privateKeyPath);
  expect(verifyClaim(byAna)).toEqual({ ok: false, reason: 'claim-key-differs' });
  expect(verifyClaim({ ...PROVEN, key: `${OWN.key} ben` })).toMatchObject({ ok: false });
});

test('a signature for another purpose proves no key', () => {
  const proof = blobOf(sign(BEN.privateKeyPath, NAMESPACES.decision, Buffer.from(claimText(OWN)))) ?? '';
  expect(verifyClaim({ ...OWN, proof })).toEqual({
    ok: false,
    reason: 'namespace-differs',
    detail: 'decision@circles',
  });
});

test.each(['Ben', 'ben\nkey: x', '', 'b'.repeat(41), '-ben', 'ben-'])('no person: %j', (person) => {
  const claim = prove({ ...OWN, person }, BEN.privateKeyPath);
  expect(verifyClaim(claim)).toEqual({ ok: false, reason: 'claim-malformed' });
});

test.each(['sha256:12', ORGANISATION.toUpperCase(), `${ORGANISATION}\n`, ''])('no organisation: %j', (organisation) => {
  const claim = prove({ ...OWN, organisation }, BEN.privateKeyPath);
  expect(verifyClaim(claim)).toEqual({ ok: false, reason: 'claim-malformed' });
});

test('a proof goes into its one line and back into the frame that ssh-keygen wrote', () => {
  for (const size of [0, 1, 69, 70, 71, 139, 140, 141]) {
    const armor = sign(BEN.privateKeyPath, NAMESPACES.key + 'x'.repeat(size), Buffer.from('x'));
    expect(armorOf(blobOf(armor) ?? '')).toBe(armor);
  }
});

test('the line is plain ASCII without a line feed, and comes back as it went', () => {
  const line = formatKeyLine(PROVEN);
  expect(line).toMatch(/^circles-key-1 ben sha256:[0-9a-f]{64} ssh-ed25519 [A-Za-z0-9+/=]+ [A-Za-z0-9+/=]+$/);
  expect(parseKeyLine(line)).toEqual({ ok: true, claim: PROVEN });
});

test.each([
  ['ecdsa', ['-t', 'ecdsa', '-b', '521']],
  ['rsa', ['-t', 'rsa', '-b', '3072']],
])('a line with an %s key', (name, options) => {
  const path = makeKey(FOLDER, name, options);
  const parsed = parsePublicKey(publicLine(path));
  const claim = prove({ ...OWN, key: parsed.ok ? parsed.key : '' }, path);
  expect(parseKeyLine(formatKeyLine(claim).replace(/(.{76})/g, '> $1\r\n'))).toEqual({ ok: true, claim });
  expect(verifyClaim(claim)).toEqual({ ok: true });
});

test('it survives being wrapped anywhere after its first word, indented and quoted', () => {
  const line = formatKeyLine(PROVEN);
  const first = 'circles-key-1 '.length;
  const places = fc.uniqueArray(fc.integer({ min: first, max: line.length - 1 }), { maxLength: 12 });
  const breaks = fc.constantFrom('\n', '\r\n', '\n> ', '\n>> ', '\n > > ', '\n\t', ' \n', '\n\n');
  const around = fc.constantFrom('', '\n', '  ', '> ', '\r\n> > ');
  fc.assert(
    fc.property(places, breaks, around, (at, between, before) => {
      const pieces = [...at]
        .sort((a, b) => b - a)
        .reduce((text, place) => text.slice(0, place) + between + text.slice(place), line);
      expect(parseKeyLine(`${before}${pieces}\r\n`)).toEqual({ ok: true, claim: PROVEN });
    }),
  );
});

test('every lawful person comes back', () => {
  const person = fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,2}$/);
  fc.assert(
    fc.property(person, (id) => {
      const claim = { ...PROVEN, person: id };
      expect(parseKeyLine(formatKeyLine(claim))).toEqual({ ok: true, claim });
    }),
  );
});

test('a line that lost something says so', () => {
  const line = formatKeyLine(PROVEN);
  for (let length = 'circles-key-1 '.length; length < line.length; length += 1)
    expect(parseKeyLine(line.slice(0, length)).ok).toBe(false);
  expect(parseKeyLine(line.slice(0, -4))).toEqual({ ok: false, reason: 'line-incomplete' });
  for (const person of ['-ben', 'ben-', 'b--n', 'b'.repeat(41)])
    expect(parseKeyLine(line.replace('ben', person))).toEqual({ ok: false, reason: 'line-incomplete' });
  expect(parseKeyLine(`${line} Regards, Ben`)).toEqual({ ok: false, reason: 'line-incomplete' });
  expect(parseKeyLine(`Hello! ${line}`)).toEqual({ ok: false, reason: 'line-malformed' });
  expect(parseKeyLine(line.replace('ben', 'Ben'))).toEqual({ ok: false, reason: 'line-incomplete' });
  expect(parseKeyLine(line.replace('circles-key-1', 'circles-key-2'))).toEqual({ ok: false, reason: 'line-version' });
  expect(parseKeyLine(BEN.publicKey)).toEqual({ ok: false, reason: 'line-malformed' });
  expect(parseKeyLine(`circles-key-1 ${'a'.repeat(50_000)}`)).toEqual({ ok: false, reason: 'line-malformed' });
});

function prove(claim: Claim, privateKeyPath: string): ProvenClaim {
  const proof = blobOf(sign(privateKeyPath, NAMESPACES.key, Buffer.from(claimText(claim))));
  return { ...claim, proof: proof ?? '' };
}
