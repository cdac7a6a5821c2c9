/** The edit that mends a fault, where only one thing can have been meant. */
import type { Edit } from '../model/edit.ts';
import type { Fault } from './fault.ts';

/** Undefined where somebody has to say what was meant. */
export function editFor({ place: { pointer }, ...fault }: Fault): Edit | undefined {
  switch (fault.code) {
    case 'unknown-key':
      return onlyKey(fault.parts.near, pointer);
    case 'not-one-of':
      return sameWord(fault.parts) ? { edit: 'set', pointer, value: fault.parts.nearest } : undefined;
    case 'not-a-day':
      return fault.parts.meant === undefined ? undefined : { edit: 'set', pointer, value: fault.parts.meant };
    case 'unknown-reference':
    case 'not-an-id':
      return fault.parts.called === undefined ? undefined : { edit: 'set', pointer, value: fault.parts.called };
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

function onlyKey([key, ...others]: readonly string[], pointer: Fault['place']['pointer']): Edit | undefined {
  return key === undefined || others.length > 0 ? undefined : { edit: 'rename', pointer, key };
}

/** What stands there is the word itself, but for capitals, spaces and hyphens. With another letter it is another word. */
function sameWord<Parts extends { readonly value: string; readonly nearest?: string }>(
  parts: Parts,
): parts is Parts & { readonly nearest: string } {
  return parts.nearest !== undefined && plainWord(parts.value) === plainWord(parts.nearest);
}

function plainWord(word: string): string {
  return word
    .toLowerCase()
    .trim()
    .replace(/[\s_-]+/g, '-');
}
