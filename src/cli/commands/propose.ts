/** `circles propose`: puts something to a circle, to be answered without everybody being in one room. */

import { consentEn } from '../../messages/en/consent.ts';
import { proposalsEn } from '../../messages/en/proposals.ts';
import { recordEn } from '../../messages/en/record.ts';
import { labelsOf } from '../../messages/labels.ts';
import { CirclesError } from '../../model/errors.ts';
import { personName } from '../../model/organisation.ts';
import { terminalText } from '../../render/escape.ts';
import { amendedFiles, layForEditing } from '../../services/amended-files.ts';
import { branchProposal } from '../../services/branch-proposal.ts';
import { consentDraft, type Matter } from '../../services/consent.ts';
import { shortName } from '../../services/is-called.ts';
import { LINK_OPTIONS, linkedDecisions } from '../../services/linked.ts';
import { findProposal, type OpenProposal } from '../../services/proposals.ts';
import {
  expectedDay,
  type PlannedProposal,
  planAmendment,
  planProposal,
  recordProposal,
} from '../../services/propose.ts';
import { proposedSelection } from '../../services/propose-selection.ts';
import { selectUndecided, undecidedAt } from '../../services/undecided.ts';
import { withdrawProposal } from '../../services/withdraw-proposal.ts';
import { readFilesAgain } from '../../services/workplace.ts';
import type { Run } from '../command.ts';
import type { Context } from '../context.ts';
import { conversation } from '../conversation.ts';
import { type Desk, openDesk, outside } from '../desk.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Invocation } from '../invocation.ts';
import { readAll } from '../read-all.ts';
import { dayOption, namesIn } from '../recording/answer-options.ts';
import { closingDay } from '../recording/closing-day.ts';
import { type Asked, askedFor } from '../recording/consent-options.ts';
import { askMatter } from '../recording/matter-prompts.ts';
import { workedIn } from '../recording/new-version.ts';
import { proposeLine } from '../recording/one-line.ts';
import { selectionAsked } from '../recording/selection-options.ts';
import { tellProposal } from '../recording/tell-proposal.ts';

interface Call {
  readonly desk: Desk;
  readonly invocation: Invocation;
  readonly context: Context;
}

/** Proposes, amends, or takes back. */
export const run: Run = async (invocation, context) => {
  const call = { desk: await openDesk(invocation, context), invocation, context };
  const [withdraw, amend] = [invocation.text('withdraw'), invocation.text('amend')];
  if (withdraw !== undefined) return takeBack(call, findProposal(call.desk.place, withdraw));
  if (amend !== undefined) return amended(call, findProposal(call.desk.place, amend));
  return proposed(call);
};

async function proposed(call: Call): Promise<ExitCode> {
  const { desk, invocation, context } = call;
  const { place } = desk;
  if (invocation.texts('role').length > 0) return selectionProposed(call);
  const asked = askedFor(invocation, place, { words: await pipedWords(call), cwd: context.cwd });
  const { matter, circle, title, isAsked } = await matterOf(asked, call);
  const { person } = await desk.signer();
  const draft = consentDraft(place, {
    ...asked,
    ...{ matter, circle, title },
    decided: expectedDay(place, circle),
    recorder: person,
    consenting: 'all',
  });
  const closes = closingDay(invocation, place.today);
  const line = isAsked ? proposeLine(draft, { ...asked, matter, circle }, closes) : undefined;
  return put(planProposal(place, { draft, proposer: person, closes }), call, line);
}

/** A selection: everybody names somebody in writing, before it is held. */
async function selectionProposed(call: Call): Promise<ExitCode> {
  const { desk, invocation, context } = call;
  const { place } = desk;
  refuseBeside(call);
  const asked = selectionAsked(invocation, place, { roles: invocation.texts('role'), cwd: context.cwd });
  const title = invocation.arguments[0];
  const wishes = { ...asked, title, driver: invocation.text('driver') };
  const { person } = await desk.signer();
  const closes = closingDay(invocation, place.today);
  return put(planProposal(place, { ...proposedSelection(place, wishes), proposer: person, closes }), call);
}

/** What has no place in a selection; the words follow from the roles. */
const NOT_IN_A_SELECTION = ['policy', 'text', 'keep', 'retire', 'join', 'extend', 'circle', 'review', ...LINK_OPTIONS];

function refuseBeside({ desk, invocation }: Call): void {
  const words = proposalsEn(labelsOf(desk.place.organisation.settings.labels));
  const beside = NOT_IN_A_SELECTION.filter((option) => invocation.text(option) !== undefined);
  const [option] = [...beside, ...(invocation.flag('once') ? ['once'] : [])];
  if (option !== undefined) throw new CirclesError('selection-alone', words.selectionAlone({ option }));
}

/** What was changed in the files, unless it was said otherwise; at a terminal it is asked for. */
async function matterOf(
  asked: Asked,
  { desk, context, invocation }: Call,
): Promise<Pick<Asked, 'circle' | 'title'> & { matter: Matter; isAsked: boolean }> {
  const { place } = desk;
  const given = { circle: asked.circle, title: asked.title, isAsked: false };
  if (asked.matter !== undefined) return { ...given, matter: asked.matter };
  const isEdited = undecidedAt(place).changes.length > 0;
  if (!context.interactive || (isEdited && asked.title !== undefined)) return { ...given, matter: { kind: 'edits' } };
  const words = consentEn(labelsOf(place.organisation.settings.labels));
  return conversation({ name: 'propose', invocation, context, place }, async (questions) => ({
    ...{ ...given, isAsked: true },
    ...(await askMatter(asked, { questions, words, place })),
  }));
}

