/** How what was said against a proposal is worked into its next version, from options. */
import { proposalsEn } from '../../messages/en/proposals.ts';
import { labelsOf } from '../../messages/labels.ts';
import { CirclesError } from '../../model/errors.ts';
import type { EarlierVersion } from '../../model/proposal.ts';
import { findPerson } from '../../services/find-by-name.ts';
import { shortName } from '../../services/is-called.ts';
import type { OpenProposal } from '../../services/proposals.ts';
import type { Workplace } from '../../services/workplace.ts';
import type { Invocation } from '../invocation.ts';
import { NEW_VERSION_WAYS } from '../proposal-commands.ts';
import { dayOption } from './answer-options.ts';

interface Amending {
  readonly place: Pick<Workplace, 'organisation' | 'today'>;
  readonly open: OpenProposal;
}

/** Throws `CirclesError` `measure-incomplete` and `nothing-to-watch`, and for a day or a name that is none. */
export function workedIn(invocation: Invocation, amending: Amending): Omit<EarlierVersion, 'version'> {
  const change = invocation.text('change');
  const understood = invocation.text('understood');
  const integrated = NEW_VERSION_WAYS.find((way) => way === invocation.text('way')) ?? 'amend';
  return {
    integrated,
    ...(change === undefined ? {} : { text: change }),
    ...(understood === undefined ? {} : { understood }),
    ...measureIn(invocation, integrated === 'measure', amending),
  };
}

const OF_A_MEASURE = ['metric', 'threshold', 'watcher', 'check'];

/** Watching answers an objection, and comes back on a day after it is adopted. */
function measureIn(
  invocation: Invocation,
  isMeasured: boolean,
  { place, open }: Amending,
): Pick<EarlierVersion, 'measure'> {
  const words = proposalsEn(labelsOf(place.organisation.settings.labels));
  const name = shortName(open);
  if (!isMeasured && OF_A_MEASURE.every((option) => invocation.text(option) === undefined)) return {};
  const [metric, threshold, watcher] = ['metric', 'threshold', 'watcher'].map((option) => invocation.text(option));
  const check = dayOption(invocation, 'check', place.today);
  if (!isMeasured || metric === undefined || threshold === undefined || check === undefined || check <= place.today)
    throw new CirclesError('measure-incomplete', words.measureIncomplete({ name }));
  const { objections } = open.standing;
  if (objections.length === 0) throw new CirclesError('nothing-to-watch', words.nothingToWatch({ name }));
  const by = watcher === undefined ? {} : { watcher: findPerson(place.organisation, watcher).id };
  return { measure: { metric, threshold, ...by, check } };
}
