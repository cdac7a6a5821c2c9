/** What reading the files found, as findings of the five input rules. */
import type { FaultParts } from '../messages/rule-parts.ts';
import type { Edit } from '../model/edit.ts';
import type { Position } from '../model/finding.ts';
import type { FaultRule } from '../schema/fault.ts';
import { editFor } from '../schema/fault-edit.ts';
import type { RuleContext } from './rule.ts';

/** A fault in the shape every input rule can yield. */
export interface ForwardedFault {
  readonly place: RuleContext['loaded']['faults'][number]['place'];
  readonly entity: string;
  readonly parts: FaultParts;
  readonly position?: Position;
  readonly edit?: Edit;
}

/** The faults that belong to one rule, in the order they were found. */
export function faultsOf({ loaded, faultWords }: RuleContext, rule: FaultRule): readonly ForwardedFault[] {
  return loaded.faults
    .filter((fault) => fault.rule === rule)
    .map((fault) => {
      const edit = editFor(fault);
      return {
        place: fault.place,
        entity: fault.entity,
        parts: faultWords(fault),
        ...(fault.position === undefined ? {} : { position: fault.position }),
        ...(edit === undefined ? {} : { edit }),
      };
    });
}
