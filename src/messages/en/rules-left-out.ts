/** What the catalogue of invariants and health checks has and `circles check` has no rule for, each with the reason. */

/** Rows of the catalogue, what they ask for, and why no rule does. */
interface LeftOut {
  /** Such as `H22`. */
  readonly rows: readonly string[];
  /** What they ask for, as a phrase. */
  readonly what: string;
  /** One sentence. */
  readonly why: string;
}

/** In the order of the catalogue. */
export const RULES_LEFT_OUT: readonly LeftOut[] = [
  {
    rows: ['D8'],
    what: 'a hand-off names both circles and what sets it off',
    why: 'Who passes work on to whom is written as an agreement in free words, and no file has a field for it.',
  },
  {
    rows: ['D9'],
    what: 'the money a circle spends was given to it by the one above',
    why: 'It waits for budgets: no file says yet who gave which money to whom.',
  },
  {
    rows: ['R14'],
    what: 'a term is as long as the selection said',
    why: 'It is no matter of rules: `circles verify` compares each file with what was adopted, byte by byte.',
  },
  {
    rows: ['M1'],
    what: 'each seat in a circle came by a decision of that circle',
    why: 'It is no matter of rules: `circles verify` compares the members of each circle with what was decided, seat by seat.',
  },
  {
    rows: ['P3', 'P4', 'P5', 'P6'],
    what: 'each agreement in force is what a decision adopted, word for word',
    why: 'Verifying finds it: `circles verify`.',
  },
  {
    rows: ['C7'],
    what: 'each decision has words, and they are those that had everybody’s consent',
    why: 'Verifying finds it: `circles verify`.',
  },
  {
    rows: ['C9'],
    what: 'nobody abstains in a round of consent',
    why: 'A record cannot say it: everybody consents, objects, or is absent.',
  },
  {
    rows: ['C10'],
    what: 'another way of deciding than consent was allowed by consent',
    why: 'Verifying finds it: `circles verify`.',
  },
  {
    rows: ['EL3'],
    what: 'nobody is asked who would like to before names are named',
    why: 'Nothing is written down of what was asked, and to name oneself is lawful.',
  },
  {
    rows: ['T2'],
    what: 'each decision was signed by somebody who may record it',
    why: 'Verifying finds it: `circles verify`.',
  },
  {
    rows: ['T3'],
    what: 'what was decided in writing had the time that the circle gives',
    why: 'Verifying finds it: `circles verify`.',
  },
  {
    rows: ['H30'],
    what: 'what was recorded and what the files say are the same',
    why: 'That is what `circles verify` proves: text that no decision adopted is its finding.',
  },
  {
    rows: ['H32'],
    what: 'what was to be measured is measured',
    why: 'It waits for measurements: no command writes them down yet.',
  },
];
