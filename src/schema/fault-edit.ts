/** The edit that mends a fault, where only one thing can have been meant. */
import type { Edit } from '../model/edit.ts';
import type { Fault } from './fault.ts';

/** Undefined where somebody has to say what was meant. */
export function editFor({ place: { pointer }, ...fault }: Fault): Edit | undefined {
  switch (fault.code) {
    case 'unknown-key':
      return fault.parts.nearest === undefined ? undefined : { edit: 'rename', pointer, key: fault.parts.nearest };
    case 'not-one-of':
    case 'unknown-reference':
      return fault.parts.nearest === undefined ? undefined : { edit: 'set', pointer, value: fault.parts.nearest };
    case 'not-an-id':
      return fault.parts.suggestion === undefined ? undefined : { edit: 'set', pointer, value: fault.parts.suggestion };
    case 'needs-quotes':
      return { edit: 'set', pointer, value: fault.parts.source };
    case 'id-inside':
    case 'twice-in-list':
      return { edit: 'remove', pointer };
    case 'member-twice':
    case 'domain-twice':
    case 'signing-key-twice':
      return fault.parts.same ? { edit: 'remove', pointer } : undefined;
    default:
      return undefined;
  }
}
