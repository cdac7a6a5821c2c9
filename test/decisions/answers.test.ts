/** Who is asked, who is heard, and what is refused because a voice is missing, doubled or nobody's. */
import { describe, expect, it } from 'vitest';
import { textAt } from '../changes/group.ts';
import { planOf, refusalOf, wantedFiles } from './given.ts';

const oven = { circle: 'kitchen', text: 'We buy an oven.' };
const KITCHEN = 'circles/kitchen/circle.yaml';
const GARDEN = 'circles/garden/circle.yaml';

/** The kitchen's file with a rule for absence. */
function kitchenWith(lines: string) {
  return { group: { [KITCHEN]: `${textAt(KITCHEN)}${lines}\n` } };
}

describe('voices', () => {
  it('of all who are asked are needed', () => {
    expect(refusalOf({ ...oven, consenting: ['ben'] })).toBe('voice-missing');
    expect(refusalOf({ ...oven, consenting: [] })).toBe('voice-missing');
  });

  it('count once', () => {
    expect(refusalOf({ ...oven, consenting: ['ben', 'cleo'], absent: ['ben'] })).toBe('named-twice');
    expect(refusalOf({ ...oven, consenting: ['ben', 'ben', 'cleo'] })).toBe('named-twice');
    expect(refusalOf({ ...oven, absent: ['ben', 'ben'] })).toBe('named-twice');
  });

  it('of people without consent right do not count: strangers, members on leave, who has left', () => {
    for (const person of ['ana', 'gus', 'hal', 'nobody']) {
      expect(refusalOf({ ...oven, consenting: ['ben', 'cleo', person] })).toBe('no-consent-right');
      expect(refusalOf({ ...oven, absent: [person] })).toBe('no-consent-right');
    }
  });

  it('are not asked of who joined by a later decision', () => {
    const given = { joined: { 'kitchen/cleo': '2026-12-02' } };
    expect(planOf(oven, given).record.consents).toEqual([{ circle: 'kitchen', eligible: ['ben'], consent: ['ben'] }]);
    expect(refusalOf({ ...oven, consenting: ['ben', 'cleo'] }, given)).toBe('no-consent-right');
  });

  it('of who joined since are left out by a date only in fresh minutes, and never by a recorder alone', () => {
    const given = { joined: { 'kitchen/cleo': '2026-11-20' } };
    const ben = [{ person: 'ben' }];
    expect(planOf({ ...oven, decided: '2026-10-31' }, given).record.consents[0]?.eligible).toEqual(['ben']);
    expect(refusalOf({ ...oven, decided: '2026-10-30' }, given)).toBe('latecomer-left-out');
    expect(refusalOf({ ...oven, decided: '2026-11-01', recorders: ben }, given)).toBe('latecomer-left-out');
    expect(planOf({ ...oven, recorders: ben }, given).record.consents[0]?.eligible).toEqual(['ben', 'cleo']);
  });

  it('are not asked of the person whose leaving is proposed', () => {
    const text = textAt(KITCHEN).replace('[ben, cleo, gus]', '[ben, gus]');
    const { record } = planOf({ wanted: wantedFiles({ [KITCHEN]: text }) });
    expect(record.kind).toBe('membership');
    expect(record.consents).toEqual([{ circle: 'kitchen', eligible: ['ben'], consent: ['ben'] }]);
  });

  it('can be asked of nobody in a circle without active members', () => {
    const given = { group: { [KITCHEN]: textAt(KITCHEN).replace('[ben, cleo, gus]', '[gus]') } };
    expect(refusalOf(oven, given)).toBe('nobody-asked');
  });
});

it('a new circle is forming until it has spoken for itself', () => {
  const oven = (status: string) =>
    wantedFiles({
      'circles/oven/circle.yaml': `name: Oven\nparent: kitchen\nstatus: ${status}\naim: [Bread.]\nmembers: [ben]\n`,
    });
  expect(refusalOf({ wanted: oven('active') })).toBe('circle-not-forming');
  expect(planOf({ wanted: oven('forming') }).record.kind).toBe('structure');
});

