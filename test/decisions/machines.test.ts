/** The processes as tables: whole, without dead ends, and with every transition that they are described with. */
import { describe, expect, it } from 'vitest';
import { type Machine, move } from '../../src/decisions/machines/machine.ts';
import { SECTIONS } from './machines/transitions.ts';

const MACHINES: readonly Machine[] = [...new Set(SECTIONS.map(({ machine }) => machine))];

describe.each(SECTIONS)('section $section', ({ machine, lines }) => {
  it.each(lines)('%s', (line) => {
    const [from = '', event = '', to = ''] = line.split(' ');
    const out = machine.leftOut.find((one) => one.from === from && one.event === event && one.to === to);
    if (out === undefined) expect(move(machine, from, event)).toBe(to);
    else expect(out.why.length).toBeGreaterThan(20);
  });
});

describe.each(MACHINES)('$name', (machine) => {
  it('names only states of its own, and each once', () => {
    const named = [machine.start, ...machine.ends, ...machine.transitions.flatMap(({ from, to }) => [from, to])];
    expect(named.filter((state) => !machine.states.includes(state))).toEqual([]);
    expect(new Set(machine.states).size).toBe(machine.states.length);
  });

  it('leads from each state by an event to one state only', () => {
    const ways = machine.transitions.map(({ from, event }) => `${from} ${event}`);
    expect(ways.filter((way, index) => ways.indexOf(way) !== index)).toEqual([]);
  });

  it('reaches every state from its start', () => {
    const reached = reach(machine, [machine.start], ({ from, to }) => [from, to]);
    expect(machine.states.filter((state) => !reached.has(state))).toEqual([]);
  });

  it('has a way to an end from every state, and none out of an end', () => {
    const ending = reach(machine, machine.ends, ({ from, to }) => [to, from]);
    expect(machine.states.filter((state) => !ending.has(state))).toEqual([]);
    expect(machine.transitions.filter(({ from }) => machine.ends.includes(from))).toEqual([]);
  });

  it('takes no move that is not in its table', () => {
    for (const state of machine.ends) expect(() => move(machine, state, 'anything')).toThrow(machine.name);
  });
});

type Way = (one: { readonly from: string; readonly to: string }) => readonly [string, string];

function reach(machine: Machine, first: readonly string[], way: Way): ReadonlySet<string> {
  const seen = new Set(first);
  for (const state of seen) {
    for (const one of machine.transitions) {
      const [near, far] = way(one);
      if (near === state) seen.add(far);
    }
  }
  return seen;
}
