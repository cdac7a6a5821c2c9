/** A small group on the day of a meeting, and what is planned there: the start of each test of decisions. */
import type { RecordedState } from '../../src/changes/recorded-state.ts';
import type { DecisionPlan } from '../../src/decisions/decision-plan.ts';
import { CONSENT_ROUNDS, type Draft, emptyDraft } from '../../src/decisions/draft.ts';
import { planDecision } from '../../src/decisions/plan.ts';
import { digestOf } from '../../src/model/digest.ts';
import { CirclesError } from '../../src/model/errors.ts';
import type { Fields } from '../../src/model/value.ts';
import { readYaml } from '../../src/schema/read-document.ts';
import { type Edits, groupWith, stateOf, textAt } from '../changes/group.ts';

/** The day of the meeting and of the record. */
export const TODAY = '2026-12-01';

/** What holds before the decision, where it differs from the group of the tests. */
export interface Given {
  readonly group?: Edits;
  /** The day since which somebody has a seat, by `circle/person`. */
  readonly joined?: Readonly<Record<string, string>>;
  /** Folders of decisions that are there already. */
  readonly taken?: readonly string[];
  /** True for the record that starts everything. */
  readonly first?: boolean;
}

/** The recorded state of the group, with the digests of its files. */
export function recordedState({ group = {}, joined = {} }: Given = {}): RecordedState {
  const organisation = groupWith(group);
  const digests = [...organisation.entries.keys()].map((path): [string, string] => [
    path,
    digestOf(bytesOf(group[path] ?? textAt(path))),
  ]);
  return { ...stateOf(organisation, joined), digests: new Map(digests) };
}

/** An ordinary round: everybody consents, unless it is said otherwise. */
export function round(draft: Partial<Draft>): Draft {
  return { ...emptyDraft(TODAY, 'ana'), title: 'A decision', consenting: 'all', rounds: CONSENT_ROUNDS, ...draft };
}

/** The plan of a round. */
export function planOf(draft: Partial<Draft>, given: Given = {}): DecisionPlan {
  return planDecision(round(draft), {
    state: recordedState(given),
    organisation: given.first === true ? undefined : `sha256:${'0'.repeat(64)}`,
    founded: given.first === true ? undefined : '2026-10-01',
    heads: [`sha256:${'b'.repeat(64)}`, `sha256:${'a'.repeat(64)}`],
    salt: 'a-salt-of-sixteen-letters',
    isTaken: (folder) => given.taken?.includes(folder) === true,
  });
}

/** The code of the error that keeps a round from being recorded. Throws when nothing does. */
export function refusalOf(draft: Partial<Draft>, given: Given = {}): string {
  try {
    planOf(draft, given);
  } catch (error) {
    if (error instanceof CirclesError) return error.code;
    throw error;
  }
  throw new Error('it was planned');
}

/** Wanted files from texts; `null` takes one away. */
export function wantedFiles(texts: Edits): ReadonlyMap<string, Uint8Array | null> {
  return new Map(Object.entries(texts).map(([path, text]) => [path, text === null ? null : bytesOf(text)]));
}

/** A planned file as its fields. Throws when it is not planned. */
export function fieldsAt(plan: DecisionPlan, name: string): Fields {
  const bytes = plan.files.get(`${plan.folder}/${name}`);
  const value = bytes === null || bytes === undefined ? undefined : readYaml(new TextDecoder().decode(bytes)).value;
  if (value === undefined) throw new Error(`no ${name} is planned`);
  return value;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
