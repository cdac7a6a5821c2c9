/** The open proposals as `circles status` tells them: counted, in words, and for machines. */
import type { AsyncState } from '../decisions/machines/async-consent.ts';
import { unheardIn } from '../decisions/proposals/standing.ts';
import { type FileTree, wholeOf } from '../load/file-tree.ts';
import type { IsoDate } from '../model/calendar.ts';
import { circleName, personName } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import type { CountedProposal } from '../rules/rule.ts';
import { verify } from '../trust/verify.ts';
import { shortName } from './is-called.ts';
import { type OpenProposal, openProposals, type ProposalPlace, unreadProposals } from './proposals.ts';
import { tellStanding } from './tell-standing.ts';
import { type Workplace, withNames } from './workplace.ts';

/** One circle that is asked about a proposal. */
export interface ProposalCircle {
  readonly circle: string;
  readonly name: string;
  /** True where it consents in a meeting. */
  readonly meets: boolean;
  /** True when its part is done. */
  readonly done: boolean;
}

/** One open proposal. */
export interface ProposalStatus {
  /** What tells it apart from every other: `kitchen/quiet-hours`. */
  readonly proposal: string;
  readonly title: string;
  /** The number of the version that is answered now. */
  readonly version: number;
  readonly state: AsyncState;
  /** True where people name somebody for a role, and `circles select` holds it. */
  readonly selects: boolean;
  readonly circles: readonly ProposalCircle[];
  readonly asked: number;
  readonly answered: number;
  readonly objections: number;
  /** `null` where a circle has yet to meet. */
  readonly earliest: IsoDate | null;
  /** Whose voice is missing still. */
  readonly unheard: readonly { readonly id: PersonId; readonly name: string }[];
  /** Governed files about which others decided something since. */
  readonly overtaken: readonly string[];
  /** One sentence that counts, and a line for each thing that was said. */
  readonly summary: string;
  readonly lines: readonly string[];
}

/** A proposal about which nobody can be asked. */
export interface UnreadProposal {
  /** What tells it apart from every other: `kitchen/quiet-hours`. */
  readonly proposal: string;
  readonly title: string;
  /** Why it can't be read. */
  readonly why: string;
}

/** All of these, sorted by folder. */
export function unreadTold(place: ProposalPlace): readonly UnreadProposal[] {
  return unreadProposals(place).map(({ lying, why }) => ({
    ...{ proposal: shortName(lying), title: lying.proposal.title, why },
  }));
}

/** As the check tells them: where each lies, and how it is counted, or why it can't be. */
export function countedProposals(
  told: readonly Pick<ProposalStatus, 'proposal' | 'title' | 'summary'>[],
  unread: readonly UnreadProposal[],
): readonly CountedProposal[] {
  const all = [...told, ...unread.map(({ why: summary, ...one }) => ({ ...one, summary }))];
  return all.map(({ proposal: name, title, summary }) => {
    const [circle, slug] = name.split('/');
    return { folder: `circles/${circle}/proposals/${slug}`, title, summary, name };
  });
}

/** The proposals of a tree, as the check tells them; only answers whose signatures hold are counted. */
export function countedIn(looked: FileTree, today: IsoDate): readonly CountedProposal[] {
  const tree = wholeOf(looked);
  const verification = verify(tree, { today });
  const state = withNames(verification, tree);
  const place = { committed: tree, state, organisation: state.organisation, today, verification };
  return countedProposals(proposalsTold(place), unreadTold(place));
}

/** All of them, sorted by folder. */
export function proposalsTold(place: ProposalPlace & Pick<Workplace, 'organisation'>): readonly ProposalStatus[] {
  return openProposals(place).map((open) => toldOne(open, place));
}

function toldOne(open: OpenProposal, place: Pick<Workplace, 'organisation' | 'today'>): ProposalStatus {
  const { standing, proposal, overtaken } = open;
  const { organisation } = place;
  const { name, summary, lines } = tellStanding(open, place);
  const unheard = [...new Set(standing.circles.flatMap(unheardIn))];
  return {
    ...{ proposal: name, title: proposal.title, version: proposal.number, state: standing.state },
    selects: proposal.selection !== undefined,
    circles: standing.circles.map(({ circle, rule, done }) => ({
      ...{ circle, name: circleName(organisation, circle), meets: rule === undefined, done },
    })),
    ...{ asked: standing.asked, answered: standing.answered, objections: standing.objections.length },
    earliest: standing.earliest ?? null,
    unheard: unheard.map((id) => ({ id, name: personName(organisation, id) })),
    ...{ overtaken, summary, lines },
  };
}
