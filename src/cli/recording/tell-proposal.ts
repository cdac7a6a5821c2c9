/** A proposal in words and in its exact text, line by line, as everybody who is asked sees it. */
import { tellChanges } from '../../changes/tell.ts';
import { proposalsEn } from '../../messages/en/proposals.ts';
import { labelsOf } from '../../messages/labels.ts';
import { circleName, personName } from '../../model/organisation.ts';
import { terminalText } from '../../render/escape.ts';
import type { OpenProposal } from '../../services/proposals.ts';
import { tellStanding } from '../../services/tell-standing.ts';
import type { Workplace } from '../../services/workplace.ts';
import { tellWords } from './tell-words.ts';

/** What it says and changes, who is asked, and how it stands. Safe to print. */
export async function tellProposal(open: OpenProposal, place: Workplace): Promise<readonly string[]> {
  const { organisation } = place;
  const words = proposalsEn(labelsOf(organisation.settings.labels));
  const { proposal, compared, standing, wanted } = open;
  const asked = standing.circles.map(({ circle, asked: people }) =>
    words.askedOf({
      circle: circleName(organisation, circle),
      names: people.map((id) => personName(organisation, id)),
    }),
  );
  const watched = proposal.earlier.flatMap(({ measure }) =>
    measure === undefined ? [] : [words.watched({ ...measure, date: measure.check, today: place.today })],
  );
  const changes = tellChanges(compared.changes, { before: organisation, after: compared.after });
  return [
    ...[
      ...(proposal.text === undefined ? [] : [words.words({ text: proposal.text })]),
      ...changes.map((told) => words.change({ told })),
    ].map(terminalText),
    ...(await tellWords(wanted, place)),
    ...[...watched, ...linkLines(open, place), ...asked, `  ${tellStanding(open, place).summary}`].map(terminalText),
  ];
}

/** What it says of earlier decisions. */
function linkLines({ proposal }: OpenProposal, { organisation, verification }: Workplace): readonly string[] {
  const words = proposalsEn(labelsOf(organisation.settings.labels));
  const { supersedes, corrects, answers } = proposal.links ?? {};
  const titleOf = (digest: string) =>
    verification.inForce.find(({ dossier }) => dossier.digest === digest)?.dossier.record.title ?? '';
  return [
    ...(answers === undefined ? [] : [words.answers({ count: answers.length })]),
    ...(supersedes === undefined ? [] : [words.replaces({ title: titleOf(supersedes) })]),
    ...(corrects === undefined ? [] : [words.corrects({ title: titleOf(corrects) })]),
  ];
}
