/** Takes a proposal back: it goes, and what was said of it stays in the history. */

import { asyncConsent } from '../decisions/machines/async-consent.ts';
import { move } from '../decisions/machines/machine.ts';
import { proposalsEn } from '../messages/en/proposals.ts';
import { labelsOf } from '../messages/labels.ts';
import { CirclesError } from '../model/errors.ts';
import { personName } from '../model/organisation.ts';
import { shortName } from './is-called.ts';
import { isPlaced, putBackAt } from './placed-files.ts';
import { filesIn, type OpenProposal } from './proposals.ts';
import { recordBeside } from './record-beside.ts';
import type { BesideWork } from './respond.ts';

/** Takes a proposal back; what was said of it stays in the history. Throws `CirclesError` `not-proposer`. */
export async function withdrawProposal(open: OpenProposal, { place, ...work }: BesideWork) {
  const { proposal, folder, standing } = open;
  const words = proposalsEn(labelsOf(place.organisation.settings.labels));
  const { person } = work.signer;
  if (!proposal.proposers.includes(person)) {
    const names = proposal.proposers.map((id) => personName(place.organisation, id));
    throw new CirclesError('not-proposer', words.notProposer({ title: proposal.title, name: shortName(open), names }));
  }
  move(asyncConsent, standing.state, 'withdraw');
  const back = isPlaced(place, open) ? putBackAt(place, proposal.files) : [];
  const files = new Map([...filesIn(place, folder).map((path) => [path, null] as const), ...back]);
  return recordBeside(place, { files, title: words.withdrawnSubject(proposal), ...work });
}
