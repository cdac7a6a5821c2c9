/** What a copy of the group's files needs: the history, a key of whoever works in it, and git settings that leave the bytes alone. */
import { dayOfCommit } from '../../git/history.ts';
import { mayHaveHook } from '../../git/own-hooks.ts';
import type { Repository } from '../../git/repository.ts';
import { readSettings } from '../../git/settings.ts';
import { findSigningKeys } from '../../git/signing-key.ts';
import { doctorEn } from '../../messages/en/doctor.ts';
import { daysBetween, type IsoDate } from '../../model/calendar.ts';
import type { Organisation } from '../../model/organisation.ts';
import { activeKeys } from '../../model/person.ts';
import { type Examined, fine, hint, tried } from './examined.ts';

/** What is looked at. */
export interface Copy {
  readonly repository: Repository;
  readonly organisation: Organisation;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly today: IsoDate;
  /** True when a workflow of GitHub runs by a schedule here. */
  readonly hasSchedule: boolean;
}

/** Looks at all of it. */
export function examineCopy(copy: Copy): Promise<readonly Examined[]> {
  return Promise.all([
    Promise.resolve(examineHistory(copy)),
    tried('key', () => examineKey(copy)),
    examineHooks(copy),
    examineQuiet(copy),
  ]);
}

function examineHistory({ repository }: Copy): Examined {
  return repository.isShallow ? hint('history', doctorEn.shallow) : fine('history', doctorEn.history);
}

async function examineKey({ repository, organisation, env }: Copy): Promise<Examined> {
  const keys = await findSigningKeys(env, repository);
  const people = [...organisation.people.values()];
  for (const { keyFile, publicKey } of keys) {
    const owner = people.find((person) => activeKeys(person).includes(publicKey));
    if (owner !== undefined) return fine('key', doctorEn.key({ name: owner.name, file: keyFile }));
  }
  return hint('key', keys.length === 0 ? doctorEn.noKey : doctorEn.strangerKey({ keys: keys.length }));
}

async function examineHooks({ repository }: Copy): Promise<Examined> {
  const settings = await readSettings(repository);
  const names = (['pre-commit', 'commit-msg'] as const).filter((name) => mayHaveHook(repository, name, settings));
  return fine('hooks', doctorEn.hooks({ names }));
}

/** From this day on it is told; GitHub switches schedules off after 60. Source: docs.github.com, "Events that trigger workflows", schedule. */
const QUIET_DAYS = 45;

async function examineQuiet({ repository, today, hasSchedule }: Copy): Promise<Examined> {
  const { commit } = await repository.head();
  if (commit === undefined) return fine('quiet', doctorEn.empty);
  const days = daysBetween(await dayOfCommit(repository, commit), today);
  const isQuiet = hasSchedule && days > QUIET_DAYS;
  return isQuiet
    ? hint('quiet', doctorEn.quiet({ days }))
    : fine('quiet', doctorEn.lively({ days: Math.max(0, days) }));
}
