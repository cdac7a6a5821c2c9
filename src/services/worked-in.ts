/** Objections to earlier versions of a proposal, with what became of them, and those that were taken back. */
import type { DraftObjection } from '../decisions/draft.ts';
import { proposalsEn } from '../messages/en/proposals.ts';
import { labelsOf } from '../messages/labels.ts';
import type { EarlierVersion, Response } from '../model/proposal.ts';
import type { OpenProposal } from './proposals.ts';
import type { Workplace } from './workplace.ts';

/** As the record and its account say them, in the order of the answers. */
export function workedIn(
  { organisation }: Pick<Workplace, 'organisation'>,
  { proposal, answers }: Pick<OpenProposal, 'proposal' | 'answers'>,
): readonly DraftObjection[] {
  const words = proposalsEn(labelsOf(organisation.settings.labels));
  const silent = organisation.settings.governance.voices === 'off';
  const earlier = new Map(proposal.earlier.map((one, index) => [one.version, { ...one, next: index + 2 }]));
  const responses = answers.map(({ response }) => response);
  return responses.flatMap((response): readonly DraftObjection[] => {
    const { person: by, version, answer, argument = '', aim = 'not-found-yet', withdrawn } = response;
    const taken = withdrawn.map(
      (one): DraftObjection => ({
        ...{ ...one, by, integrated: 'withdrawn', text: words.takenBack },
        ...(silent ? { understood: words.takenBack } : {}),
      }),
    );
    const worked = earlier.get(version);
    if (answer !== 'objection' || worked === undefined) return taken;
    const {
      integrated,
      next,
      text = words.workedIn({ version: next }),
      understood = silent ? text : undefined,
    } = worked;
    const heard = understood === undefined ? {} : { understood };
    const watched = measureOf(worked, response, responses);
    return [...taken, { argument, aim, by, integrated, version: next, text, ...heard, ...watched }];
  });
}

/** Where several objected to a version, what is watched because of it comes back once: with the first. */
function measureOf(
  { measure }: EarlierVersion,
  response: Response,
  responses: readonly Response[],
): Pick<DraftObjection, 'measure'> {
  const first = responses.find(({ version, answer }) => version === response.version && answer === 'objection');
  return measure === undefined || first !== response ? {} : { measure };
}
