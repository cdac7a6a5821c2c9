/** Finds a recorded decision by what people call it. */
import { objectEn } from '../messages/en/object.ts';
import { labelsOf } from '../messages/labels.ts';
import { nearest } from '../model/did-you-mean.ts';
import { CirclesError } from '../model/errors.ts';
import { type Dossier, readDossiers } from '../trust/dossier.ts';
import { isCalled, shortName } from './is-called.ts';
import type { Workplace } from './workplace.ts';

/**
 * The decision in force that is meant.
 * @throws CirclesError `unknown-decision` or, where several are called so, `several-decision`.
 */
export function findDecision({ committed, verification, organisation }: Place, words: string): Dossier {
  const inForce = new Set(verification.records.map(({ folder }) => folder));
  const all = readDossiers(committed).readable.filter(({ folder }) => inForce.has(folder));
  const [first, ...others] = all.filter((dossier) => isCalled(dossier, words));
  const said = objectEn(labelsOf(organisation.settings.labels));
  if (first === undefined) {
    const near = nearest(words, all.map(shortName).concat(all.map(({ record }) => record.title)));
    throw new CirclesError(
      'unknown-decision',
      said.unknownDecision({ words, near, latest: all.map(shortName).slice(-3) }),
    );
  }
  if (others.length > 0)
    throw new CirclesError(
      'several-decision',
      said.severalDecisions({ words, names: [first, ...others].map(shortName) }),
    );
  return first;
}

type Place = Pick<Workplace, 'committed' | 'verification' | 'organisation'>;
