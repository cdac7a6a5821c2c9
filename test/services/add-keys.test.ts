/** Lines with keys, however they arrive on a command line. */
import { describe, expect, it } from 'vitest';
import { givenLines } from '../../src/services/add-keys.ts';

const BEN = 'circles-key-1 ben sha256:00 ssh-ed25519 AAAA U1NI';
const CLEO = 'circles-key-1 cleo sha256:00 ssh-ed25519 BBBB U1NI';

describe('lines with keys', () => {
  it.each([
    ['quoted', ['ben', BEN], '', [{ person: 'ben', line: BEN }]],
    [
      'not quoted',
      ['ben', ...BEN.split(' '), 'cleo', ...CLEO.split(' ')],
      '',
      [
        { person: 'ben', line: BEN },
        { person: 'cleo', line: CLEO },
      ],
    ],
    ['piped', ['ben', '-'], `${BEN}\n`, [{ person: 'ben', line: `${BEN}\n` }]],
    [
      'several piped',
      ['-'],
      `${BEN}\n${CLEO}`,
      [
        { person: undefined, line: `${BEN}\n` },
        { person: undefined, line: CLEO },
      ],
    ],
    ['nothing piped', ['ben', '-'], '', [{ person: 'ben', line: '' }]],
    ['missing', ['ben'], '', [{ person: 'ben', line: '' }]],
    ['something else', ['ben', 'garbage'], '', [{ person: 'ben', line: 'garbage' }]],
    ['without a person', [BEN], '', [{ person: undefined, line: BEN }]],
  ])('%s', (...[, words, piped, expected]) => {
    expect(givenLines(words, piped)).toEqual(expected);
  });
});
