/** A selection that is put to a circle: everybody names somebody in writing, and the selection itself is held in a meeting. */
import { type Draft, emptyDraft } from '../decisions/draft.ts';
import { selectEn } from '../messages/en/select.ts';
import { labelsOf } from '../messages/labels.ts';
import type { CircleId } from '../model/circle.ts';
import { CirclesError } from '../model/errors.ts';
import { circleName } from '../model/organisation.ts';
import type { ProposedRole } from '../model/proposal.ts';
import { refuseRoles } from './refuse-selected.ts';
import { type Selected, selectionTitle } from './select.ts';
import type { Workplace } from './workplace.ts';

/** What is proposed: roles, each for a time, and what is looked for. */
export interface SelectionToPropose {
  readonly roles: readonly Pick<Selected, 'role' | 'start' | 'end' | 'qualifications'>[];
  /** The circle that proposes, where it is not the one of the roles. */
  readonly proposedBy: CircleId | undefined;
  readonly title: string | undefined;
  readonly driver?: string | undefined;
}

type Place = Pick<Workplace, 'organisation' | 'today'>;

/** The words that are put to everybody, and the roles. Throws `CirclesError` as `refuseRoles`, and `term-ends-early`. */
export function proposedSelection(
  place: Place,
  { roles, proposedBy, title, driver }: SelectionToPropose,
): { readonly draft: Draft; readonly selection: readonly ProposedRole[] } {
  const filled = roles.map(({ role }) => role);
  refuseRoles(place, filled);
  const words = selectEn(labelsOf(place.organisation.settings.labels));
  const early = roles.find(({ start, end }) => end < start);
  if (early !== undefined) throw new CirclesError('term-ends-early', words.endsEarly(early));
  const [own = ''] = filled.map(({ circle }) => circle);
  const asked = roles.map(({ role, start, end, qualifications }) => ({
    ...{ role: role.title, circle: circleName(place.organisation, role.circle), purpose: role.purpose },
    ...{ start: start > place.today ? start : undefined, end, qualifications },
  }));
  const draft: Draft = {
    ...emptyDraft(place.today, ''),
    title: title ?? selectionTitle(place, filled),
    circle: proposedBy ?? own,
    text: asked.map(words.toBeSelected).join('\n'),
    account: driver === undefined ? {} : { driver },
  };
  return { draft, selection: roles.map((one) => proposedRole(one, place)) };
}

function proposedRole(
  { role, start, end, qualifications }: SelectionToPropose['roles'][number],
  { today }: Place,
): ProposedRole {
  return {
    role: `${role.circle}/${role.id}`,
    ...(start > today ? { start } : {}),
    end,
    ...(qualifications.length === 0 ? {} : { qualifications }),
  };
}
