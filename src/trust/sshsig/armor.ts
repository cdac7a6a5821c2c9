/** The text form of a signature, exactly as `ssh-keygen -Y sign` writes it, and the one-line form without its frame. */
import { decodeBase64 } from './base64.ts';

const BEGIN = '-----BEGIN SSH SIGNATURE-----\n';
const END = '\n-----END SSH SIGNATURE-----\n';
const COLUMNS = 70;
/** A signature by the longest RSA key that is taken has less than half of it. */
const LONGEST = 16_384;

/**
 * The base64 of a signature in the frame that `ssh-keygen -Y sign` puts around it: 70 columns, a line feed at the end.
 * `blob` is one line of base64, as {@link blobOf} gives it. Source: PROTOCOL.sshsig of OpenSSH, section 1.
 */
export function armorOf(blob: string): string {
  let lines = blob.slice(0, COLUMNS);
  for (let from = COLUMNS; from < blob.length; from += COLUMNS) lines += `\n${blob.slice(from, from + COLUMNS)}`;
  return BEGIN + lines + END;
}

/**
 * The signature as one line of base64; undefined unless `armor` is byte for byte what {@link armorOf} makes of it.
 * Only the line feed at the very end may be missing.
 */
export function blobOf(armor: string | Uint8Array): string | undefined {
  return bytesOf(armor)?.toString('base64');
}

/** The bytes of a signature; undefined wherever {@link blobOf} gives nothing. */
export function bytesOf(armor: string | Uint8Array): Buffer | undefined {
  if (armor.length > LONGEST) return undefined;
  const given = typeof armor === 'string' ? armor : latin1Of(armor);
  const text = given.endsWith('\n') ? given : `${given}\n`;
  if (!text.startsWith(BEGIN) || !text.endsWith(END)) return undefined;
  const blob = text.slice(BEGIN.length, -END.length).replaceAll('\n', '');
  return armorOf(blob) === text ? decodeBase64(blob) : undefined;
}

function latin1Of({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
}
