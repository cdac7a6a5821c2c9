/** What stands before everybody in a round: the step, the facilitator's words, the exact text, the voices so far. */
import { tellChanges } from '../../changes/tell.ts';
import type { Draft } from '../../decisions/draft.ts';
import { compareWanted } from '../../decisions/wanted.ts';
import { recordEn } from '../../messages/en/record.ts';
import { labelsOf } from '../../messages/labels.ts';
import type { Scene, Voice } from '../../ui/prompt.ts';
import type { Table } from './integrate.ts';
import { tellWords } from './tell-words.ts';

/** Steps of a round; the first four come in this order, the others between them. */
export type Step = 'present' | 'react' | 'restate' | 'round' | 'objections' | 'stuck';

const IN_ORDER: readonly Step[] = ['present', 'react', 'restate', 'round'];

/** What is on the table. */
export interface Shown {
  readonly title: string;
  readonly text: readonly string[];
}

/** The exact words and everything they change, with what will be watched and when it is looked at again. */
export async function shownOf({ words, place }: Table, draft: Draft): Promise<Shown> {
  const wanted = compareWanted(draft.wanted, place.state);
  const record = recordEn(labelsOf(place.organisation.settings.labels));
  const day = (date: string) => ({ date, today: place.today });
  return {
    title: draft.title,
    text: [
      words.ask.proposal,
      ...(draft.text ?? '')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => `  ${line}`),
      ...tellChanges(wanted.changes, { before: place.organisation, after: wanted.after }).map((line) => `  ${line}`),
      ...(await tellWords(draft.wanted, place)),
      ...(draft.review === undefined ? [] : [record.review(day(draft.review))]),
      ...draft.objections.flatMap(({ measure }) =>
        measure === undefined ? [] : [record.comesBack({ ...measure, ...day(measure.check) })],
      ),
    ],
  };
}

/** The scene of one step. */
export function sceneOf(
  { facilitator }: Pick<Table, 'facilitator'>,
  { title, text }: Shown,
  parts: { readonly step: Step; readonly says: readonly string[]; readonly voices?: readonly Voice[] },
): Scene {
  const { step, says, voices } = parts;
  const number = IN_ORDER.indexOf(step) + 1;
  const name = facilitator.steps[step];
  return {
    title,
    step: number === 0 ? { name } : { name, number, of: IN_ORDER.length },
    says,
    text,
    ...(step === 'present' || step === 'restate' ? { aloud: true } : {}),
    ...(voices === undefined ? {} : { voices }),
  };
}
