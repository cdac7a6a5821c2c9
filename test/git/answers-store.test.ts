/** Answers of an interrupted conversation: kept for one call, on top of the same records, for one user; anything else is not taken. */
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  type Conversation,
  forgetAnswers,
  type KeptAnswers,
  readAnswers,
  writeAnswers,
} from '../../src/git/answers-store.ts';

const room = realpathSync(mkdtempSync(join(tmpdir(), 'circles-answers-')));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const folder = join(room, 'circles', 'answers');
const which: Conversation = { place: { commonDir: room, root: '/maple' }, call: 'consent', heads: ['sha256:a'] };
const kept: KeptAnswers = {
  where: 'Oven: restate',
  answers: [
    { kind: 'ask', question: 'Title?', about: 'sha256:0', answer: 'Oven' },
    { kind: 'list', question: 'Which?', about: 'sha256:0', answer: ['one', 'two'] },
    { kind: 'yes-no', question: 'Sure?', about: 'sha256:0', answer: true },
  ],
};

/** The only file there. */
function file(): string {
  const [name = ''] = readdirSync(folder);
  return join(folder, name);
}

describe('kept answers', () => {
  it('come back as they were, and only this user can look into the folder', () => {
    expect(readAnswers(which)).toBe('none');
    writeAnswers(which, kept);
    expect(readAnswers(which)).toEqual(kept);
    expect(statSync(folder).mode & 0o077).toBe(0);
  });

  it('belong to one call in one folder', () => {
    expect(readAnswers({ ...which, call: 'select' })).toBe('none');
    expect(readAnswers({ ...which, place: { ...which.place, root: '/oak' } })).toBe('none');
  });

  it('are outdated once something else is recorded', () => {
    expect(readAnswers({ ...which, heads: ['sha256:b'] })).toBe('outdated');
  });

  it('are forgotten without a trace', () => {
    forgetAnswers(which);
    expect(readAnswers(which)).toBe('none');
    expect(existsSync(folder)).toBe(false);
    forgetAnswers(which);
  });

  const [first] = kept.answers;
  const whole = { version: 1, call: which.call, heads: which.heads, ...kept };
  it.each([
    ['nothing', ''],
    ['half of it', JSON.stringify(whole).slice(0, 90)],
    ['a list', '[]'],
    ['null', 'null'],
    ['another version', { ...whole, version: 2 }],
    ['another call', { ...whole, call: 'select' }],
    ['no answers', { ...whole, answers: undefined }],
    ['a place that is no text', { ...whole, where: 7 }],
    ['an answer that is none', { ...whole, answers: [null] }],
    ['an unknown kind', { ...whole, answers: [{ ...first, kind: 'run' }] }],
    ['a number for words', { ...whole, answers: [{ ...first, answer: 1 }] }],
    ['words for a list', { ...whole, answers: [{ ...first, kind: 'list' }] }],
    ['a list of numbers', { ...whole, answers: [{ ...first, kind: 'list', answer: [1] }] }],
    ['words for yes or no', { ...whole, answers: [{ ...first, kind: 'yes-no', answer: 'yes' }] }],
  ])('are not taken from %s', (_, content) => {
    writeAnswers(which, kept);
    writeFileSync(file(), typeof content === 'string' ? content : JSON.stringify(content));
    expect(readAnswers(which)).toBe('unreadable');
    forgetAnswers(which);
  });
});
