/** Thrown when the person presses Ctrl-C at a question: `main` ends with 130. */
export class Interrupted extends Error {
  /** True when the answers so far are kept, so that the same command can go on. */
  readonly kept: boolean;

  constructor(kept = false) {
    super('interrupted');
    this.name = 'Interrupted';
    this.kept = kept;
  }
}
