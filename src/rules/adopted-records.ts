/** The adopted decisions, for the rules about how they came about. */
import type { DecisionParts } from '../messages/rule-parts.ts';
import type { DecisionRecord } from '../model/decision-record.ts';
import type { Place } from '../model/finding.ts';
import { onceFor } from '../model/once-for.ts';
import type { Organisation } from '../model/organisation.ts';

/** An adopted record, what sentences call it, and what it is about. */
export interface AdoptedRecord {
  readonly record: DecisionRecord;
  readonly parts: DecisionParts;
  /** `circle/folder`. */
  readonly entity: string;
  /** A place in its file. */
  at(...pointer: Place['pointer']): Place;
}

/** Each adopted record, sorted by folder. */
export const adoptedRecords = onceFor((organisation: Organisation): readonly AdoptedRecord[] =>
  [...organisation.decisions]
    .filter(([, record]) => record.outcome === 'adopted')
    .map(([folder, record]) => {
      const [, circle = '', , id = ''] = folder.split('/');
      return {
        record,
        parts: { decision: record.title, id },
        entity: `${circle}/${id}`,
        at: (...pointer) => ({ file: `${folder}/decision.yaml`, pointer }),
      };
    }),
);
