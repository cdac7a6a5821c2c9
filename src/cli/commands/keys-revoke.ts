/** `circles keys revoke`: a stolen key ends, and what somebody else signed with it is disowned. */
import { keysLifeEn } from '../../messages/en/keys-life.ts';
import { labelsOf } from '../../messages/labels.ts';
import { CirclesError } from '../../model/errors.ts';
import { personName } from '../../model/organisation.ts';
import { terminalText } from '../../render/escape.ts';
import { findDecision } from '../../services/find-decision.ts';
import { findKey } from '../../services/find-key.ts';
import { shownKey } from '../../services/key-name.ts';
import { type Revocation, revocation, revocationDraft } from '../../services/revoke-key.ts';
import { keysOfThief, type SignedRecord, signedWith } from '../../services/signed-with.ts';
import type { Workplace } from '../../services/workplace.ts';
import type { Run } from '../command.ts';
import type { Context } from '../context.ts';
import { conversation } from '../conversation.ts';
import { openDesk } from '../desk.ts';
import type { Invocation } from '../invocation.ts';
import { dayOption } from '../recording/answer-options.ts';
import { keyAnswers } from '../recording/key-answers.ts';
import { recordAndTell } from '../recording/record-and-tell.ts';
import { tellWeaker } from '../recording/tell-weaker.ts';

/** Shows what the key signed, then ends it and disowns what was chosen. */
export const run: Run = async (invocation, context) => {
  const desk = await openDesk(invocation, context);
  const { place } = desk;
  const words = keysLifeEn(labelsOf(place.organisation.settings.labels));
  const owned = findKey(place.organisation, invocation.arguments.join(' '), 'all');
  const since = dayOption(invocation, 'since', place.today);
  const keys = keysOfThief(place.verification, owned.key);
  const signed = signedWith(place.verification, keys, since);
  const title = words.signedTitle({ key: shownKey(owned.key), name: owned.person.name, since });
  print(context, [title, ...lines(place, signed)]);
  const chosen = await choose({ place, title, keys, signed }, invocation, context);
  const decided = dayOption(invocation, 'decided', place.today) ?? place.today;
  const found = revocation(place, owned, { disowned: chosen.map(({ step }) => step), decided });
  const shown = leftLines(place, found);
  print(context, shown);
  const missing = words.revokeAnswersMissing;
  const answers = await keyAnswers({ ...found, shown, missing }, { desk, invocation, context });
  const code = await recordAndTell(revocationDraft(place, found, { ...answers, decided }), { desk, context });
  tellWeaker(place, found.after, context);
  return code;
};

interface Choosing {
  readonly place: Workplace;
  readonly title: string;
  readonly keys: ReadonlySet<string>;
  readonly signed: readonly SignedRecord[];
}

/** What `--disown` names; at a terminal each is asked; else nothing. In the order of the chain. */
async function choose(table: Choosing, invocation: Invocation, context: Context): Promise<readonly SignedRecord[]> {
  const { place, keys, signed } = table;
  const named = invocation.texts('disown');
  const open = signed.filter(({ fault, disowned }) => fault === undefined && disowned === undefined);
  if (named.includes('all')) return open;
  if (named.length > 0) return byName(place, keys, named);
  return context.interactive ? ask(table, open, { invocation, context }) : [];
}

function byName(place: Workplace, keys: ReadonlySet<string>, named: readonly string[]): readonly SignedRecord[] {
  const words = keysLifeEn(labelsOf(place.organisation.settings.labels));
  const folders = new Set(named.map((name) => findDecision(place, name).folder));
  const all = signedWith(place.verification, keys, undefined);
  for (const folder of folders) {
    const one = all.find(({ step }) => step.dossier.folder === folder);
    const title = place.verification.records.find((record) => record.folder === folder)?.title ?? folder;
    if (one === undefined) throw new CirclesError('not-signed-with-it', words.notSignedWithIt({ title }));
    if (one.disowned !== undefined) throw new CirclesError('disowned-already', words.disownedAlready({ title }));
    if (one.fault !== undefined) {
      const names = one.others.map((id) => personName(place.organisation, id));
      throw new CirclesError('not-disownable', words.notDisownable({ title, names, founding: one.step.founding }));
    }
  }
  return all.filter(({ step }) => folders.has(step.dossier.folder));
}

function ask(
  { place, title: shown, signed }: Choosing,
  open: readonly SignedRecord[],
  { invocation, context }: { readonly invocation: Invocation; readonly context: Context },
): Promise<readonly SignedRecord[]> {
  const words = keysLifeEn(labelsOf(place.organisation.settings.labels));
  return conversation({ name: 'keys-revoke', invocation, context, place }, async (questions) => {
    // elsewhere it stands above already
    questions.scene({ title: shown, says: [], text: questions.passing ? lines(place, signed) : [] });
    const chosen: SignedRecord[] = [];
    for (const one of open) {
      const { title, decided } = one.step.dossier.record;
      const question = words.wasItThem({ title, decided });
      if (await questions.askYesNo(question, { default: false, explanation: words.whatDisowningIs() }))
        chosen.push(one);
    }
    return chosen;
  });
}

function lines(place: Workplace, signed: readonly SignedRecord[]): readonly string[] {
  const words = keysLifeEn(labelsOf(place.organisation.settings.labels));
  if (signed.length === 0) return [words.signedNothing()];
  return signed.map(({ step, fault, disowned, others }) => {
    const { title, decided } = step.dossier.record;
    const names = others.map((id) => personName(place.organisation, id));
    const state = disowned === undefined ? (fault ?? 'open') : 'disowned';
    return words.signedItem({ title, decided, state, names });
  });
}

function leftLines(place: Workplace, { disowned, builtUpon, leftOpen }: Revocation): readonly string[] {
  const words = keysLifeEn(labelsOf(place.organisation.settings.labels));
  const title = (folder: string) =>
    place.verification.records.find((record) => record.folder === folder)?.title ?? folder;
  return [
    disowned.length === 0
      ? words.nothingDisowned()
      : words.disowns({ titles: disowned.map(({ dossier }) => dossier.record.title) }),
    ...builtUpon.map(({ path, later }) => words.builtUpon({ path, later: title(later) })),
    ...leftOpen.map((id) => words.leftOpen({ name: personName(place.organisation, id), id })),
  ];
}

function print(context: Context, text: readonly string[]): void {
  context.stdout.write(text.map((line) => `${terminalText(line)}\n`).join(''));
}
