/** Ed25519 keys, in software and on hardware. Sources: RFC 8709; PROTOCOL.u2f of OpenSSH. */
import { hash, type KeyObject, verify } from 'node:crypto';
import { pointFault } from './ed25519-point.ts';
import { type Check, importKey, type ReadKey } from './scheme.ts';
import { type KeyFault, type Refusal, refuse } from './verdict.ts';

const POINT = 32;
const SIGNATURE = 64;
/** The bit of a hardware key's flags that says somebody touched it. */
const TOUCHED = 0x01;
/** Hardware keys made for SSH name themselves so; a website's key must not sign here. */
const SSH_APPLICATION = /^ssh:[\x21-\x7e]*$/;

/** Reads an `ssh-ed25519` key. */
export const readEd25519: ReadKey = (type, rest) => {
  const point = rest.string();
  if (!rest.done()) return refuse('key-malformed');
  const key = importPoint(point);
  return 'ok' in key ? key : plainCheck(type, key);
};

/** Reads an `sk-ssh-ed25519@openssh.com` key: what it signs has the touch and a counter in it. */
export const readSecurityKey: ReadKey = (type, rest) => {
  const point = rest.string();
  const application = rest.text();
  if (!rest.done()) return refuse('key-malformed');
  if (!SSH_APPLICATION.test(application)) return refuse('key-application', application);
  const key = importPoint(point);
  return 'ok' in key ? key : touchedCheck({ type, key, application: hash('sha256', application, 'buffer') });
};

function plainCheck(type: string, key: KeyObject): Check {
  return ({ algorithm, rest }, data) => {
    if (algorithm !== type) return 'algorithm-differs';
    const signature = rest.string();
    if (!rest.done() || signature.length !== SIGNATURE) return 'signature-malformed';
    return verify(null, data, key, signature) ? undefined : 'signature-wrong';
  };
}

function touchedCheck(own: { readonly type: string; readonly key: KeyObject; readonly application: Buffer }): Check {
  return ({ algorithm, rest }, data) => {
    if (algorithm !== own.type) return 'algorithm-differs';
    const signature = rest.string();
    const flagsAndCounter = rest.bytes(5);
    if (!rest.done() || signature.length !== SIGNATURE) return 'signature-malformed';
    if (((flagsAndCounter[0] ?? 0) & TOUCHED) === 0) return 'touch-missing';
    const signed = Buffer.concat([own.application, flagsAndCounter, hash('sha256', data, 'buffer')]);
    return verify(null, signed, own.key, signature) ? undefined : 'signature-wrong';
  };
}

function importPoint(point: Buffer): KeyObject | Refusal<KeyFault> {
  if (point.length !== POINT) return refuse('key-malformed');
  const fault = pointFault(point);
  if (fault !== undefined) return refuse(fault);
  return importKey({ kty: 'OKP', crv: 'Ed25519', x: point.toString('base64url') }) ?? refuse('key-malformed');
}
