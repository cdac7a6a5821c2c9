/** `circles consent` step by step: what is on the table, the round as a facilitator leads it, the plan, the record. */
import { consentEn } from '../../messages/en/consent.ts';
import { facilitatorEn } from '../../messages/en/facilitator.ts';
import { recordEn } from '../../messages/en/record.ts';
import { labelsOf } from '../../messages/labels.ts';
import { terminalText } from '../../render/escape.ts';
import type { ConsentWishes } from '../../services/consent.ts';
import { conversation } from '../conversation.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Invocation } from '../invocation.ts';
import type { Asked } from './consent-options.ts';
import { holdDecision } from './hold-decision.ts';
import type { Table } from './integrate.ts';
import { askMatter } from './matter-prompts.ts';
import { consentLine } from './one-line.ts';
import { recordAndTell, type Work } from './record-and-tell.ts';

/** Asks for what was not said by flags, holds the round, shows the plan and records it. */
export async function consentByPrompts(
  asked: Asked,
  { invocation, ...work }: Work & { readonly invocation: Invocation },
): Promise<ExitCode> {
  const { desk, context } = work;
  const { place } = desk;
  const labels = labelsOf(place.organisation.settings.labels);
  const { person } = await desk.signer();
  return conversation({ name: 'consent', invocation, context, place }, async (questions) => {
    const table: Table = { questions, words: consentEn(labels), facilitator: facilitatorEn(labels), place };
    questions.scene({ title: asked.title ?? table.facilitator.untitled, says: [] });
    const wishes: ConsentWishes = {
      ...asked,
      ...(await askMatter(asked, table)),
      decided: asked.decided ?? place.today,
      recorder: person,
      consenting: 'all',
    };
    const held = await holdDecision(table, wishes);
    const line = consentLine(held.draft, held.wishes);
    const after = line === undefined ? [] : [recordEn(labels).sameAgain({ line: terminalText(line) })];
    const there = { ...work, desk: { ...desk, place: held.table.place } };
    return recordAndTell(held.draft, there, { questions, after });
  });
}
