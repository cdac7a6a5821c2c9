/** The group takes up a practice that it has not had so far: rules about it are silent before. */

import { consentEn } from '../messages/en/consent.ts';
import { labelsOf } from '../messages/labels.ts';
import { nearest } from '../model/did-you-mean.ts';
import { CirclesError } from '../model/errors.ts';
import { plainName } from '../model/plain-name.ts';
import { ALL_PRACTICES, type Practice } from '../model/settings.ts';
import { pathOf } from '../schema/kinds.ts';
import { setValue } from '../schema/splice-yaml.ts';
import { decidedText, type Files } from './edits.ts';
import type { WantedFiles } from './undecided.ts';

/** The practice of this name. Throws `CirclesError` `unknown-practice`. */
export function practiceCalled(files: Files, name: string): Practice {
  const wanted = plainName(name);
  const found = ALL_PRACTICES.find((practice) => practice === wanted);
  if (found !== undefined) return found;
  const words = consentEn(labelsOf(files.state.organisation.settings.labels));
  const near = nearest(wanted, ALL_PRACTICES);
  throw new CirclesError('unknown-practice', words.unknownPractice({ name, near, known: ALL_PRACTICES }));
}

/** The settings with one practice more. Throws `CirclesError` `taken-up-already`. */
export function takenUp(files: Files, practice: Practice): WantedFiles {
  const { settings } = files.state.organisation;
  const words = consentEn(labelsOf(settings.labels));
  if (settings.practices.includes(practice))
    throw new CirclesError('taken-up-already', words.takenUpAlready({ practice }));
  const path = pathOf('organisation', {});
  const text = setValue(decidedText(files, path), ['practices'], [...settings.practices, practice]);
  return new Map([[path, new TextEncoder().encode(text)]]);
}
