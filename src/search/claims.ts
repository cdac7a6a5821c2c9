/** What circles and roles say they decide: each item of a domain, each line of a role's authority, each mandate, with where it stands. */
import type { EverydayWords } from '../messages/en/everyday-words.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { Circle, CircleId, DomainItem, Role } from '../model/circle.ts';
import { policiesInForce } from '../model/circle.ts';
import { type Organisation, standingCircles } from '../model/organisation.ts';
import { pathOf } from '../schema/kinds.ts';

/** One thing that somebody may decide about. */
export interface Claim {
  readonly circle: CircleId;
  /** The role whose holder decides alone; without it the circle decides by consent. */
  readonly role?: string;
  /** The role that may act up to an amount, which the question goes beyond: then it is for the circle. */
  readonly beyond?: string;
  /** As it stands in the file. */
  readonly text: string;
  /** `recommend`: others decide. */
  readonly authority: 'decide' | 'recommend';
  /** The role of a circle, by its title: it is about who holds it, and about nothing that the role does. */
  readonly selects?: { readonly title: string; readonly circleName: string };
  /** Where the authority ends. */
  readonly limits?: string;
  /** The file it stands in. */
  readonly path: string;
  /** What the circle or role is called, and what else its file says: weaker signs of what it is about. */
  readonly called: string;
  readonly around: string;
}

/** How claims are made. */
export interface ClaimWishes {
  readonly words: EverydayWords;
  readonly today: IsoDate;
}

/** Every claim, circle by circle; paused and dissolved circles hold nothing. */
export function claimsOf(organisation: Organisation, { words, today }: ClaimWishes): readonly Claim[] {
  const { leader_by: leaderBy } = organisation.settings.governance;
  return standingCircles(organisation).flatMap((circle) => [
    ...domainClaims(circle, today),
    ...[...circle.roles.values()].flatMap((role) => [
      ...roleClaims(circle, role),
      selectionClaim(circle, role, {
        by: role.kind === 'leader' && leaderBy === 'parent' ? circle.parent : undefined,
        text: words.selection(role.title),
      }),
    ]),
  ]);
}

/** What circles have agreed: whoever agreed it can agree on something else. */
export function agreedClaims(organisation: Organisation): readonly Claim[] {
  return standingCircles(organisation).flatMap((circle) =>
    policiesInForce(circle).map(({ id, title, text }) => ({
      circle: circle.id,
      text: title,
      authority: 'decide',
      path: pathOf('policy', { circle: circle.id, id }),
      called: text,
      around: circle.name,
    })),
  );
}

function domainClaims({ id, name, aim, domain, mandate }: Circle, today: IsoDate): readonly Claim[] {
  const shared = { path: pathOf('circle', { circle: id }), called: name, around: aim.join(' ') };
  // A helping circle without a domain decides what its mandate says.
  const items: readonly DomainItem[] = mandate === undefined || domain.length > 0 ? domain : [{ text: mandate }];
  return items.map((item) => {
    const { text, authority = 'decide', limits } = item;
    return {
      ...shared,
      circle: holderOf(item, today) ?? id,
      text,
      authority,
      ...(limits === undefined ? {} : { limits }),
    };
  });
}

/** What is lent is decided by whoever holds it. */
function holderOf({ 'handed-over': handed }: DomainItem, today: IsoDate): CircleId | undefined {
  return handed !== undefined && (handed.until === undefined || handed.until >= today) ? handed.to : undefined;
}

function roleClaims({ name }: Circle, role: Role): readonly Claim[] {
  const { circle, title, purpose, responsibilities } = role;
  const around = [purpose, ...responsibilities, name].join(' ');
  const path = pathOf('role', { circle, id: role.id });
  return role.authority.map((text) => ({
    circle,
    role: role.id,
    text,
    authority: 'decide',
    path,
    called: title,
    around,
  }));
}

interface Selecting {
  /** The parent, where the organisation has it select leaders. */
  readonly by: CircleId | undefined;
  readonly text: string;
}

function selectionClaim({ id, name }: Circle, role: Role, { by, text }: Selecting): Claim {
  const path = pathOf('role', { circle: id, id: role.id });
  return {
    circle: by ?? id,
    text,
    authority: 'decide',
    selects: { title: role.title, circleName: name },
    path,
    called: name,
    around: '',
  };
}
