/** What people said, as the circle agreed to keep it: beside the record, bound by its digest, and able to leave. */
import type { Governance } from '../model/settings.ts';
import type { Fields } from '../model/value.ts';
import type { Draft, DraftObjection } from './draft.ts';

/** The account of a decision. `salt` keeps anyone from guessing at its words by trying digests. */
export function accountOf(draft: Draft, governance: Pick<Governance, 'voices'>, salt: string): Fields {
  const objections = draft.objections.map((objection) => objectionOf(objection, governance.voices));
  return { schema: 'circles/account/v1', ...draft.account, ...(objections.length === 0 ? {} : { objections }), salt };
}

/** `off` keeps the circle's restatement alone, `aggregate` the argument without a name, `named` also the name. */
function objectionOf(objection: DraftObjection, voices: Governance['voices']): Fields {
  const { argument, aim, understood, text, by } = objection;
  const integrated = text === undefined ? {} : { [objection.integrated === 'withdrawn' ? 'note' : 'text']: text };
  return {
    ...(voices === 'off' ? {} : { argument }),
    aim,
    ...(understood === undefined ? {} : { 'understood-as': understood }),
    ...integrated,
    ...(voices === 'named' && by !== undefined ? { name: by } : {}),
  };
}
