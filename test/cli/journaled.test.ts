/** Answers that are kept, and given once more when the same conversation goes on. */
import { describe, expect, it } from 'vitest';
import { journaled } from '../../src/cli/journaled.ts';
import { prompt } from '../../src/cli/prompt.ts';
import type { KeptAnswer } from '../../src/git/answers-store.ts';
import { cliEn } from '../../src/messages/en/cli.ts';
import type { Prompt, Scene } from '../../src/ui/prompt.ts';
import { capture, typed } from './run-circles.ts';

const PROPOSAL: Scene = { title: 'Oven', says: ['Read it out.'], text: ['We buy an oven.'] };
const ROUND: Scene = { ...PROPOSAL, says: ['One voice at a time.'], voices: [{ name: 'Ana', said: undefined }] };

/** A conversation of every kind of question. */
async function talk(questions: Prompt, scene: Scene = PROPOSAL) {
  questions.scene(scene);
  questions.tell('Listen.');
  const title = await questions.ask('Title?');
  const list = await questions.askList('Which?');
  questions.scene(ROUND);
  const choices = [
    { value: 1, label: 'consents' },
    { value: 2, label: 'objects' },
  ];
  const voice = await questions.choose('Ana?', choices);
  const sure = await questions.askYesNo('Sure?');
  return { title, list, voice, sure };
}

async function run(input: string, replay: readonly KeptAnswer[] = [], scene?: Scene) {
  const err = capture();
  const face = prompt({ stdin: typed(input), stderr: err.stream });
  const kept: (readonly KeptAnswer[])[] = [];
  const going = journaled({ face, replay, keep: (answers) => kept.push([...answers]) });
  const result = await talk(going.prompt, scene).catch((error: unknown) => String(error));
  face.close();
  return { result, kept, said: err.text(), answers: going.answers(), dropLast: going.dropLast };
}

const ALL = 'Buy\none\ntwo\n\n2\nyes\n';
const WHOLE = { title: 'Buy', list: ['one', 'two'], voice: 2, sure: true };

describe('a conversation that is kept', () => {
  it('keeps each answer at once', async () => {
    const { result, kept } = await run(ALL);
    expect(result).toEqual(WHOLE);
    expect(kept.map((answers) => answers.length)).toEqual([1, 2, 3, 4]);
  });

  it('goes on from everywhere to the same end, and shows only what comes then', async () => {
    const { answers } = await run(ALL);
    const left = ['Buy\none\ntwo\n\n2\nyes\n', 'one\ntwo\n\n2\nyes\n', '2\nyes\n', 'yes\n', ''];
    for (const [at, input] of left.entries()) {
      const { result, said } = await run(input, answers.slice(0, at));
      expect(result).toEqual(WHOLE);
      expect(said.includes('Title?')).toBe(at === 0);
      expect(said).not.toContain(cliEn.answersEnd);
    }
    expect((await run('yes\n', answers.slice(0, 3))).said).toContain('One voice at a time.');
  });

  it.each([
    ['the question was another one', (kept: KeptAnswer) => ({ ...kept, question: 'Name?' })],
    ['the answer is of another kind', (kept: KeptAnswer) => ({ ...kept, answer: true })],
    ['something else lay on the table', (kept: KeptAnswer) => ({ ...kept, about: 'sha256:00' })],
  ])('asks afresh from where %s, and says so', async (_, change) => {
    const { answers } = await run(ALL);
    const [first, ...rest] = answers.map((kept, at) => (at === 0 ? change(kept) : kept));
    const { result, said } = await run(ALL, first === undefined ? [] : [first, ...rest]);
    expect(result).toEqual(WHOLE);
    expect(said).toContain(cliEn.answersEnd);
    expect(said).toContain('Title?');
  });

  it('does not give a consent to other words', async () => {
    const { answers } = await run(ALL);
    const { said } = await run(ALL, answers, { ...PROPOSAL, text: ['We buy two ovens.'] });
    expect(said).toContain('Title?');
  });

  it('asks the last question afresh when its answer was refused', async () => {
    const { answers, dropLast, kept } = await run(ALL);
    dropLast();
    expect(answers).toHaveLength(3);
    expect(kept.at(-1)).toHaveLength(3);
  });

  it('never keeps what holds for the moment only', async () => {
    const face = prompt({ stdin: typed('yes\nno\n'), stderr: capture().stream });
    const going = journaled({ face, replay: [], keep: () => undefined });
    expect(await going.prompt.askYesNo('Record this?', { unkept: true })).toBe(true);
    expect(going.answers()).toEqual([]);
    face.close();
  });
});
