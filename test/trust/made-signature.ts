/** Signatures put together part by part from the documented format, so that each part can be made wrong on purpose. */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { armorOf } from '../../src/trust/sshsig/index.ts';

/** The parts of a signature; what is left out is as it should be. */
export interface Parts {
  readonly publicKey: Buffer;
  /** Makes what follows the length of the innermost string: algorithm, bare signature and whatever else. */
  readonly make: (signed: Buffer) => Buffer;
  readonly message?: Uint8Array;
  readonly namespace?: string;
  readonly reserved?: string;
  readonly hash?: string;
  readonly magic?: string;
  readonly version?: number;
  /** Bytes behind the end. */
  readonly after?: Buffer;
}

/** What is signed unless a test says otherwise. */
export const STATEMENT = { message: Buffer.from('hello\n'), namespace: 'decision@circles' } as const;

/** The blob of a signature. Source: PROTOCOL.sshsig of OpenSSH. */
export function blobWith(parts: Parts): Buffer {
  const { namespace = STATEMENT.namespace, reserved = '', hash = 'sha512', magic = 'SSHSIG', version = 1 } = parts;
  const digest = createHash(hash === 'sha256' ? 'sha256' : 'sha512')
    .update(parts.message ?? STATEMENT.message)
    .digest();
  const middle = [wire(namespace), wire(reserved), wire(hash)];
  const signature = parts.make(Buffer.concat([Buffer.from('SSHSIG'), ...middle, wire(digest)]));
  const head = [Buffer.from(magic), uint32(version), wire(parts.publicKey)];
  return Buffer.concat([...head, ...middle, wire(signature), parts.after ?? Buffer.alloc(0)]);
}

/** The same in its frame. */
export function armorWith(parts: Parts): string {
  return armorOf(blobWith(parts).toString('base64'));
}

/** Bytes or text preceded by their number. */
export function wire(content: string | Uint8Array): Buffer {
  const bytes = Buffer.from(content);
  return Buffer.concat([uint32(bytes.length), bytes]);
}

/** Four bytes, the highest first. */
export function uint32(number: number): Buffer {
  const out = Buffer.alloc(4);
  out.writeUInt32BE(number);
  return out;
}

const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
let made = 0;

/** Another Ed25519 key at each call, the same ones in each run: its private half and the 32 bytes of its point. */
export function newEd25519(): { readonly secret: KeyObject; readonly point: Buffer } {
  made += 1;
  const seed = createHash('sha256').update(`made signature ${made}`).digest();
  const secret = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
  return { secret, point: createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32) };
}

/** An ordinary `ssh-ed25519` signature's parts. */
export function ed25519Parts(): Parts {
  const { secret, point } = newEd25519();
  return {
    publicKey: Buffer.concat([wire('ssh-ed25519'), wire(point)]),
    make: (signed) => Buffer.concat([wire('ssh-ed25519'), wire(sign(null, signed, secret))]),
  };
}

/** A hardware key's signature, as PROTOCOL.u2f of OpenSSH describes it. */
export function securityKeyParts(flags: number, application = 'ssh:'): Parts {
  const { secret, point } = newEd25519();
  const type = wire('sk-ssh-ed25519@openssh.com');
  const touch = Buffer.concat([Buffer.from([flags]), uint32(7)]);
  const sha256 = (bytes: string | Buffer): Buffer => createHash('sha256').update(bytes).digest();
  return {
    publicKey: Buffer.concat([type, wire(point), wire(application)]),
    make: (signed) => {
      const bytes = Buffer.concat([sha256(application), touch, sha256(signed)]);
      return Buffer.concat([type, wire(sign(null, bytes, secret)), touch]);
    },
  };
}

/** A number as SSH spells it: a zero byte in front where it would read as negative. */
export function mpint(number: bigint): Buffer {
  if (number === 0n) return wire('');
  const hex = number.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return wire((bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.alloc(1), bytes]) : bytes);
}
