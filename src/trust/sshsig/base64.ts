/** Base64 that can be spelled in one way only. */

/** The bytes behind canonical base64: padded, nothing else between, no stray bits at the end; undefined for any other text. */
export function decodeBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length > 0 && bytes.toString('base64') === text ? bytes : undefined;
}
