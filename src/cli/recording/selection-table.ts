/** What the questions of a selection share: the people asked, the words, and asking for somebody by name. */
import type { ConsentWords } from '../../messages/en/consent.ts';
import type { FacilitatorWords } from '../../messages/en/facilitator.ts';
import type { SelectWords } from '../../messages/en/select.ts';
import type { Role } from '../../model/circle.ts';
import type { PersonId } from '../../model/person.ts';
import { findPerson } from '../../services/find-by-name.ts';
import type { Workplace } from '../../services/workplace.ts';
import type { Prompt, Scene } from '../../ui/prompt.ts';
import { faultOf } from './fault-of.ts';
import type { AskedRole } from './selection-options.ts';

/** Everything the questions need. */
export interface SelectionTable {
  readonly questions: Prompt;
  readonly words: SelectWords;
  /** The words of any consent round. */
  readonly round: ConsentWords;
  readonly facilitator: FacilitatorWords;
  readonly place: Workplace;
  /** What the selection is called. */
  readonly title: string;
  /** True when there are several roles, so that each thing said is headed by its role. */
  readonly several: boolean;
  /** Who nominates, sorted: the members of the circle that proposes who are here. */
  readonly members: readonly PersonId[];
  /** Everybody who is asked for consent. */
  readonly voices: readonly PersonId[];
}

/** A reason for somebody; who gave it is not part of it. */
export interface HeardReason {
  readonly person: PersonId;
  readonly reason: string;
}

/** A role with its nominations, and every reason that was heard. */
export interface HeardRole extends AskedRole {
  readonly heard: readonly HeardReason[];
}

/** Asks for somebody by name until it fits; undefined for an empty answer. */
export async function askPerson(
  { questions, words, place }: SelectionTable,
  question: string,
  explanation: string = words.explain.nominate,
): Promise<PersonId | undefined> {
  const find = (name: string) => findPerson(place.organisation, name).id;
  const check = (answer: string) => faultOf(() => find(answer));
  const answer = await questions.ask(question, { optional: true, check, explanation });
  return answer === '' ? undefined : find(answer);
}

/** The role as a heading, where there are several. */
export function headOf({ words, several }: Pick<SelectionTable, 'words' | 'several'>, role: Role): readonly string[] {
  return several ? [words.ask.roleTitle(role)] : [];
}

/** Steps of a selection, in their order. */
export type SelectionStep = 'role' | 'term' | 'qualifications' | 'nominate' | 'change' | 'propose' | 'consent';

const STEPS: readonly SelectionStep[] = ['role', 'term', 'qualifications', 'nominate', 'change', 'propose', 'consent'];

/** The scene of one step. */
export function selectionScene(
  { words, title }: Pick<SelectionTable, 'words' | 'title'>,
  parts: Omit<Scene, 'title' | 'step'> & { readonly at: SelectionStep },
): Scene {
  const { at, ...shown } = parts;
  return { ...shown, title, step: { name: words.steps[at], number: STEPS.indexOf(at) + 1, of: STEPS.length } };
}
