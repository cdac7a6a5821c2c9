/** Somebody comes later to a meeting: from then on they are among those who are here, in its minutes and in its rounds. */

import { personName } from '../../model/organisation.ts';
import type { PersonId } from '../../model/person.ts';
import type { Prompt } from '../../ui/prompt.ts';
import { heardIn } from './heard-in.ts';
import { kept, type UnderWay, wordsFor } from './meeting-table.ts';

/** Who was not here until now, and is. With a single one nothing is asked. */
export async function askArrived(questions: Prompt, { meeting, work }: UnderWay): Promise<readonly PersonId[]> {
  const { absent = [] } = meeting;
  if (absent.length < 2) return absent;
  const { place } = work.desk;
  const choices = absent.map((value) => ({ value, label: personName(place.organisation, value) }));
  return [await questions.choose(wordsFor(place).ask.whoCame, choices)];
}

/** The meeting with them among those who are here. */
export function withArrived(way: UnderWay, arrived: readonly PersonId[]): UnderWay {
  const { present, absent = [] } = way.meeting;
  const come = absent.filter((id) => arrived.includes(id));
  if (come.length === 0) return way;
  return kept(way, { present: [...present, ...come], absent: absent.filter((id) => !come.includes(id)) });
}

/** Who has spoken in these rounds is here. */
export function withVoicesOf(way: UnderWay, folders: readonly string[]): UnderWay {
  return withArrived(way, heardIn(way.work.desk.place, folders));
}
