/** A selection step by step: roles, terms, what is looked for, nominations, changes, proposal, consent. */
import { eligibleIn } from '../../changes/eligible.ts';
import { walk } from '../../decisions/machines/machine.ts';
import { selection } from '../../decisions/machines/selection.ts';
import { consentEn } from '../../messages/en/consent.ts';
import { facilitatorEn } from '../../messages/en/facilitator.ts';
import { recordEn } from '../../messages/en/record.ts';
import { selectEn } from '../../messages/en/select.ts';
import { labelsOf } from '../../messages/labels.ts';
import { circleName } from '../../model/organisation.ts';
import { terminalText } from '../../render/escape.ts';
import { proposersOf, proposingCircle } from '../../services/proposing-circle.ts';
import { selectionDraft, selectionTitle } from '../../services/select.ts';
import { writersIn } from '../../services/written-nominations.ts';
import type { Prompt } from '../../ui/prompt.ts';
import { conversation } from '../conversation.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Invocation } from '../invocation.ts';
import { recordAndTell, type Work } from './record-and-tell.ts';
import { holdSelectionRounds, type Selecting } from './selection-consent.ts';
import { selectionLine } from './selection-line.ts';
import { alreadyNominated, changeRound, nominate } from './selection-nominations.ts';
import type { AskedRole, AskedSelection } from './selection-options.ts';
import { agreeOnQualifications, agreeOnTerm, reviewRole } from './selection-preparation.ts';
import type { HeardRole, SelectionTable } from './selection-table.ts';
import { tellSeat } from './tell-seat.ts';

/** Leads through the rounds, shows the plan and records it. */
export async function selectByPrompts(
  asked: AskedSelection,
  { invocation, ...work }: Work & { readonly invocation: Invocation },
): Promise<ExitCode> {
  const { desk, context } = work;
  const { place } = desk;
  const labels = labelsOf(place.organisation.settings.labels);
  const { person: recorder } = await desk.signer();
  return conversation({ name: 'select', invocation, context, place }, async (questions) => {
    const proposed = { ...asked, proposedBy: await askProposer(questions, asked, work) };
    const table = tableFor(questions, proposed, work);
    const process = walk(selection);
    const roles = await prepare(table, process, proposed);
    const wishes = await holdSelectionRounds(table, process, { ...proposed, roles, recorder });
    if (wishes === undefined) {
      questions.close();
      context.say(table.words.ask.putOff);
      return EXIT.fine;
    }
    const line = selectionLine(wishes);
    const after = [
      ...(line === undefined ? [] : [recordEn(labels).sameAgain({ line: terminalText(line) })]),
      ...tellSeat(place, wishes),
    ];
    return recordAndTell(selectionDraft(place, wishes), work, { questions, after });
  });
}

/** Where the circle itself or the one above may propose a leader, and nobody said which. */
async function askProposer(questions: Prompt, asked: AskedSelection, { desk }: Work) {
  const { organisation } = desk.place;
  const roles = asked.roles.map(({ role }) => role);
  const lawful = proposersOf(organisation, roles);
  const [usual] = lawful;
  if (asked.proposerSaid || lawful.length < 2 || usual === undefined) return asked.proposedBy;
  const words = selectEn(labelsOf(organisation.settings.labels));
  questions.scene({ title: selectionTitle(desk.place, roles), says: [] });
  const choices = lawful.map((id) => ({ value: id, label: circleName(organisation, id) }));
  const wishes = { default: usual, explanation: words.explain.proposer };
  return proposingCircle(organisation, roles, await questions.choose(words.ask.proposer, choices, wishes));
}

function tableFor(questions: Prompt, asked: AskedSelection, { desk }: Work): SelectionTable {
  const { place } = desk;
  const labels = labelsOf(place.organisation.settings.labels);
  const when = { decided: asked.decided, recorded: place.today };
  const roles = asked.roles.map(({ role }) => role);
  const eligible = (circle: string) => eligibleIn(circle, { state: place.state, changes: [], ...when });
  const own = eligible(roles[0]?.circle ?? '');
  const proposing = asked.proposedBy === undefined ? own : eligible(asked.proposedBy);
  const members = proposing.filter((id) => !asked.absent.includes(id));
  return {
    questions,
    words: selectEn(labels),
    round: consentEn(labels),
    facilitator: facilitatorEn(labels),
    place,
    title: asked.title ?? selectionTitle(place, roles),
    several: roles.length > 1,
    members,
    voices: [...new Set([...proposing, ...own])],
  };
}

/** The steps before somebody is proposed, each for all roles; what was said by options is not asked again. */
async function prepare(
  table: SelectionTable,
  process: Selecting,
  asked: AskedSelection,
): Promise<readonly HeardRole[]> {
  const described = await each(asked.roles, (one) => reviewRole(table, one));
  process.go('review');
  const timed = await each(described, (one) => agreeOnTerm(table, one, asked.fastStart));
  process.go('term');
  if (asked.fastStart) return timed.map((one) => ({ ...one, heard: [] }));
  const looked = await each(timed, (one) => agreeOnQualifications(table, one));
  process.go('qualify');
  const writers = asked.open === undefined ? undefined : writersIn(asked.open);
  const isNominated = writers === undefined && looked.some(({ nominations }) => nominations.length > 0);
  const known = looked.map(alreadyNominated);
  const nominated = isNominated ? known : await nominate(table, known, writers ?? new Set());
  process.go('write');
  process.go('round');
  const changed = isNominated ? nominated : await changeRound(table, nominated);
  process.go('change-round');
  return changed;
}

async function each(
  roles: readonly AskedRole[],
  step: (role: AskedRole) => Promise<AskedRole>,
): Promise<readonly AskedRole[]> {
  const done: AskedRole[] = [];
  for (const role of roles) done.push(await step(role));
  return done;
}
