/** Finds a recorded decision by what people call it: its title, or the name of its folder with or without circle and day. */
import { objectEn } from '../messages/en/object.ts';
import { labelsOf } from '../messages/labels.ts';
import { nearest } from '../model/did-you-mean.ts';
import { CirclesError } from '../model/errors.ts';
import { type Dossier, readDossiers } from '../trust/dossier.ts';
import type { Workplace } from './workplace.ts';

/**
 * The decision in force that is meant.
 * @throws CirclesError `unknown-decision` or, where several are called so, `several-decision`.
 */
export function findDecision({ committed, verification, organisation }: Place, words: string): Dossier {
  const inForce = new Set(verification.records.map(({ folder }) => folder));
  const all = readDossiers(committed).readable.filter(({ folder }) => inForce.has(folder));
  const wanted = plain(words.replace(/\/+$/, ''));
  const [first, ...others] = all.filter((dossier) => namesOf(dossier).includes(wanted));
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

/** `kitchen/2026-12-01-label-allergens`: what tells it apart from every other. */
export function shortName({ folder }: Pick<Dossier, 'folder'>): string {
  const [, circle = '', , name = ''] = folder.split('/');
  return `${circle}/${name}`;
}

function namesOf(dossier: Dossier): readonly string[] {
  const name = dossier.folder.slice(dossier.folder.lastIndexOf('/') + 1);
  return [
    plain(dossier.record.title),
    dossier.folder,
    `${dossier.folder}/decision.yaml`,
    shortName(dossier),
    name,
    name.slice('YYYY-MM-DD-'.length),
  ];
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
