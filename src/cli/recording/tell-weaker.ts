/** What ending keys makes weaker, told after it was recorded. */
import { keysLifeEn } from '../../messages/en/keys-life.ts';
import { labelsOf } from '../../messages/labels.ts';
import { type Organisation, personName } from '../../model/organisation.ts';
import { terminalText } from '../../render/escape.ts';
import { weakerAfter } from '../../services/end-key.ts';
import type { Workplace } from '../../services/workplace.ts';
import type { Context } from '../context.ts';

/** Says who can't sign any more, and where others stand in or only one is left. */
export function tellWeaker(place: Workplace, after: Organisation, context: Context): void {
  const words = keysLifeEn(labelsOf(place.organisation.settings.labels));
  const { unable, circles } = weakerAfter(place, after);
  const name = (id: string) => personName(place.organisation, id);
  const lines = [
    ...unable.map((id) => words.unable({ name: name(id), id })),
    ...circles.map(({ circle, persons }) =>
      persons.length === 1
        ? words.onlyOne({ circle: circle.name, name: name(persons[0] ?? '') })
        : words.standIn({ circle: circle.name, names: persons.map(name) }),
    ),
  ];
  for (const line of lines) context.say(terminalText(line));
}
