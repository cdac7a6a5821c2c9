/** Turns what the operating system says about a file into words with a way out. */
import { diskEn } from '../messages/en/disk.ts';
import { CirclesError } from '../model/errors.ts';

const WORDS: Readonly<
  Record<string, readonly [string, (at: { readonly path: string }) => { what: string; hint: string }]>
> = {
  EROFS: ['disk-read-only', diskEn.readOnly],
  ENOSPC: ['disk-full', diskEn.full],
  EDQUOT: ['disk-full', diskEn.full],
  EFBIG: ['disk-full', diskEn.full],
  EACCES: ['disk-no-permission', diskEn.noPermission],
  EPERM: ['disk-no-permission', diskEn.noPermission],
  EBUSY: ['disk-no-permission', diskEn.noPermission],
  EISDIR: ['path-unsafe', diskEn.unsafePath],
  ENOTDIR: ['path-unsafe', diskEn.unsafePath],
  ELOOP: ['path-unsafe', diskEn.unsafePath],
  EEXIST: ['path-unsafe', diskEn.unsafePath],
};

/** A `CirclesError` when the trouble lies with the disk or its rights; anything else as it came. */
export function diskError(error: unknown, path: string): unknown {
  const words = WORDS[errorCode(error) ?? ''];
  return words === undefined ? error : new CirclesError(words[0], words[1]({ path }), error);
}

/** The code of a system error, such as `ENOENT`; undefined when it is none. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
