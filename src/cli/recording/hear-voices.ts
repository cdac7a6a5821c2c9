/** A consent round: one voice after the other. Nobody passes, and silence is nobody's consent. */
import type { PersonId } from '../../model/person.ts';
import type { Choice, Prompt, Scene } from '../../ui/prompt.ts';

/** What somebody can say in a round. */
export type Said = 'consent' | 'concern' | 'object' | 'absent';

/** Who is asked, in the order of speaking, and with which words. */
export interface Asking {
  readonly questions: Prompt;
  readonly people: readonly PersonId[];
  readonly name: (person: PersonId) => string;
  readonly question: (name: string) => string;
  readonly labels: Readonly<Record<Said | 'back', string>>;
  readonly explanation: string;
  /** True where the group keeps concerns of those who consent. */
  readonly concerns: boolean;
  /** What stands there while this person is asked; the voices are added. */
  readonly scene: (person: PersonId) => Scene;
}

/** Who said what, in the order of speaking. */
export type Voices = ReadonlyMap<PersonId, Said>;

/** Asks everybody; a voice that was taken down wrongly is asked once more. */
export async function hearVoices(asking: Asking): Promise<Voices> {
  const said: Said[] = [];
  for (;;) {
    const person = asking.people[said.length];
    if (person === undefined) return new Map(asking.people.flatMap((id, at) => entry(id, said[at])));
    const answer = await hear(asking, person, said);
    if (answer === 'back') said.pop();
    else said.push(answer);
  }
}

function entry(person: PersonId, said: Said | undefined): readonly [PersonId, Said][] {
  return said === undefined ? [] : [[person, said]];
}

function hear(asking: Asking, person: PersonId, said: readonly Said[]): Promise<Said | 'back'> {
  const { questions, people, name, labels, explanation } = asking;
  const choice = (value: Said | 'back', key: string): Choice<Said | 'back'> => ({ value, label: labels[value], key });
  const voices = people.map((one, at) => {
    const word = said[at];
    return { name: name(one), said: word === undefined ? undefined : labels[word] };
  });
  questions.scene({ ...asking.scene(person), voices });
  const choices = [
    choice('consent', 'c'),
    ...(asking.concerns ? [choice('concern', 'w')] : []),
    choice('object', 'o'),
    choice('absent', 'n'),
    ...(said.length === 0 ? [] : [choice('back', 'b')]),
  ];
  return questions.choose(asking.question(name(person)), choices, { explanation });
}

/** Those who said it, in the order of speaking. */
export function those(voices: Voices, word: Said): readonly PersonId[] {
  return [...voices].filter(([, said]) => said === word).map(([person]) => person);
}
