/** A planned or recorded decision in words, line by line, as it is shown before and after it is written. */
import { tellChanges } from '../../changes/tell.ts';
import type { DecisionPlan } from '../../decisions/decision-plan.ts';
import { type RecordWords, recordEn } from '../../messages/en/record.ts';
import { labelsOf } from '../../messages/labels.ts';
import { circleName, type Organisation, personName } from '../../model/organisation.ts';
import type { PersonId } from '../../model/person.ts';
import { terminalText } from '../../render/escape.ts';

/** What the decision says and changes, who consented and who was absent. Safe to print. */
export function tellPlan(plan: DecisionPlan, before: Organisation): readonly string[] {
  const words = recordEn(labelsOf(plan.after.settings.labels));
  const { record } = plan;
  const outcome = words.outcome[record.outcome];
  const day = (date: string) => ({ date, today: record.recorded });
  return [
    ...(record.decided === record.recorded ? [] : [words.decided(day(record.decided))]),
    ...(record.text === undefined ? [] : [words.words({ text: record.text })]),
    ...(record.outcome === 'adopted'
      ? tellChanges(plan.changes, { before, after: plan.after }).map((told) => words.change({ told }))
      : []),
    ...(record.redacts ?? []).map(({ path }) => words.takesOut({ path })),
    ...record.consents.flatMap((consent) => consentLines(plan, consent, words)),
    ...record.objections.map(({ integrated }) => words.objection({ integrated })),
    ...record.objections.flatMap(({ measure }) =>
      measure === undefined ? [] : [words.comesBack({ ...measure, ...day(measure.check) })],
    ),
    ...(record.settles === undefined ? [] : [words.settles(day(record.settles))]),
    ...linkLines(record, words),
    ...(record.review === undefined ? [] : [words.review(day(record.review))]),
    ...(outcome === '' ? [] : [outcome]),
    ...(record.back === undefined ? [] : [words.back(day(record.back))]),
  ].map(terminalText);
}

function linkLines({ answers, supersedes, corrects }: DecisionPlan['record'], words: RecordWords): readonly string[] {
  return [
    ...(answers === undefined ? [] : [words.answers({ count: answers.length })]),
    ...(supersedes === undefined ? [] : [words.replaces]),
    ...(corrects === undefined ? [] : [words.corrects]),
  ];
}

/** A short text for each absent member who may still object. Safe to print. */
export function tellAbsent(plan: DecisionPlan): readonly string[] {
  const words = recordEn(labelsOf(plan.after.settings.labels));
  const { consents, title, settles } = plan.record;
  return consents.flatMap(({ circle, absent = [] }) =>
    absent.map(({ person }) =>
      terminalText(
        words.tellAbsent({
          name: personName(plan.after, person),
          title,
          circle: circleName(plan.after, circle),
          settles,
        }),
      ),
    ),
  );
}

type Consent = DecisionPlan['record']['consents'][number];

function consentLines(plan: DecisionPlan, consent: Consent, words: RecordWords): readonly string[] {
  const circle = circleName(plan.after, consent.circle);
  const names = (ids: readonly PersonId[]) => ids.map((id) => personName(plan.after, id));
  const { absent = [], agreed = [] } = consent;
  const handled = absent[0]?.handled;
  return [
    ...(consent.consent === undefined ? [] : [words.consented({ circle, names: names(consent.consent) })]),
    ...(consent.present === undefined ? [] : [words.present({ circle, names: names(consent.present) })]),
    ...(handled === undefined ? [] : [words.absent({ names: names(absent.map(({ person }) => person)), handled })]),
    ...(consent.since === undefined
      ? []
      : [words.inWriting({ circle, date: consent.since, today: plan.record.recorded })]),
    ...(agreed.length === 0 ? [] : [words.agreed({ names: names(agreed) })]),
  ];
}
