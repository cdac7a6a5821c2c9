/** In every template `circles who-decides` sends people where a reader of the template would: in at least 18 of 20 questions. */
import { describe, expect, it } from 'vitest';
import { load } from '../../src/load/load.ts';
import { openTemplate, TEMPLATES } from '../../src/services/template.ts';
import { lookWhoDecides } from '../../src/services/who-decides.ts';
import { QUESTIONS } from './questions.ts';

const TODAY = '2026-12-01';
const MOST_WRONG = 2;

describe('who decides', () => {
  it('is asked twenty times of each template, in words of its own', () => {
    expect(Object.keys(QUESTIONS).sort()).toEqual([...TEMPLATES].sort());
    for (const questions of Object.values(QUESTIONS)) expect(new Set(questions.map(([text]) => text)).size).toBe(20);
  });

  it.each(TEMPLATES)('%s: right in the first line', (name) => {
    const { organisation } = load(openTemplate(name, '.'));
    const roles = [...organisation.circles.values()].flatMap(({ id, roles }) =>
      [...roles.keys()].map((role) => `${id}/${role}`),
    );
    const known = [...organisation.circles.keys(), ...roles];
    expect((QUESTIONS[name] ?? []).filter(([, who]) => !known.includes(who))).toEqual([]);
    const wrong = (QUESTIONS[name] ?? []).flatMap(([question, who]) => {
      const { circle = '', role } = lookWhoDecides(organisation, { question, today: TODAY }) ?? {};
      const found = role === undefined ? circle : `${circle}/${role}`;
      return found === who ? [] : [`${question}: ${found}, not ${who}`];
    });
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(MOST_WRONG);
  });
});
