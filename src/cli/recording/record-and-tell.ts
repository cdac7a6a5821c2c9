/** The last step of every recording command: the plan is shown, then recorded unless it was only to be shown, and told. */
import type { Draft } from '../../decisions/draft.ts';
import { planDecision } from '../../decisions/plan.ts';
import { type RecordWords, recordEn } from '../../messages/en/record.ts';
import { labelsOf } from '../../messages/labels.ts';
import { personName } from '../../model/organisation.ts';
import { terminalText } from '../../render/escape.ts';
import { planContext, recordingOf, recordPlan } from '../../services/record-decision.ts';
import { refuseChanged } from '../../services/refuse-changed.ts';
import type { Prompt } from '../../ui/prompt.ts';
import type { Context } from '../context.ts';
import type { Desk } from '../desk.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { tellAbsent, tellPlan } from './tell-plan.ts';
import { tellWaiting } from './tell-waiting.ts';
import { tellWords } from './tell-words.ts';

/** What a command adds to the telling. */
export interface Telling {
  /** Where the plan is shown and asked about before anything is written. */
  readonly questions?: Prompt;
  /** Asked after the plan is shown; recording goes on only when it says yes. */
  readonly confirm?: () => Promise<boolean>;
  /** Lines for the end, such as the same in one line. */
  readonly after?: readonly string[];
}

/** Where a recording command works and talks. */
export interface Work {
  readonly desk: Desk;
  readonly context: Context;
}

/** Plans, shows, records and tells. Throws `CirclesError` when the record would not be lawful; then nothing is written. */
export async function recordAndTell(draft: Draft, work: Work, telling: Telling = {}): Promise<ExitCode> {
  const { desk, context } = work;
  const { place } = desk;
  const words = recordEn(labelsOf(place.organisation.settings.labels));
  const recording = await desk.recording();
  const plan = planDecision(draft, planContext(place, recording.salt));
  const told = tellPlan(plan, place.organisation);
  const title = terminalText(plan.record.title);
  if (context.dryRun) {
    telling.questions?.close();
    refuseChanged(plan.files, place);
    print(context, [words.willRecord({ title }), ...told, ...(await tellWords(draft.wanted, place)), words.dryRun]);
    return EXIT.fine;
  }
  const passed = showPlan(context, telling, { words, title: plan.record.title, told });
  if (!(await confirmed(telling, words))) {
    context.say(words.notRecorded);
    return EXIT.fine;
  }
  const done = await recordPlan(plan, recordingOf(draft, recording));
  const by = terminalText(personName(plan.after, recording.signer.person));
  print(context, [
    ...(done.waiting === undefined ? [words.recorded({ title, by })] : tellWaiting(plan.record.title, done.waiting)),
    ...(passed ? told : []),
    ...tellAbsent(plan),
    ...(telling.after ?? []),
  ]);
  if (done.unfinished !== undefined) context.say(words.unfinished({ what: done.unfinished.message }));
  context.say(words.nextSteps);
  return EXIT.fine;
}

function print(context: Context, lines: readonly string[]): void {
  context.stdout.write(lines.map((line) => `${line}\n`).join(''));
}

interface Plan {
  readonly words: RecordWords;
  readonly title: string;
  readonly told: readonly string[];
}

/** Shows the plan where it is asked about; true when it is to be told once more, because nobody sees it any longer. */
function showPlan(context: Context, { questions, confirm }: Telling, { words, title, told }: Plan): boolean {
  if (questions === undefined && confirm === undefined) return true;
  if (questions?.passing === true) {
    questions.scene({ title, says: [], text: told, step: { name: words.plan } });
    return true;
  }
  print(context, [words.willRecord({ title: terminalText(title) }), ...told]);
  return false;
}

/** Asked afresh whenever a conversation goes on: the answer holds for what is shown at that moment. */
async function confirmed({ questions, confirm }: Telling, words: RecordWords): Promise<boolean> {
  if (questions === undefined) return confirm === undefined || confirm();
  const yes = await questions.askYesNo(words.ask, { default: true, explanation: words.askExplained, unkept: true });
  questions.close();
  return yes;
}
