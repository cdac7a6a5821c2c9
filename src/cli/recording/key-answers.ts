/** Who recorded and who consented, for decisions about keys: from flags, or asked one by one. */
import { keysEn } from '../../messages/en/keys.ts';
import { labelsOf } from '../../messages/labels.ts';
import { CirclesError } from '../../model/errors.ts';
import { personName } from '../../model/organisation.ts';
import type { PersonId } from '../../model/person.ts';
import type { KeyAnswers } from '../../services/add-keys.ts';
import type { Context } from '../context.ts';
import { conversation } from '../conversation.ts';
import type { Desk } from '../desk.ts';
import type { Invocation } from '../invocation.ts';
import { answersFrom } from './answer-options.ts';

/** Where answers come from. */
export interface Asking {
  readonly desk: Desk;
  readonly invocation: Invocation;
  readonly context: Context;
}

/** What is to be answered. */
export interface AskedAbout {
  /** Whose own matter it is: they need nobody's consent. */
  readonly alone: PersonId | undefined;
  readonly asked: readonly PersonId[];
  /** What it is about, line by line, for everybody to see while they are asked. */
  readonly shown: readonly string[];
  /** Said when nobody can be asked and no flag says it. */
  readonly missing: (parts: { readonly ids: readonly string[]; readonly names: readonly string[] }) => {
    readonly what: string;
    readonly hint: string;
  };
}

/** The answers; nobody is asked about what is the recorder's own matter. Throws `CirclesError` `answers-missing`. */
export async function keyAnswers(about: AskedAbout, asking: Asking): Promise<Omit<KeyAnswers, 'decided'>> {
  const { desk, invocation, context } = asking;
  const { place } = desk;
  const recorder = (await desk.signer()).person;
  const { consenting, absent } = answersFrom(invocation, place.organisation);
  if (consenting !== undefined || about.alone === recorder) return { recorder, consenting: consenting ?? [], absent };
  if (context.interactive) return { recorder, ...(await askEach(about, asking)) };
  const names = about.asked.map((person) => personName(place.organisation, person));
  throw new CirclesError('answers-missing', about.missing({ ids: about.asked, names }));
}

function askEach(
  { asked, shown }: AskedAbout,
  { desk: { place }, invocation, context }: Asking,
): Promise<Pick<KeyAnswers, 'consenting' | 'absent'>> {
  const words = keysEn(labelsOf(place.organisation.settings.labels));
  const choices = [
    { value: true, label: words.answer.consents },
    { value: false, label: words.answer.absent },
  ];
  return conversation({ name: 'keys', invocation, context, place }, async (questions) => {
    // elsewhere it stands above already
    questions.scene({ title: words.roundTitle, says: [], text: questions.passing ? shown : [] });
    const consenting: PersonId[] = [];
    for (const person of asked) {
      const question = words.consentOf({ name: personName(place.organisation, person) });
      if (await questions.choose(question, choices, { explanation: words.consentExplained })) consenting.push(person);
    }
    return { consenting, absent: asked.filter((person) => !consenting.includes(person)) };
  });
}
