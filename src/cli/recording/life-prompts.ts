/** Asks for a step in the life of a circle: which one, and what a new circle is made of. */

import { type CircleEvent, circleLife } from '../../decisions/machines/circle-life.ts';
import { type LifeWords, lifeEn } from '../../messages/en/life.ts';
import { labelsOf } from '../../messages/labels.ts';
import type { Circle } from '../../model/circle.ts';
import { generalOf, standingCircles } from '../../model/organisation.ts';
import type { PersonId } from '../../model/person.ts';
import { findPerson } from '../../services/find-by-name.ts';
import type { CircleWishes, LifeStep } from '../../services/life/life-step.ts';
import type { Workplace } from '../../services/workplace.ts';
import type { Prompt } from '../prompt.ts';
import { namesIn } from './answer-options.ts';

const STEPS = ['create', 'confirm', 'pause', 'resume', 'dissolve'] as const;

/** One step of the circles there are. Only what can be done now is offered. */
export async function askLifeStep(questions: Prompt, place: Workplace): Promise<LifeStep> {
  const words = wordsFor(place);
  const offered = STEPS.filter((step) => step === 'create' || circlesFor(place, step).length > 0);
  const choices = offered.map((value) => ({ value, label: words.steps[value] }));
  const step = await questions.choose(words.ask.step, choices);
  if (step === 'create')
    return { step, wishes: await askWishes(questions, place, emptyWishes(await askParent(questions, place))) };
  const circles = circlesFor(place, step).map((circle) => ({ value: circle.id, label: circle.name }));
  const circle = await questions.choose(words.ask.which, circles);
  return step === 'pause' || step === 'dissolve' ? { step, circle, homes: [] } : { step, circle };
}

/** The step with what was not said yet: what a new circle is made of. What it comes to is told before the round. */
export async function completedStep(questions: Prompt, place: Workplace, step: LifeStep): Promise<LifeStep> {
  if (isWhole(step)) return step;
  return step.step === 'create' ? { step: 'create', wishes: await askWishes(questions, place, step.wishes) } : step;
}

/** True when nothing has to be asked about the step itself. */
function isWhole(step: LifeStep): boolean {
  if (step.step !== 'create') return true;
  const { fromRole, name, aim } = step.wishes;
  return fromRole !== undefined || (name !== undefined && aim.length > 0);
}

function circlesFor({ organisation }: Workplace, step: CircleEvent): readonly Circle[] {
  const from = new Set<string>(circleLife.transitions.filter(({ event }) => event === step).map((one) => one.from));
  const isForming = organisation.settings.status === 'forming';
  return [...organisation.circles.values()].filter(
    ({ id, status }) => from.has(status) || (step === 'confirm' && isForming && generalOf(organisation)?.id === id),
  );
}

function emptyWishes(parent: string): CircleWishes {
  return { name: undefined, parent, aim: [], domain: [], recommend: [], members: [] };
}

async function askParent(questions: Prompt, place: Workplace): Promise<string> {
  const circles = standingCircles(place.organisation);
  const [only, another] = circles;
  if (only !== undefined && another === undefined) return only.id;
  const choices = circles.map((circle) => ({ value: circle.id, label: circle.name }));
  return questions.choose(wordsFor(place).ask.parent, choices);
}

async function askWishes(questions: Prompt, place: Workplace, wishes: CircleWishes): Promise<CircleWishes> {
  const { ask } = wordsFor(place);
  const name = wishes.name ?? (await questions.ask(ask.name));
  const aim = wishes.aim.length > 0 ? wishes.aim : await questions.askList(ask.aim);
  const isScoped = wishes.domain.length + wishes.recommend.length > 0;
  const explanation = ask.explainDomain;
  const domain = isScoped ? wishes.domain : await questions.askList(ask.domain, { optional: true, explanation });
  const members = wishes.members.length > 0 ? wishes.members : await askPeople(questions, ask.members, place);
  const isLed = wishes.leader !== undefined || wishes.convener !== undefined;
  const [convener] = isLed ? [] : await askPeople(questions, ask.leader, place);
  return { ...wishes, name, aim, domain, members, ...(convener === undefined ? {} : { convener }) };
}

async function askPeople(
  questions: Prompt,
  question: string,
  { organisation }: Workplace,
): Promise<readonly PersonId[]> {
  const find = (answer: string) => namesIn(answer).map((name) => findPerson(organisation, name).id);
  const check = (answer: string) => {
    try {
      find(answer);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : undefined;
    }
  };
  return find(await questions.ask(question, { optional: true, check }));
}

function wordsFor({ organisation }: Workplace): LifeWords {
  return lifeEn(labelsOf(organisation.settings.labels));
}
