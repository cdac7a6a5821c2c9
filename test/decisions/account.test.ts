/** What a record says about who raised what is what the group agreed to keep. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { textAt } from '../changes/group.ts';
import { fieldsAt, planOf, refusalOf } from './given.ts';

const oven = { circle: 'kitchen', text: 'We buy an oven.' };
const objections = [
  {
    argument: 'It costs too much.',
    aim: 'Cooking.',
    understood: 'Money matters',
    by: 'ben',
    integrated: 'amend',
    version: 2,
    text: 'Up to 500.',
  },
] as const;
const schema: object = JSON.parse(readFileSync(new URL('../../schemas/account.schema.json', import.meta.url), 'utf8'));
const isLawful = new Ajv2020({ allErrors: true }).compile(schema);

function accountOf(voices: string, draft: Parameters<typeof planOf>[0] = {}) {
  const group = { 'circles.yaml': `${textAt('circles.yaml')}governance: {voices: ${voices}}\n` };
  return fieldsAt(planOf({ ...oven, objections, ...draft }, { group }), 'account.yaml');
}

describe('an account', () => {
  it.each([
    ['off', { aim: 'Cooking.', 'understood-as': 'Money matters', text: 'Up to 500.' }],
    [
      'aggregate',
      { argument: 'It costs too much.', aim: 'Cooking.', 'understood-as': 'Money matters', text: 'Up to 500.' },
    ],
    [
      'named',
      {
        argument: 'It costs too much.',
        aim: 'Cooking.',
        'understood-as': 'Money matters',
        text: 'Up to 500.',
        name: 'ben',
      },
    ],
  ])('keeps of an objection what %s allows', (voices, kept) => {
    const account = accountOf(voices);
    expect(account.objections).toEqual([kept]);
    expect(isLawful(account), JSON.stringify(isLawful.errors)).toBe(true);
  });

  it('says why an objection was withdrawn', () => {
    const [objection] = objections;
    const account = accountOf('aggregate', {
      objections: [{ ...objection, integrated: 'withdrawn', text: 'We found money.' }],
    });
    expect(account.objections).toMatchObject([{ note: 'We found money.' }]);
    expect(isLawful(account)).toBe(true);
  });

  it('keeps driver and who was heard, and always a salt', () => {
    const account = accountOf('aggregate', {
      objections: [],
      account: { driver: 'It broke.', heard: [{ who: 'Gus', text: 'Fine.' }] },
    });
    expect(account).toEqual({
      schema: 'circles/account/v1',
      driver: 'It broke.',
      heard: [{ who: 'Gus', text: 'Fine.' }],
      salt: 'a-salt-of-sixteen-letters',
    });
    expect(isLawful(account)).toBe(true);
  });

  it('never loses an objection: without arguments the restatement is needed', () => {
    const group = { 'circles.yaml': `${textAt('circles.yaml')}governance: {voices: off}\n` };
    const silent = [{ argument: 'It costs too much.', aim: 'Cooking.', integrated: 'drop' as const }];
    expect(refusalOf({ ...oven, objections: silent }, { group })).toBe('restatement-missing');
    expect(planOf({ ...oven, objections: silent }).record.objections).toEqual([{ integrated: 'drop' }]);
  });
});
