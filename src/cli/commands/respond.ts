/** `circles respond`: what one person says of an open proposal. */

import { proposalsEn } from '../../messages/en/proposals.ts';
import { recordEn } from '../../messages/en/record.ts';
import { labelsOf } from '../../messages/labels.ts';
import { CirclesError } from '../../model/errors.ts';
import { personName } from '../../model/organisation.ts';
import type { Answer } from '../../model/proposal.ts';
import { terminalText } from '../../render/escape.ts';
import { findPerson } from '../../services/find-by-name.ts';
import { shortName } from '../../services/is-called.ts';
import { findProposal, type OpenProposal } from '../../services/proposals.ts';
import { type PlannedResponse, planResponse, recordResponse, type Said } from '../../services/respond.ts';
import { tellStanding } from '../../services/tell-standing.ts';
import { openWorkplace, type Workplace } from '../../services/workplace.ts';
import type { Run } from '../command.ts';
import type { Context } from '../context.ts';
import { conversation } from '../conversation.ts';
import { openDesk, outside } from '../desk.ts';
import { EXIT } from '../exit-code.ts';
import type { Invocation } from '../invocation.ts';
import { dayOption } from '../recording/answer-options.ts';
import { nominationsSaid } from '../recording/nomination-options.ts';
import { responseLine } from '../recording/response-line.ts';
import { askResponse } from '../recording/response-prompts.ts';
import { tellProposal } from '../recording/tell-proposal.ts';

/** Notes one answer. */
export const run: Run = async (invocation, context) => {
  const { place, signer: find } = await openDesk(invocation, context);
  const words = proposalsEn(labelsOf(place.organisation.settings.labels));
  const open = findProposal(place, invocation.arguments[0] ?? '');
  const print = (lines: readonly string[]) => context.stdout.write(lines.map((line) => `${line}\n`).join(''));
  const said = await saidIn(invocation, { open, place, context });
  const signer = await find();
  const named = invocation.text('for');
  const person = named === undefined ? signer.person : findPerson(place.organisation, named).id;
  const planned = planResponse(place, open, { said, speaking: { person, signer: signer.person } });
  refuseSame(planned, open, { place, person });
  const name = personName(place.organisation, person);
  const hearer = personName(place.organisation, signer.person);
  const heard = person === signer.person ? [] : [words.heardBy({ name, hearer })];
  if (context.dryRun) {
    print([...heard.map(terminalText), words.notWritten]);
    return EXIT.fine;
  }
  const { date } = outside(context, invocation);
  const { unfinished } = await recordResponse(planned, open.proposal.title, { place, signer, date });
  if (unfinished !== undefined) throw unfinished;
  const now = await standingNow(open, context);
  const early =
    now.opens === undefined || said.answer !== 'consent' ? [] : [words.early({ date: now.opens, today: place.today })];
  const sealed = said.nominations === undefined ? [] : [words.sealed];
  print(
    [words.answered({ name, title: open.proposal.title }), ...heard, ...sealed, ...early, `  ${now.summary}`].map(
      terminalText,
    ),
  );
  context.say(words.nextAnswer);
  return EXIT.fine;
};

/** Once more, from what is recorded now. */
async function standingNow({ folder }: OpenProposal, context: Context) {
  const place = await openWorkplace(context.cwd, context.today);
  const open = findProposal(place, folder);
  const later = open.standing.circles.flatMap(({ opens }) =>
    opens !== undefined && opens > place.today ? [opens] : [],
  );
  return { summary: tellStanding(open, place).summary, opens: later.sort().at(-1) };
}

/** What is signed and would be signed again just so is no new answer. */
function refuseSame(
  planned: PlannedResponse,
  open: OpenProposal,
  { place, person }: { readonly place: Workplace; readonly person: string },
): void {
  const same = open.answers.some(({ bytes }) => Buffer.compare(bytes, planned.bytes) === 0);
  if (!same) return;
  const words = proposalsEn(labelsOf(place.organisation.settings.labels));
  throw new CirclesError('said-already', words.saidAlready({ name: personName(place.organisation, person) }));
}

const ANSWERS: readonly (readonly [option: string, answer: Answer])[] = [
  ['consent', 'consent'],
  ['object', 'objection'],
  ['callMeeting', 'meeting'],
  ['askingAtHome', 'asking-at-home'],
];

interface Asking {
  readonly open: OpenProposal;
  readonly place: Workplace;
  readonly context: Context;
}

/** What the options say; at a terminal, without any, the proposal is shown and it is asked. */
async function saidIn(invocation: Invocation, { open, place, context }: Asking): Promise<Said> {
  const words = proposalsEn(labelsOf(place.organisation.settings.labels));
  const given = ANSWERS.filter(([option]) => invocation.flag(option) || invocation.text(option) !== undefined);
  if (given.length > 1) throw new CirclesError('several-answers', words.severalAnswers());
  const answer = given[0]?.[1];
  const said: Said = {
    question: invocation.text('question'),
    reaction: invocation.text('reaction'),
    nominations: nominationsSaid(invocation, { open, place }),
    answer,
    argument: invocation.text('object') ?? invocation.text('callMeeting'),
    aim: invocation.text('aim'),
    until: dayOption(invocation, 'askingAtHome', place.today),
    moreTime: dayOption(invocation, 'moreTime', place.today),
  };
  if (Object.values(said).some((one) => one !== undefined)) return said;
  if (!context.interactive) throw new CirclesError('nothing-said', words.nothingSaid({ name: shortName(open) }));
  const shown = [
    ...(await tellProposal(open, place)),
    ...tellStanding(open, place).lines.map((line) => `  ${terminalText(line)}`),
  ];
  return conversation({ name: 'respond', invocation, context, place }, async (questions) => {
    for (const line of shown) questions.tell(line);
    const asked = await askResponse(questions, { words, open, place });
    const line = terminalText(responseLine(shortName(open), asked));
    questions.tell(recordEn(labelsOf(place.organisation.settings.labels)).sameAgain({ line }));
    return asked;
  });
}
