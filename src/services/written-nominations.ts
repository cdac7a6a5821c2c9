/** Nominations that were written in silence, each on its own computer, as the selection takes them in. */
import { proposalsEn } from '../messages/en/proposals.ts';
import { labelsOf } from '../messages/labels.ts';
import type { Role } from '../model/circle.ts';
import { CirclesError } from '../model/errors.ts';
import type { PersonId } from '../model/person.ts';
import { shortName } from './is-called.ts';
import { findProposal, type OpenProposal, openProposals } from './proposals.ts';
import type { Nomination } from './select.ts';
import type { SaidOfRole } from './selection-form.ts';
import type { Workplace } from './workplace.ts';

/** The selection that is proposed under this name. Throws `CirclesError` as `findProposal`, and `no-selection`. */
export function selectionCalled(place: Workplace, words: string): OpenProposal {
  const open = findProposal(place, words);
  if (open.proposal.selection !== undefined) return open;
  const said = proposalsEn(labelsOf(place.organisation.settings.labels));
  throw new CirclesError('no-selection', said.noSelection({ title: open.proposal.title, name: shortName(open) }));
}

/** Throws `CirclesError` `other-roles` where roles were named that are not the ones that it is about. */
export function refuseOtherRoles(place: Workplace, open: OpenProposal, roles: readonly RoleId[]): void {
  if (roles.length === 0 || isAbout(open, roles)) return;
  const words = proposalsEn(labelsOf(place.organisation.settings.labels));
  const { title, selection = [] } = open.proposal;
  throw new CirclesError(
    'other-roles',
    words.otherRoles({ title, name: shortName(open), roles: selection.map(({ role }) => role) }),
  );
}

type RoleId = Pick<Role, 'circle' | 'id'>;

function isAbout({ proposal }: OpenProposal, roles: readonly RoleId[]): boolean {
  const listed = (proposal.selection ?? []).map(({ role }) => role).sort();
  const wanted = roles.map(({ circle, id }) => `${circle}/${id}`).sort();
  return listed.length > 0 && listed.join() === wanted.join();
}

/** The one open proposal that is about exactly these roles. */
export function selectionAbout(place: Workplace, roles: readonly RoleId[]): OpenProposal | undefined {
  const [one, ...others] = openProposals(place).filter((open) => isAbout(open, roles));
  return others.length === 0 ? one : undefined;
}

/** What the proposal says of each role, with whom people have named. */
export function saidInProposal(open: OpenProposal): readonly SaidOfRole[] {
  return (open.proposal.selection ?? []).map(({ role, start, end, qualifications = [] }) => {
    const texts: Readonly<Record<string, string | undefined>> = { role, start, until: end };
    return {
      text: (key) => texts[key],
      texts: (key) => (key === 'qualifications' ? qualifications : []),
      nominations: nominationsFor(role, open),
    };
  });
}

/** Everybody who has written down a name, or nobody, for this version. */
export function writersIn({ answers, version, standing }: OpenProposal): ReadonlySet<PersonId> {
  const asked = new Set(standing.circles.flatMap((one) => one.asked));
  return new Set(
    answers.flatMap(({ response }) =>
      response.version === version && response.nominations.length > 0 && asked.has(response.person)
        ? [response.person]
        : [],
    ),
  );
}

function nominationsFor(role: string, open: OpenProposal): readonly Nomination[] {
  const writers = writersIn(open);
  return open.answers.flatMap(({ response }): readonly Nomination[] => {
    const { version, person: by, nominations } = response;
    if (version !== open.version || !writers.has(by)) return [];
    const { person: nominee, reason } = nominations.find((one) => one.role === role) ?? {};
    return nominee === undefined ? [] : [{ by, nominee, ...(reason === undefined ? {} : { reason }) }];
  });
}
