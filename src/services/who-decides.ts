/** Who decides a matter, and whom to ask: the answer of `circles who-decides`, with names. */
import { answeringFor } from '../changes/mandate.ts';
import { everydayWordsEn } from '../messages/en/everyday-words.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { Circle, CircleId, Role } from '../model/circle.ts';
import { circleName, isActiveMember, type Organisation, personName } from '../model/organisation.ts';
import { holdings, rolesOfKind } from '../model/term.ts';
import type { RankedClaim } from '../search/rank-claims.ts';
import { type Answer, whoDecides } from '../search/who-decides.ts';

/** A circle or a role, and the words that say what it decides. */
export interface Decider {
  readonly circle: CircleId;
  readonly circleName: string;
  readonly role?: string;
  readonly roleTitle?: string;
  /** As it stands in the file. */
  readonly text: string;
  readonly file: string;
}

/** Somebody to ask, and as what. */
export interface Contact {
  readonly name: string;
  /** Title of the role in which they are asked; a member otherwise. */
  readonly role?: string;
}

/** The answer in parts; ids and standard terms, as programs read them. */
export interface WhoDecides {
  readonly question: string;
  /**
   * `alone`: whoever holds the role. `consent`: the circle. `selects`: the circle, about who holds a role. `recommends`: the circle says
   * what it thinks, others decide. `unnamed`: nobody says so, and it stays with the circle.
   */
  readonly how: 'alone' | 'consent' | 'selects' | 'recommends' | 'unnamed';
  readonly circle: CircleId;
  readonly circleName: string;
  readonly role?: string;
  readonly roleTitle?: string;
  /** Who holds the role today. */
  readonly holders?: readonly string[];
  /** How many circles have such a role with the same words. */
  readonly circles: number;
  /** False where only a small part of the question is met by these words: then somebody should look whether they are meant. */
  readonly sure: boolean;
  /** The words that say so, and the file they stand in. */
  readonly text?: string;
  readonly file?: string;
  readonly limits?: string;
  /** The role that is to be filled, and whose it is. */
  readonly selects?: { readonly title: string; readonly circleName: string };
  /** What somebody may do alone, which the question goes beyond. */
  readonly beyond?: string;
  /** Who decides as long as nobody holds the role or sits in the circle, or where it is only recommended. */
  readonly instead?: { readonly circle: CircleId; readonly circleName: string };
  readonly guides: readonly { readonly title: string; readonly circleName: string; readonly file: string }[];
  readonly ask: readonly Contact[];
  readonly others: readonly Decider[];
}

/** Of a hundred answers that meet this part of the question, some six were not the ones wanted; of those that meet less, every fifth. */
const SURE_FROM = 0.6;

/** What is asked, and where. */
export interface WhoAsks {
  readonly question: string;
  readonly circle?: CircleId | undefined;
  readonly today: IsoDate;
}

/** Looks who decides; undefined where there is no circle at all. */
export function lookWhoDecides(organisation: Organisation, asked: WhoAsks): WhoDecides | undefined {
  const { question, circle: within, today } = asked;
  const answer = whoDecides(organisation, { text: question, words: everydayWordsEn, today, circle: within });
  const circle = answer.circle === undefined ? undefined : organisation.circles.get(answer.circle);
  if (circle === undefined) return undefined;
  return {
    question,
    how: howOf(answer),
    circle: circle.id,
    circleName: circle.name,
    circles: within === undefined ? Math.max(answer.times, 1) : 1,
    sure: answer.claim === undefined || answer.claim.met >= SURE_FROM,
    ...whyOf(answer, circle),
    ...whoOf(organisation, { circle, answer, today }),
    guides: answer.guides.map(({ text, circle: owner, path }) => ({
      title: text,
      circleName: circleName(organisation, owner),
      file: path,
    })),
    others: answer.others.map((claim) => deciderOf(organisation, claim)),
  };
}

