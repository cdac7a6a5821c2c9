/** How things stand at a place: the one look that `circles status` and `circles next` share. */
import { unreadFaults } from '../load/unread.ts';
import { compareText } from '../model/finding.ts';
import type { Fault } from '../schema/fault.ts';
import { type CheckReport, check } from './check.ts';
import { countsOf } from './contested.ts';
import {
  countedProposals,
  type ProposalStatus,
  proposalsTold,
  type UnreadProposal,
  unreadTold,
} from './proposals-told.ts';
import { type Undecided, undecidedAt } from './undecided.ts';
import type { Workplace } from './workplace.ts';

/** What is undecided, and what the check finds. */
export interface Situation {
  readonly place: Workplace;
  readonly undecided: Undecided;
  readonly report: CheckReport;
  /** What is answered without a meeting. */
  readonly proposals: readonly ProposalStatus[];
  /** Proposals about which nobody can be asked. */
  readonly unread: readonly UnreadProposal[];
  /** The first fault of each file that can't be read, sorted by file. */
  readonly unreadable: readonly Fault[];
}

/** Looks; writes nothing and asks for no key. */
export function situationAt(place: Workplace): Situation {
  const [proposals, unread] = [proposalsTold(place), unreadTold(place)];
  const told = { contested: countsOf(place), proposals: countedProposals(proposals, unread) };
  return {
    place,
    undecided: undecidedAt(place),
    report: check({ loaded: place.loaded, today: place.today, ...told }),
    proposals,
    unread,
    unreadable: unreadable(place),
  };
}

/** The first fault of each file. */
function unreadable({ loaded }: Workplace): readonly Fault[] {
  const faults = unreadFaults(loaded).toReversed();
  const firsts = new Map(faults.map((fault) => [fault.place.file, fault]));
  return [...firsts].sort(([a], [b]) => compareText(a, b)).map(([, fault]) => fault);
}