describe('several circles', () => {
  const moved = wantedFiles({
    [KITCHEN]: textAt(KITCHEN).replace(', {id: tools, text: Pots}', ''),
    [GARDEN]: textAt(GARDEN).replace('[Beds]', '[Beds, {id: tools, text: Pots}]'),
  });

  it('are each asked, the one in which it was decided first', () => {
    const { record, folder } = planOf({ wanted: moved, circle: 'kitchen' });
    expect(record.consents.map(({ circle, consent }) => [circle, consent])).toEqual([
      ['kitchen', ['ben', 'cleo']],
      ['garden', ['dan', 'eva']],
      ['general', ['ana', 'ben', 'dan']],
    ]);
    expect(folder).toBe('circles/kitchen/decisions/2026-12-01-a-decision');
  });

  it('need each of their voices; a person in two of them is named once', () => {
    const all = ['ana', 'ben', 'cleo', 'dan', 'eva'];
    expect(planOf({ wanted: moved, circle: 'kitchen', consenting: all }).record.consents).toHaveLength(3);
    for (const missing of all) {
      const consenting = all.filter((person) => person !== missing);
      expect(refusalOf({ wanted: moved, circle: 'kitchen', consenting })).toBe('voice-missing');
    }
  });

  it('leave out a circle that has no say', () => {
    expect(refusalOf({ wanted: moved, circle: 'herbs' })).toBe('other-circles');
  });
});

describe('absence', () => {
  const absent = ['cleo'];

  it('gives a day more to object, as the group agreed', () => {
    const { record } = planOf({ ...oven, absent });
    expect(record.settles).toBe('2026-12-02');
    expect(record.consents[0]?.absent).toEqual([{ person: 'cleo', handled: 'object-within' }]);
  });

  it('is counted from being told, not from the meeting', () => {
    expect(planOf({ ...oven, absent, decided: '2026-11-20' }).record.settles).toBe('2026-12-02');
  });

  it('gives the time of the circle where it has its own, and the longest of several', () => {
    expect(planOf({ ...oven, absent }, kitchenWith('absence_window: P1W')).record.settles).toBe('2026-12-08');
    const wanted = wantedFiles({
      [KITCHEN]: `${textAt(KITCHEN).replace('parent: general\n', '')}absence_window: P1W\n`,
    });
    const { record } = planOf({ wanted, circle: 'kitchen', absent: ['ben'] }, kitchenWith('absence_window: P1W'));
    expect(record.consents.map(({ circle }) => circle)).toEqual(['kitchen', 'general']);
    expect(record.settles).toBe('2026-12-08');
  });

  it('makes no day when nobody was absent', () => {
    expect(planOf(oven).record.settles).toBeUndefined();
  });

  it('is not handled where the circle waits for everybody', () => {
    expect(refusalOf({ ...oven, absent }, kitchenWith('absence: wait-for-all'))).toBe('absence-waits');
    expect(planOf(oven, kitchenWith('absence: wait-for-all')).record.consents[0]?.consent).toEqual(['ben', 'cleo']);
  });

  it.each(['views-beforehand', 'present-decide'] as const)('is final at once where it is handled by %s', (rule) => {
    const { record } = planOf({ ...oven, absent }, kitchenWith(`absence: ${rule}`));
    expect(record.consents[0]?.absent).toEqual([{ person: 'cleo', handled: rule }]);
    expect(record.settles).toBeUndefined();
  });
});

describe('a newcomer', () => {
  it("has their own yes beside the circle's consent", () => {
    const text = textAt(KITCHEN).replace('[ben, cleo, gus]', '[ben, cleo, gus, eva]');
    const { record } = planOf({ wanted: wantedFiles({ [KITCHEN]: text }), agreed: ['eva'] });
    expect(record.consents).toEqual([
      { circle: 'kitchen', eligible: ['ben', 'cleo'], consent: ['ben', 'cleo'], agreed: ['eva'] },
    ]);
  });
});

describe('what is not adopted', () => {
  it.each(['dropped', 'referred', 'deferred'] as const)("claims nobody's consent when it is %s", (outcome) => {
    const { record } = planOf({ ...oven, outcome, absent: ['cleo'] });
    expect(record.consents).toEqual([{ circle: 'kitchen', eligible: ['ben', 'cleo'], present: ['ben'] }]);
    expect(record.settles).toBeUndefined();
  });
});
