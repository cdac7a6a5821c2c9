/** Says what stands where no organisation was found: one below the top of its history, only what was recorded, or a file with nearly its name. */
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findRepository, isBareRepository } from '../git/find-repository.ts';
import { gitEn } from '../messages/en/git.ts';
import { workplaceEn } from '../messages/en/workplace.ts';
import { CirclesError } from '../model/errors.ts';
import { organisationElsewhere } from './organisation-elsewhere.ts';

const NAME = 'circles.yaml';

/** The first of these that is so in `folder` or above it; undefined where nothing is known but that there is none. */
export async function noOrganisation(folder: string): Promise<CirclesError | undefined> {
  return (await belowTheTop(folder)) ?? bare(folder) ?? misnamed(folder) ?? organisationElsewhere(folder);
}

async function belowTheTop(start: string): Promise<CirclesError | undefined> {
  const folder = upwards(start).find((here) => existsSync(join(here, NAME)));
  const top = folder === undefined ? undefined : await rootAround(folder);
  if (folder === undefined || top === undefined || top === realpathSync(folder)) return undefined;
  return new CirclesError('not-at-top', workplaceEn.notAtTop({ folder, top }));
}

async function rootAround(folder: string): Promise<string | undefined> {
  try {
    return (await findRepository(folder)).root;
  } catch (error) {
    if (error instanceof CirclesError) return undefined;
    throw error;
  }
}

function misnamed(start: string): CirclesError | undefined {
  return upwards(start)
    .map(misnamedIn)
    .find((error) => error !== undefined);
}

/** What to say where a file lies in `folder` that has the name of an organisation's file but for its ending or capitals. */
export function misnamedIn(folder: string): CirclesError | undefined {
  const name = namesIn(folder).find((one) => /^circles\.ya?ml$/i.test(one) && one !== NAME);
  return name === undefined
    ? undefined
    : new CirclesError('misnamed', workplaceEn.misnamed({ file: join(folder, name) }));
}

function bare(folder: string): CirclesError | undefined {
  return isBareRepository(folder) ? new CirclesError('repository-bare', gitEn.repository.bare({ folder })) : undefined;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function upwards(start: string): readonly string[] {
  const folders = [start];
  for (let here = start; dirname(here) !== here; here = dirname(here)) folders.push(dirname(here));
  return folders;
}