async function amended(call: Call, open: OpenProposal): Promise<ExitCode> {
  const { desk, invocation, context } = call;
  if (open.proposal.selection !== undefined) return selectionAmended(call, open);
  const { place } = desk;
  const words = proposalsEn(labelsOf(place.organisation.settings.labels));
  const only = invocation.texts('only').flatMap(namesIn);
  const given = {
    title: invocation.arguments[0],
    text: await pipedWords(call),
    review: dayOption(invocation, 'review', place.today),
    links: linksSaid(invocation, open, place),
  };
  const more = only.length === 0 ? new Map() : selectUndecided(place, undecidedAt(place), { only });
  const { wanted, text } = amendedFiles(place, open, { ...given, more });
  const earlier = workedIn(invocation, { place, open });
  const saysNothing = earlier.measure === undefined && Object.values(given).every((one) => one === undefined);
  if (wanted.size === 0 && saysNothing) {
    if (!context.dryRun) layForEditing(place, open);
    const files = open.proposal.files.map(({ path }) => path);
    if (files.length === 0) throw new CirclesError('nothing-amended', words.nothingAmended());
    context.stdout.write(`${terminalText(words.laidForEditing({ name: shortName(open), files }))}\n`);
    return EXIT.fine;
  }
  const { person } = await desk.signer();
  const closes = closingDay(invocation, place.today);
  const { title, review, links } = given;
  return put(
    planAmendment(place, { open, wanted, title, text, review, links, amender: person, closes, earlier }),
    call,
  );
}

/** What is said of earlier decisions; undefined where nothing is. */
function linksSaid(invocation: Invocation, { proposal }: OpenProposal, place: Desk['place']) {
  const named = Object.fromEntries(LINK_OPTIONS.map((option) => [option, invocation.text(option)]));
  const { links, options } = linkedDecisions(place, named, proposal.circle);
  return options.length === 0 ? undefined : links;
}

/** The words of a selection follow from its roles, for how long, and what is looked for. */
async function selectionAmended(call: Call, open: OpenProposal): Promise<ExitCode> {
  const { desk, invocation, context } = call;
  const { place } = desk;
  refuseBeside(call);
  const title = invocation.arguments[0];
  const asked = selectionAsked(invocation, place, { roles: [], cwd: context.cwd, open });
  const { draft, selection } = proposedSelection(place, { ...asked, title: title ?? open.proposal.title });
  const { person: amender } = await desk.signer();
  const closes = closingDay(invocation, place.today);
  const version = {
    wanted: new Map(),
    title,
    text: draft.text,
    selection,
    closes,
    earlier: workedIn(invocation, { place, open }),
  };
  return put(planAmendment(place, { open, amender, ...version }), call);
}

/** `line`: the same as one command line, where it was asked for step by step. */
async function put(planned: PlannedProposal, { desk, invocation, context }: Call, line?: string): Promise<ExitCode> {
  const { place } = desk;
  const words = proposalsEn(labelsOf(place.organisation.settings.labels));
  const print = (lines: readonly string[]) => context.stdout.write(lines.map((line) => `${line}\n`).join(''));
  const { title, number } = planned.open.proposal;
  const told = await tellProposal(planned.open, place);
  if (context.dryRun) {
    print([terminalText(words.willPropose({ title })), ...told, words.notWritten]);
    return EXIT.fine;
  }
  const signer = await desk.signer();
  const { date } = outside(context, invocation);
  const work = { place, signer, date };
  const branch = invocation.flag('branch') ? await branchProposal(planned, work) : undefined;
  const { unfinished } = branch === undefined ? await recordProposal(planned, work) : { unfinished: undefined };
  const by = personName(place.organisation, signer.person);
  const back = planned.putBack.size === 0 ? [] : [words.putBack({ files: planned.putBack.size })];
  const again = line === undefined ? [] : [recordEn(labelsOf(place.organisation.settings.labels)).sameAgain({ line })];
  print([...[words.proposed({ title, by, number })].map(terminalText), ...told, ...back, ...again.map(terminalText)]);
  if (unfinished !== undefined) throw unfinished;
  const name = shortName(planned.open);
  const tell = planned.open.proposal.selection === undefined ? words.tellOthers : words.tellNominators;
  context.say(branch === undefined ? tell({ name }) : words.onBranch({ name, branch }));
  return EXIT.fine;
}

async function takeBack({ desk, invocation, context }: Call, open: OpenProposal): Promise<ExitCode> {
  const { place } = desk;
  const words = proposalsEn(labelsOf(place.organisation.settings.labels));
  if (context.dryRun) {
    context.say(words.notWritten);
    return EXIT.fine;
  }
  const { date } = outside(context, invocation);
  const { unfinished } = await withdrawProposal(open, {
    place: readFilesAgain(place),
    signer: await desk.signer(),
    date,
  });
  if (unfinished !== undefined) throw unfinished;
  context.stdout.write(`${terminalText(words.withdrawn({ title: open.proposal.title }))}\n`);
  return EXIT.fine;
}

async function pipedWords({ invocation, context }: Call): Promise<string | undefined> {
  const text = invocation.text('text');
  return text === '-' ? (await readAll(context.stdin)).trim() : text;
}
