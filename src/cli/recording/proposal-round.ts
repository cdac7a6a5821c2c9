/** The round on a proposal in a meeting: what was consented to in writing is read in, the others are asked one by one. */
import type { DraftObjection } from '../../decisions/draft.ts';
import { consentEn } from '../../messages/en/consent.ts';
import { facilitatorEn } from '../../messages/en/facilitator.ts';
import { proposalsEn } from '../../messages/en/proposals.ts';
import { labelsOf } from '../../messages/labels.ts';
import type { CircleId } from '../../model/circle.ts';
import { circleName, personName } from '../../model/organisation.ts';
import type { PersonId } from '../../model/person.ts';
import type { MeetingRound } from '../../services/adopt-proposal.ts';
import { shortName } from '../../services/is-called.ts';
import type { OpenProposal } from '../../services/proposals.ts';
import { draftOf } from '../../services/propose.ts';
import type { Workplace } from '../../services/workplace.ts';
import type { Prompt } from '../../ui/prompt.ts';
import { hearVoices, those } from './hear-voices.ts';
import type { Table } from './integrate.ts';
import { askArgument, askIntegrated, askWay } from './objection-prompts.ts';
import { type Shown, sceneOf, shownOf } from './round-scenes.ts';

/** What the round is about. */
interface ProposalRound {
  readonly open: OpenProposal;
  readonly place: Workplace;
  readonly circles: readonly CircleId[];
  /** Who is known not to be here. */
  readonly away: readonly PersonId[];
}

/** Rounds until nobody objects; undefined where it needs another version, or another evening. */
export async function holdProposalRound(questions: Prompt, about: ProposalRound): Promise<MeetingRound | undefined> {
  const { open, place, circles } = about;
  const labels = labelsOf(place.organisation.settings.labels);
  const table: Table = { questions, words: consentEn(labels), facilitator: facilitatorEn(labels), place };
  const draft = draftOf(place, open.proposal, open.wanted);
  let objections: readonly DraftObjection[] = [];
  for (let away = about.away; ; ) {
    const shown = await shownOf(table, { ...draft, objections });
    const voices = await voicesOn(table, { ...about, away }, shown);
    const absent = those(voices, 'absent');
    const by = those(voices, 'object');
    if (by.length === 0) {
      const consenting = [...new Set([...writtenConsent(about), ...those(voices, 'consent')])];
      return { circles, consenting, absent, objections };
    }
    const answered = await integrated(table, by, shown);
    if (answered === undefined) {
      questions.tell(proposalsEn(labels).needsVersion({ name: shortName(open) }));
      return undefined;
    }
    objections = [...objections, ...answered];
    away = absent;
  }
}

function standingIn({ open, circles }: ProposalRound) {
  return open.standing.circles.filter(({ circle }) => circles.includes(circle));
}

function writtenConsent(about: ProposalRound): readonly PersonId[] {
  return standingIn(about).flatMap(({ consenting }) => consenting);
}

function voicesOn(table: Table, about: ProposalRound, shown: Shown) {
  const { questions, words, facilitator } = table;
  const { place, away } = about;
  const name = (id: PersonId) => personName(place.organisation, id);
  const read = new Set(writtenConsent(about));
  const asked = [...new Set(standingIn(about).flatMap((one) => one.asked))];
  const readIn = proposalsEn(labelsOf(place.organisation.settings.labels)).readIn;
  const circle = about.circles.map((id) => circleName(place.organisation, id)).join(', ');
  const says = [
    ...(read.size === 0 ? [] : [readIn({ names: [...read].map(name) })]),
    ...facilitator.says.round({ circle }),
  ];
  return hearVoices({
    questions,
    people: asked.filter((id) => !read.has(id)),
    name,
    away,
    words: words.ask,
    explanation: words.explain.voice,
    concerns: false,
    scene: () => sceneOf(table, shown, { step: 'round', says }),
  });
}

/** In a meeting a proposal stays as it was answered in writing: an objection is watched, or taken back, or it needs another version. */
async function integrated(
  table: Table,
  by: readonly PersonId[],
  shown: Shown,
): Promise<readonly DraftObjection[] | undefined> {
  const { questions, facilitator, place } = table;
  const answered: DraftObjection[] = [];
  for (const person of by) {
    const says = facilitator.says.understand({ name: personName(place.organisation, person) });
    questions.scene(sceneOf(table, shown, { step: 'objections', says }));
    const objection = await askArgument(table, person);
    const way = await askWay(table);
    if (way !== 'measure' && way !== 'withdrawn') return undefined;
    answered.push(await askIntegrated(table, objection, { integrated: way, version: 1 }));
  }
  return answered;
}
