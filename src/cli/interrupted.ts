/** Thrown when the person presses Ctrl-C at a question: `main` ends with 130. */
export class Interrupted extends Error {
  constructor() {
    super('interrupted');
    this.name = 'Interrupted';
  }
}
