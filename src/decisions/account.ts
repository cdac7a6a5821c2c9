/** What people said, as the circle agreed to keep it: beside the record, bound by its digest, and able to leave. */
import type { Governance } from '../model/settings.ts';
import type { Fields } from '../model/value.ts';
import type { Draft, DraftObjection } from './draft.ts';

/** The account of a decision. `salt` keeps anyone from guessing at its words by trying digests. */
export function accountOf(draft: Draft, governance: Pick<Governance, 'voices'>, salt: string): Fields {
  const objections = draft.objections.map((objection) => objectionOf(objection, governance.voices));
  return { schema: 'circles/account/v1', ...draft.account, ...(objections.length === 0 ? {} : { objections }), salt };
}

/** `off` keeps the circle's restatement, `aggregate` the argument without a name, `named` also the name. */
function objectionOf(objection: DraftObjection, voices: Governance['voices']): Fields {
  return {
    argument: voices === 'off' ? (objection.understood ?? objection.argument) : objection.argument,
    aim: objection.aim,
    ...(objection.understood === undefined ? {} : { understood: objection.understood }),
    ...(objection.text === undefined ? {} : { text: objection.text }),
    ...(voices === 'named' && objection.by !== undefined ? { by: objection.by } : {}),
  };
}
