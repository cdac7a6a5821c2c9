/** Names and handles of founders. */
import { describe, expect, it } from 'vitest';
import { CirclesError } from '../../src/model/errors.ts';
import { foundersFrom } from '../../src/services/founders.ts';

function codeFor(...names: readonly string[]): string {
  try {
    return foundersFrom(names)
      .map((founder) => founder.id)
      .join(' ');
  } catch (error) {
    if (error instanceof CirclesError) return error.code;
    throw error;
  }
}

describe('founders', () => {
  it.each([
    [['Ana Ruiz', 'Łukasz', '山田=yamada', 'Øyvind Ås'], 'ana-ruiz lukasz yamada oyvind-as'],
    [['Łukasz', 'Lukasz'], 'lukasz lukasz-2'],
    [['Ana', 'Bo=ana'], 'ana-2 ana'],
    [['Ana=ana-a', 'Ana=ana-b'], 'ana-a ana-b'],
    [['Ana', 'Ana'], 'person-twice'],
    [['山田'], 'handle-missing'],
    [['Ana=Ana B'], 'handle-unlawful'],
    [['Ana=../x'], 'handle-unlawful'],
    [['Ana=a/b'], 'handle-unlawful'],
    [['Ana='], 'handle-unlawful'],
    [['Ana=con'], 'handle-unlawful'],
    [[`Ana=${'a'.repeat(41)}`], 'handle-unlawful'],
    [['Ana=a', 'Bo=a'], 'handle-taken'],
    [[' '], 'person-missing'],
  ])('%j: %s', (names, expected) => {
    expect(codeFor(...names)).toBe(expected);
  });
});
