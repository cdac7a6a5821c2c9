/** What was decided and recorded between two sides, told record by record. */
import { tellChanges } from '../changes/tell.ts';
import { recordEn } from '../messages/en/record.ts';
import { labelsOf } from '../messages/labels.ts';
import type { CircleConsent } from '../model/decision-record.ts';
import { circleName, type Organisation, personName } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import type { Step } from '../trust/step.ts';
import type { Compared } from './compared-side.ts';

/** One decision that the later side has and the earlier has not. */
export interface DecidedNow {
  readonly folder: string;
  readonly title: string;
  readonly decided: string;
  /** What it says and changes, who consented and who was absent; a sentence each. */
  readonly lines: readonly string[];
  /** Whose signature counts, by name. */
  readonly signers: readonly string[];
  /** Objections that came afterwards and wait for an answer. */
  readonly objections: number;
}

/** In the order of the chain. */
export function decidedNow({ before, after }: Compared): readonly DecidedNow[] {
  const { verification } = after;
  const people = after.loaded.organisation.people;
  const open = verification.objections.filter(({ answered }) => !answered);
  return verification.inForce.flatMap((step): DecidedNow[] => {
    const { folder, record } = step.dossier;
    if (before.present.read(`${folder}/decision.yaml`) !== undefined) return [];
    const named = withPeople(step.after.organisation, people);
    const status = verification.records.find((one) => one.folder === folder);
    return [
      {
        ...{ folder, title: record.title, decided: record.decided },
        lines: linesOf(step, { before: withPeople(step.before.organisation, people), after: named }),
        signers: (status?.signers ?? []).map((id) => personName(named, id)),
        objections: open.filter((one) => one.folder === folder).length,
      },
    ];
  });
}

/** Records hold no names of people; the files of the later side say them. */
function withPeople(organisation: Organisation, people: Organisation['people']): Organisation {
  return { ...organisation, people: new Map([...organisation.people, ...people]) };
}

function linesOf({ dossier: { record }, changes }: Step, sides: { before: Organisation; after: Organisation }) {
  const words = recordEn(labelsOf(sides.after.settings.labels));
  const day = (date: string) => ({ date, today: record.recorded });
  const outcome = words.outcome[record.outcome];
  return [
    ...(record.text === undefined ? [] : [words.words({ text: record.text })]),
    ...(record.outcome === 'adopted' ? tellChanges(changes, sides) : [outcome]),
    ...(record.redacts ?? []).map(({ path }) => words.takesOut({ path })),
    ...record.consents.flatMap((consent) => consentLines(consent, sides.after)),
    ...record.objections.map(({ integrated }) => words.objection({ integrated })),
    ...(record.settles === undefined ? [] : [words.settles(day(record.settles))]),
  ].map((line) => line.trim());
}

function consentLines(given: CircleConsent, organisation: Organisation): readonly string[] {
  const words = recordEn(labelsOf(organisation.settings.labels));
  const circle = circleName(organisation, given.circle);
  const names = (ids: readonly PersonId[]) => ids.map((id) => personName(organisation, id));
  const { consent, present, absent = [], agreed = [] } = given;
  const handled = absent[0]?.handled;
  return [
    ...(consent === undefined ? [] : [words.consented({ circle, names: names(consent) })]),
    ...(present === undefined ? [] : [words.present({ circle, names: names(present) })]),
    ...(handled === undefined ? [] : [words.absent({ names: names(absent.map(({ person }) => person)), handled })]),
    ...(agreed.length === 0 ? [] : [words.agreed({ names: names(agreed) })]),
  ];
}
