/** The English catalogue: every sentence a user reads, by area, as functions of named parts. */
import { diskEn } from './en/disk.ts';
import { faultsEn } from './en/faults.ts';
import { gitEn } from './en/git.ts';
import { rulesEn } from './en/rules.ts';
import { signaturesEn } from './en/signatures.ts';
import type { Labels } from './labels.ts';

/** Makes the catalogue speak the group's own words. */
export function en(labels: Labels) {
  return {
    labels,
    // made when they are asked for: nobody needs both, and they are long
    get rules() {
      return rulesEn(labels);
    },
    get faults() {
      return faultsEn(labels);
    },
    signatures: signaturesEn,
    disk: diskEn,
    git: gitEn,
  };
}
