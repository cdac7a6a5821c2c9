/** Asks what is on the table, which circle decides it, and for its exact words. */
import type { ConsentWords } from '../../messages/en/consent.ts';
import { type Policy, policiesInForce } from '../../model/circle.ts';
import { isActiveMember } from '../../model/organisation.ts';
import { ALL_PRACTICES, type Practice } from '../../model/settings.ts';
import type { Matter } from '../../services/consent.ts';
import { confirmationOf } from '../../services/founding-round.ts';
import { lifePlan } from '../../services/life/life-plan.ts';
import { undecidedAt } from '../../services/undecided.ts';
import type { Workplace } from '../../services/workplace.ts';
import type { Prompt } from '../prompt.ts';
import type { Asked } from './consent-options.ts';
import { askLifeStep, completedStep } from './life-prompts.ts';
import { askDay } from './objection-prompts.ts';

interface Table {
  readonly questions: Prompt;
  readonly words: ConsentWords;
  readonly place: Workplace;
}

/** What the questions found out. */
export interface AskedMatter {
  readonly matter: Matter;
  readonly circle?: string;
  readonly title?: string;
}

/** Asks only for what was not said already. */
export async function askMatter(asked: Asked, table: Table): Promise<AskedMatter> {
  const kind = asked.matter === undefined ? await askKind(table) : undefined;
  const circle =
    asked.circle ?? (kind === 'policy' || kind === 'once' || kind === 'join' ? await askCircle(table) : undefined);
  const named = circle === undefined ? {} : { circle };
  const title = await titleFor(asked, table, asked.matter?.kind ?? kind);
  const matter = await whole(asked.matter ?? (await askWords(kind ?? 'edits', table, circle)), asked, table);
  return { matter, ...named, ...title };
}

/** What a step in the life of a circle still needs is asked for, and what it comes to is told. */
async function whole(matter: Matter, { decided }: Asked, { questions, place }: Table): Promise<Matter> {
  if (matter.kind !== 'life') return matter;
  const step = await completedStep(questions, place, matter.step);
  for (const line of lifePlan(place, step, decided ?? place.today).notes) questions.tell(line);
  return { kind: 'life', step };
}

async function titleFor(
  { title }: Asked,
  { questions, words }: Table,
  kind: Matter['kind'] | undefined,
): Promise<{ title?: string }> {
  if (title !== undefined) return { title };
  if (kind !== 'once' && kind !== 'edits') return {};
  return { title: await questions.ask(words.ask.title, { explanation: words.explain.title }) };
}

/** What is asked for here; reviews have a command of their own. */
type AskedKind = Exclude<Matter['kind'], 'review' | 'reword'>;

function askKind({ questions, words, place }: Table): Promise<AskedKind> {
  const { matters } = words.ask;
  const policies = policiesOf(place).length > 0;
  const offered: readonly (AskedKind | undefined)[] = [
    confirmationOf(place) === undefined ? 'founding' : undefined,
    undecidedAt(place).changes.length > 0 ? 'edits' : undefined,
    'policy',
    'once',
    policies ? 'keep' : undefined,
    policies ? 'retire' : undefined,
    'join',
    rolesHeld(place).length > 0 ? 'extend' : undefined,
    'life',
    untaken(place).length > 0 ? 'practice' : undefined,
  ];
  const choices = offered.flatMap((value) => (value === undefined ? [] : [{ value, label: matters[value] }]));
  return questions.choose(words.ask.matter, choices, { explanation: words.explain.matter });
}

/** Circles in which somebody can consent; with only one there is nothing to ask. */
async function askCircle({ questions, words, place }: Table): Promise<string | undefined> {
  const { organisation } = place;
  const circles = [...organisation.circles.values()].filter((circle) =>
    circle.members.some((member) => isActiveMember(organisation, member)),
  );
  if (circles.length < 2) return circles[0]?.id;
  return questions.choose(
    words.ask.circle,
    circles.map((circle) => ({ value: circle.id, label: circle.name })),
  );
}

async function askWords(kind: AskedKind, table: Table, circle: string | undefined): Promise<Matter> {
  const { questions, words, place } = table;
  const explanation = words.explain.text;
  switch (kind) {
    case 'edits':
    case 'founding':
      return { kind };
    case 'once':
      return { kind, text: await questions.ask(words.ask.text, { explanation, lines: true }) };
    case 'policy': {
      const title = await questions.ask(words.ask.title, { explanation: words.explain.title });
      return { kind, title, text: await questions.ask(words.ask.text, { explanation, lines: true }) };
    }
    case 'keep':
    case 'retire':
      return { kind, policies: [await choosePolicy(table, circle)] };
    case 'join':
      return { kind, name: await questions.ask(words.ask.person) };
    case 'extend': {
      const role = await questions.choose(
        words.ask.role,
        rolesHeld(place).map((one) => ({ value: one, label: `${one.circle}: ${one.title}` })),
      );
      return { kind, role, until: await askDay(questions, words.ask.until, place) };
    }
    case 'practice':
      return { kind, practice: await choosePractice(table) };
    case 'life':
      return { kind, step: await askLifeStep(questions, place) };
    default:
      return kind satisfies never;
  }
}

function choosePolicy({ questions, words, place }: Table, circle: string | undefined): Promise<Policy> {
  const policies = policiesOf(place).filter((policy) => circle === undefined || policy.circle === circle);
  return questions.choose(
    words.ask.policy,
    policies.map((policy) => ({ value: policy, label: policy.title })),
  );
}

function choosePractice({ questions, words, place }: Table): Promise<Practice> {
  return questions.choose(
    words.ask.practice,
    untaken(place).map((value) => ({ value, label: value })),
  );
}

/** A group that is forming has enough to do. */
function untaken({ organisation }: Workplace): readonly Practice[] {
  if (organisation.settings.status === 'forming') return [];
  return ALL_PRACTICES.filter((practice) => !organisation.settings.practices.includes(practice));
}

function policiesOf({ organisation }: Workplace): readonly Policy[] {
  return [...organisation.circles.values()].flatMap(policiesInForce);
}

function rolesHeld({ organisation }: Workplace) {
  return [...organisation.circles.values()].flatMap((circle) =>
    [...circle.roles.values()].filter((role) => [...circle.terms.values()].some((term) => term.role === role.id)),
  );
}
