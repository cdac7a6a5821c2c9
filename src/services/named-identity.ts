/** An identity as people name it: by its digest, or by its six words. */
import type { FileTree } from '../load/file-tree.ts';
import { verdictEn } from '../messages/en/verdict.ts';
import { CirclesError } from '../model/errors.ts';
import { shortWords, typedWords } from '../model/short-words.ts';
import { readDossiers } from '../trust/dossier.ts';
import { type Verification, type VerifyOptions, verify } from '../trust/verify.ts';

/** Six words stand for the identity they are the words of. */
export function verifyAs(tree: FileTree, options: VerifyOptions, expected: string | undefined): Verification {
  if (expected === undefined || expected.startsWith('sha256:'))
    return verify(tree, { ...options, organisation: expected });
  const founding = readDossiers(tree).readable.find(
    ({ record, digest }) => record.organisation === undefined && shortWords(digest) === expected,
  );
  return verify(tree, { ...options, organisation: founding?.digest ?? expected });
}

/** An identity as somebody typed it: its digest, or its six words. Throws `identity-malformed`. */
export function typedIdentity(text: string): string {
  const hex = /^(?:sha256:)?([0-9a-f]{64})$/i.exec(text.trim())?.[1];
  const typed = hex === undefined ? typedWords(text) : `sha256:${hex.toLowerCase()}`;
  if (typed === undefined) throw new CirclesError('identity-malformed', verdictEn.noIdentity({ text }));
  return typed;
}
