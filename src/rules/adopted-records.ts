/** The records of decisions, for the rules about how they came about. */
import { takenUpIn } from '../changes/taken-up.ts';
import type { Loaded } from '../load/load.ts';
import type { DecisionParts } from '../messages/rule-parts.ts';
import type { CircleId } from '../model/circle.ts';
import type { DecisionRecord } from '../model/decision-record.ts';
import type { Place } from '../model/finding.ts';
import { onceFor } from '../model/once-for.ts';
import type { Organisation } from '../model/organisation.ts';

/** A record, what sentences call it, and what it is about. */
export interface ToldRecord {
  /** The folder it lies in. */
  readonly folder: string;
  /** The circle in whose folder it lies. */
  readonly circle: CircleId;
  readonly record: DecisionRecord;
  readonly parts: DecisionParts;
  /** `circle/folder`. */
  readonly entity: string;
  /** A place in its file. */
  at(...pointer: Place['pointer']): Place;
}

/** Each record, sorted by folder. */
export const toldRecords = onceFor((organisation: Organisation): readonly ToldRecord[] =>
  [...organisation.decisions].map(([folder, record]) => {
    const [, circle = '', , id = ''] = folder.split('/');
    return {
      folder,
      circle,
      record,
      parts: { decision: record.title, id },
      entity: `${circle}/${id}`,
      at: (...pointer) => ({ file: `${folder}/decision.yaml`, pointer }),
    };
  }),
);

/** Each adopted record, sorted by folder. */
export const adoptedRecords = onceFor((organisation: Organisation): readonly ToldRecord[] =>
  toldRecords(organisation).filter(({ record }) => record.outcome === 'adopted'),
);

/** Each adopted record whose matter nobody has decided about since, sorted by folder: what came after it counts more than how it came about. */
export const standingRecords = onceFor(({ organisation, digest }: Loaded): readonly ToldRecord[] => {
  const isTakenUp = takenUpIn({ organisation, digestOf: digest });
  return adoptedRecords(organisation).filter((told) => !isTakenUp(told));
});
