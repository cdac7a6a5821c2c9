/** A consent round: one voice after the other. Nobody passes, and silence is nobody's consent. */
import type { ConsentWords } from '../../messages/en/consent.ts';
import type { PersonId } from '../../model/person.ts';
import type { Choice, Prompt, Scene } from '../../ui/prompt.ts';

/** What somebody can say in a round. */
export type Said = 'consent' | 'concern' | 'object' | 'absent';

/** What is answered at a voice: what this person says, or that another comes first. */
type Heard = Said | 'back' | 'come';

/** Who is asked, in the order of speaking, and with which words. */
export interface Asking {
  readonly questions: Prompt;
  readonly people: readonly PersonId[];
  /** Who is known not to be here: they are asked only when they have come. */
  readonly away: readonly PersonId[];
  readonly name: (person: PersonId) => string;
  readonly words: Pick<ConsentWords['ask'], 'voice' | 'voices' | 'whoCame'>;
  readonly explanation: string;
  /** True where the group keeps concerns of those who consent. */
  readonly concerns: boolean;
  /** What stands there while this person is asked; the voices are added. */
  readonly scene: (person: PersonId) => Scene;
}

/** Who said what, in the order of speaking. */
export type Voices = ReadonlyMap<PersonId, Said>;

/** Asks everybody who is here; a voice that was taken down wrongly is asked once more. */
export async function hearVoices(asking: Asking): Promise<Voices> {
  let away: readonly PersonId[] = asking.people.filter((id) => asking.away.includes(id));
  const said = new Map<PersonId, Said>();
  for (;;) {
    const person = asking.people.find((id) => !(said.has(id) || away.includes(id)));
    if (person === undefined) return inOrder(asking.people, said);
    const answer = await hear(asking, person, { said, away });
    if (answer === 'back') said.delete([...said.keys()].at(-1) ?? '');
    else if (answer === 'come') away = await withoutWhoCame(asking, away);
    else said.set(person, answer);
  }
}

/** Who was not asked is not here. */
function inOrder(people: readonly PersonId[], said: Voices): Voices {
  return new Map(people.map((id) => [id, said.get(id) ?? 'absent']));
}

async function withoutWhoCame(
  { questions, name, words }: Asking,
  away: readonly PersonId[],
): Promise<readonly PersonId[]> {
  const [only, ...others] = away;
  if (only === undefined || others.length === 0) return [];
  const came = await questions.choose(
    words.whoCame,
    away.map((value) => ({ value, label: name(value) })),
  );
  return away.filter((id) => id !== came);
}

interface SoFar {
  readonly said: Voices;
  readonly away: readonly PersonId[];
}

function hear(asking: Asking, person: PersonId, { said, away }: SoFar): Promise<Heard> {
  const { questions, people, name, words, explanation } = asking;
  const choice = (value: Heard, key: string): Choice<Heard> => ({ value, label: words.voices[value], key });
  const voices = people.map((one) => {
    const word = away.includes(one) ? 'absent' : said.get(one);
    return { name: name(one), said: word === undefined ? undefined : words.voices[word] };
  });
  questions.scene({ ...asking.scene(person), voices });
  const choices = [
    choice('consent', 'c'),
    ...(asking.concerns ? [choice('concern', 'w')] : []),
    choice('object', 'o'),
    choice('absent', 'n'),
    ...(said.size === 0 ? [] : [choice('back', 'b')]),
    ...(away.length === 0 ? [] : [choice('come', 'h')]),
  ];
  return questions.choose(words.voice({ name: name(person) }), choices, { explanation });
}

/** Those who said it, in the order of speaking. */
export function those(voices: Voices, word: Said): readonly PersonId[] {
  return [...voices].filter(([, said]) => said === word).map(([person]) => person);
}