interface Found {
  readonly circle: Circle;
  readonly answer: Answer;
  readonly today: IsoDate;
}

type Who = Pick<WhoDecides, 'role' | 'roleTitle' | 'holders' | 'instead' | 'ask'>;

/** Whoever holds the role; while nobody does, and where a circle decides, whoever can put it before that circle. */
function whoOf(organisation: Organisation, { circle, answer, today }: Found): Who {
  const role = circle.roles.get(answer.claim?.role ?? '');
  const holders = role === undefined ? [] : holdersOf(organisation, { circle, role, today });
  const titled = role === undefined ? {} : { role: role.id, roleTitle: role.title, holders };
  if (role !== undefined && holders.length > 0)
    return { ...titled, ask: holders.map((name) => ({ name, role: role.title })) };
  const instead = insteadOf(organisation, { circle, answer, isVacant: role !== undefined });
  if (instead === undefined) return { ...titled, ask: contactsOf(organisation, circle, today) };
  return {
    ...titled,
    instead: { circle: instead.id, circleName: instead.name },
    ask: contactsOf(organisation, instead, today),
  };
}

function howOf({ claim }: Answer): WhoDecides['how'] {
  if (claim === undefined) return 'unnamed';
  if (claim.authority === 'recommend') return 'recommends';
  if (claim.selects !== undefined) return 'selects';
  return claim.role === undefined ? 'consent' : 'alone';
}

function whyOf(
  { claim }: Answer,
  { roles }: Circle,
): Pick<WhoDecides, 'text' | 'file' | 'limits' | 'selects' | 'beyond'> {
  if (claim === undefined) return {};
  const { text, path, limits, selects, beyond } = claim;
  return {
    text,
    file: path,
    ...(limits === undefined ? {} : { limits }),
    ...(selects === undefined ? {} : { selects }),
    ...(beyond === undefined ? {} : { beyond: roles.get(beyond)?.title ?? beyond }),
  };
}

interface Deciding {
  readonly circle: Circle;
  readonly answer: Answer;
  readonly isVacant: boolean;
}

/** The circle itself while its role is vacant; the one that answers for it while nobody sits in it; the one above where it only recommends. */
function insteadOf(organisation: Organisation, { circle, answer, isVacant }: Deciding): Circle | undefined {
  const isElsewhere = answer.claim?.authority === 'recommend' && circle.parent !== undefined;
  const [id = circle.id] = answeringFor((isElsewhere ? circle.parent : undefined) ?? circle.id, organisation);
  return isVacant || isElsewhere || id !== circle.id ? organisation.circles.get(id) : undefined;
}

interface Held {
  readonly circle: Circle;
  readonly role: Role;
  readonly today: IsoDate;
}

function holdersOf(organisation: Organisation, { circle, role, today }: Held): readonly string[] {
  const when = { today, afterTerm: organisation.settings.governance.after_term };
  return holdings(circle, role.id, when).map(({ person }) => personName(organisation, person));
}

/** The leader, who can put it before the circle; else everybody in it. */
function contactsOf(organisation: Organisation, circle: Circle, today: IsoDate): readonly Contact[] {
  const leaders = rolesOfKind(circle, 'leader').flatMap((role) =>
    holdersOf(organisation, { circle, role, today }).map((name) => ({ name, role: role.title })),
  );
  if (leaders.length > 0) return leaders;
  return circle.members
    .filter((member) => isActiveMember(organisation, member))
    .map(({ person }) => ({ name: personName(organisation, person) }));
}

function deciderOf(organisation: Organisation, { circle, role, text, path }: RankedClaim): Decider {
  const title = role === undefined ? undefined : (organisation.circles.get(circle)?.roles.get(role)?.title ?? role);
  return {
    circle,
    circleName: circleName(organisation, circle),
    ...(role === undefined || title === undefined ? {} : { role, roleTitle: title }),
    text,
    file: path,
  };
}
