/** The one error that is thrown on purpose: the tool was called in a way it cannot serve. Everything else thrown is a fault of ours. */

/** What the error is about; stands in `--json` output and is stable. */
export type ErrorCode = string;

/**
 * A mistake in how the tool was called or in what surrounds it (no repository, no key, a name nobody has).
 * `hint` is what to do next, and following it literally helps. Mistakes in the organisation's files are findings instead.
 */
export class CirclesError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;

  constructor(code: ErrorCode, words: { readonly what: string; readonly hint: string }, cause?: unknown) {
    super(words.what, cause === undefined ? undefined : { cause });
    this.name = 'CirclesError';
    this.code = code;
    this.hint = words.hint;
  }
}
