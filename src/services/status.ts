/** How things stand: what is undecided and whose consent it needs, what waits, what is due, and what to do next. */
import { pendingRecovery } from '../git/recover.ts';
import { faultsEn } from '../messages/en/faults.ts';
import type { FindingCounts } from '../messages/en/report.ts';
import { labelsOf } from '../messages/labels.ts';
import type { IsoDate } from '../model/calendar.ts';
import { compareText } from '../model/finding.ts';
import { personName } from '../model/organisation.ts';
import { faultWords } from '../schema/fault.ts';
import { isNotDecided } from '../trust/verify-finding.ts';
import { waitingDossiers } from '../trust/waiting-dossier.ts';
import { contestedDecisions } from './contested.ts';
import { type DueItem, dueItems } from './due.ts';
import { type CircleMeetings, circleMeetings } from './meetings.ts';
import { type NextStep, nextSteps } from './next-steps.ts';
import type { ProposalStatus, UnreadProposal } from './proposals-told.ts';
import { type SettledDecision, settledDecisions, settlingDecisions } from './settling.ts';
import { missingFor } from './sign-records.ts';
import { type Situation, situationAt } from './situation.ts';
import { type Named, type UndecidedGroup, undecidedGroups } from './undecided-groups.ts';
import type { Workplace } from './workplace.ts';

/** A decision that has too few signatures yet. */
export interface WaitingDecision {
  readonly folder: string;
  readonly title: string;
  readonly signed: readonly Named[];
  /** True when others decided something since that it can't stand beside: no signature brings it into force. */
  readonly overtaken: boolean;
}

/** Everything `circles status` tells. */
export interface Status {
  readonly organisation: string;
  readonly today: IsoDate;
  /** Records in force. */
  readonly decisions: number;
  /** The title of a recording that was interrupted; `null` where there is none. */
  readonly interrupted: string | null;
  readonly undecided: readonly UndecidedGroup[];
  /** Files in which only the way of writing differs. */
  readonly form: readonly string[];
  readonly faulty: readonly { readonly file: string; readonly what: string }[];
  /** Faults in what is recorded, besides what is undecided. */
  readonly unproved: number;
  readonly waiting: readonly WaitingDecision[];
  /** What is answered without a meeting. */
  readonly proposals: readonly ProposalStatus[];
  /** Proposals about which nobody can be asked, because what they want can't be read. */
  readonly unread: readonly UnreadProposal[];
  readonly contested: readonly { readonly folder: string; readonly title: string; readonly objections: number }[];
  /** What who was absent may still object to. */
  readonly settling: readonly {
    readonly folder: string;
    readonly title: string;
    readonly until: IsoDate;
    readonly people: readonly Named[];
  }[];
  /** What has become settled in the last days. */
  readonly settled: readonly SettledDecision[];
  readonly due: readonly DueItem[];
  /** Circles that have a meeting ahead, one under way, or minutes that wait for consent. */
  readonly meetings: readonly CircleMeetings[];
  readonly check: FindingCounts;
  readonly next: readonly NextStep[];
}

/** Looks at everything; needs no key and writes nothing. */
export function statusAt(place: Workplace): Status {
  const situation = situationAt(place);
  const { undecided, report } = situation;
  return {
    organisation: place.loaded.organisation.settings.name,
    today: place.today,
    decisions: place.verification.records.length,
    interrupted: pendingRecovery(place.repository) ?? null,
    undecided: undecidedGroups(undecided.each, { ...place, after: undecided.after }),
    form: [...undecided.form, ...undecided.lineEnds].sort(compareText),
    faulty: faultyFiles(situation),
    unproved: unproved(place),
    waiting: waitingDecisions(place),
    proposals: situation.proposals,
    unread: situation.unread,
    contested: contestedDecisions(place).map(({ folder, title, objections }) => ({
      folder,
      title,
      objections: objections.length,
    })),
    settling: settlingDecisions(place).map((one) => ({
      ...one,
      people: one.people.map((id) => ({ id, name: personName(place.organisation, id) })),
    })),
    settled: settledDecisions(place),
    due: dueItems(situation),
    meetings: circleMeetings(place),
    check: report.counts,
    next: nextSteps(situation),
  };
}

function faultyFiles({ place, unreadable }: Situation): Status['faulty'] {
  const catalogue = faultsEn(labelsOf(place.loaded.organisation.settings.labels));
  return unreadable.map((fault) => ({ file: fault.place.file, what: faultWords(fault, catalogue).what }));
}

/** What differs from the records is told as undecided; this is the rest. */
function unproved({ verification }: Workplace): number {
  return verification.findings.filter(({ code }) => !isNotDecided(code)).length;
}

/** The decisions that wait for signatures. */
export function waitingDecisions(
  place: Pick<Workplace, 'present' | 'committed' | 'organisation' | 'today'>,
): readonly WaitingDecision[] {
  return waitingDossiers(place.present).map((waiting) => ({
    folder: waiting.waitingFolder,
    title: waiting.record.title,
    signed: waiting.signers.map((id) => ({ id, name: personName(place.organisation, id) })),
    overtaken: missingFor(place, waiting) === undefined,
  }));
}
