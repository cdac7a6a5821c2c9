/** What every process of a group has in common: states, and what leads from one to another. */

/** One lawful move. */
export interface Transition<State extends string, Event extends string> {
  readonly from: State;
  readonly event: Event;
  readonly to: State;
}

/** A move that the sources know and this tool does not make, and why. */
export interface LeftOut {
  readonly from: string;
  readonly event: string;
  readonly to: string;
  readonly why: string;
}

/** A process as a table. From one state, one event leads to one other state. */
export interface Machine<State extends string = string, Event extends string = string> {
  readonly name: string;
  /** Where the process is described. */
  readonly source: string;
  readonly states: readonly State[];
  readonly start: State;
  /** States after which nothing follows. */
  readonly ends: readonly State[];
  readonly transitions: readonly Transition<State, Event>[];
  readonly leftOut: readonly LeftOut[];
}

/** The state after `event`. An unlawful move is a fault of ours, so it throws a plain Error. */
export function move<State extends string, Event extends string>(
  machine: Machine<State, Event>,
  state: State,
  event: Event,
): State {
  const found = machine.transitions.find((one) => one.from === state && one.event === event);
  if (found === undefined) throw new Error(`${machine.name}: no way from ${state} by ${event}`);
  return found.to;
}

/** A process under way. */
export interface Walk<State extends string, Event extends string> {
  readonly at: () => State;
  /** Moves on; throws as {@link move}. */
  readonly go: (event: Event) => void;
}

/** Starts at the beginning of the table. */
export function walk<State extends string, Event extends string>(machine: Machine<State, Event>): Walk<State, Event> {
  let state = machine.start;
  return {
    at: () => state,
    go: (event) => {
      state = move(machine, state, event);
    },
  };
}
