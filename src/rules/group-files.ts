/** The rules about the files themselves, and about what is put aside. */
import { fileMisplaced } from './file-misplaced.ts';
import { idInvalid } from './id-invalid.ts';
import type { Rule } from './rule.ts';
import { schemaInvalid } from './schema-invalid.ts';
import { textCut } from './text-cut.ts';
import { textUnsafe } from './text-unsafe.ts';
import { unknownReference } from './unknown-reference.ts';
import { waiverExpired } from './waiver-expired.ts';
import { waiverInvalid } from './waiver-invalid.ts';
import { yamlInvalid } from './yaml-invalid.ts';

/** In the order in which they are told. */
export const FILES_RULES: readonly Rule[] = [
  yamlInvalid,
  schemaInvalid,
  unknownReference,
  idInvalid,
  fileMisplaced,
  textUnsafe,
  textCut,
  waiverExpired,
  waiverInvalid,
];
