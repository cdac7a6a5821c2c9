/** What the questions of a selection share: the people asked, the words, and asking for somebody by name. */
import type { ConsentWords } from '../../messages/en/consent.ts';
import type { SelectWords } from '../../messages/en/select.ts';
import { CirclesError } from '../../model/errors.ts';
import type { PersonId } from '../../model/person.ts';
import { findPerson } from '../../services/find-by-name.ts';
import type { Workplace } from '../../services/workplace.ts';
import type { Prompt } from '../prompt.ts';

/** Everything the questions need. */
export interface SelectionTable {
  readonly questions: Prompt;
  readonly words: SelectWords;
  /** The words of any consent round. */
  readonly round: ConsentWords;
  readonly place: Workplace;
  readonly say: (line: string) => void;
  /** Everybody who is asked, sorted. */
  readonly members: readonly PersonId[];
}

/** A reason for somebody; who gave it is not part of it. */
export interface HeardReason {
  readonly person: PersonId;
  readonly reason: string;
}

/** Asks for somebody by name until it fits; undefined for an empty answer. */
export async function askPerson(
  { questions, words, place }: SelectionTable,
  question: string,
  explanation: string = words.explain.nominate,
): Promise<PersonId | undefined> {
  const find = (name: string) => findPerson(place.organisation, name).id;
  const check = (answer: string) => hintOf(() => find(answer));
  const answer = await questions.ask(question, { optional: true, check, explanation });
  return answer === '' ? undefined : find(answer);
}

/** What helps, when the name fits nobody. */
function hintOf(find: () => PersonId): string | undefined {
  try {
    find();
    return undefined;
  } catch (error) {
    if (error instanceof CirclesError) return [error.message, error.hint].join(' ');
    throw error;
  }
}
