/** How a command asks a person. Faces of it are line prompts, the screen, and the journal that goes on after an interruption. */

/** A question about words. */
export interface Question {
  /** Taken when the answer is empty; shown behind the question. */
  readonly default?: string;
  /** Says what is wrong with an answer, in a sentence; undefined when it is fine. */
  readonly check?: (answer: string) => string | undefined;
  /** Shown when the answer is `?`. */
  readonly explanation?: string;
  /** True when an empty answer is fine. */
  readonly optional?: boolean;
  /** True when the answer may have several lines: one that ends with `\` goes on in the next. */
  readonly lines?: boolean;
}

/** One thing that can be chosen. */
export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  /** A small letter that chooses it at once on the screen, and as an answer to a line prompt. */
  readonly key?: string;
}

/** How a choice is asked for. */
export interface Choosing<Value> {
  readonly explanation?: string;
  /** What an empty answer chooses. */
  readonly default?: Value;
}

/** How yes or no is asked for. */
export interface Deciding {
  readonly default?: boolean;
  readonly explanation?: string;
  /** True when the answer holds for this moment only: going on after an interruption asks it afresh. */
  readonly unkept?: boolean;
}

/** What somebody has said so far in a round; undefined while it is still to be said. */
export interface Voice {
  readonly name: string;
  readonly said: string | undefined;
}

/** What stands before everybody's eyes while something is asked. Texts may be hostile; a face makes them harmless. */
export interface Scene {
  /** What it is all about: the command, or the title of what is on the table. */
  readonly title: string;
  /** Where in the process: its name, and which of how many it is when they come in order. */
  readonly step?: { readonly name: string; readonly number?: number; readonly of?: number };
  /** The facilitator's words. */
  readonly says: readonly string[];
  /** The exact text and what it changes, line by line. */
  readonly text?: readonly string[];
  /** True when the text is read out here, also where it has been shown before. */
  readonly aloud?: boolean;
  readonly voices?: readonly Voice[];
  /** True when nobody may see what was typed before: it leaves the screen. */
  readonly veil?: boolean;
}

/** Asks until an answer fits. Every function throws CirclesError at the end of the input, `Interrupted` on Ctrl-C. */
export interface Prompt {
  /** Sets what stands there while the next questions are asked. */
  readonly scene: (scene: Scene) => void;
  /** Says something that is worth reading before the next question. */
  readonly tell: (text: string) => void;
  readonly ask: (question: string, wishes?: Question) => Promise<string>;
  /** One answer in each line, ended by an empty one. */
  readonly askList: (question: string, wishes?: Omit<Question, 'default'>) => Promise<readonly string[]>;
  readonly askYesNo: (question: string, wishes?: Deciding) => Promise<boolean>;
  /** Shows the choices and asks for one of them. With a single one it waits until everybody is ready. */
  readonly choose: <Value>(
    question: string,
    choices: readonly Choice<Value>[],
    wishes?: Choosing<NoInfer<Value>>,
  ) => Promise<Value>;
  /** True when what was shown is gone after {@link Prompt.close}. */
  readonly passing: boolean;
  /** To be called when the last question is answered; once is enough. */
  readonly close: () => void;
}
