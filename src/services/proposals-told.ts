/** The open proposals as `circles status` tells them: counted, in words, and for machines. */
import type { AsyncState } from '../decisions/machines/async-consent.ts';
import { unheardIn } from '../decisions/proposals/standing.ts';
import type { IsoDate } from '../model/calendar.ts';
import { circleName, personName } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import { type OpenProposal, openProposals } from './proposals.ts';
import { tellStanding } from './tell-standing.ts';
import type { Workplace } from './workplace.ts';

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

/** All of them, sorted by folder. */
export function proposalsTold(place: Workplace): readonly ProposalStatus[] {
  return openProposals(place).map((open) => toldOne(open, place));
}

function toldOne(open: OpenProposal, place: Workplace): ProposalStatus {
  const { standing, proposal, overtaken } = open;
  const { organisation } = place;
  const { name, summary, lines } = tellStanding(open, place);
  const unheard = [...new Set(standing.circles.flatMap(unheardIn))];
  return {
    ...{ proposal: name, title: proposal.title, version: proposal.number, state: standing.state },
    circles: standing.circles.map(({ circle, rule, done }) => ({
      ...{ circle, name: circleName(organisation, circle), meets: rule === undefined, done },
    })),
    ...{ asked: standing.asked, answered: standing.answered, objections: standing.objections.length },
    earliest: standing.earliest ?? null,
    unheard: unheard.map((id) => ({ id, name: personName(organisation, id) })),
    ...{ overtaken, summary, lines },
  };
}
