/** Finds what people said of a decision, among the files that are read already. */
import type { AccountDocument } from '../schema/documents.generated.ts';
import type { Loaded } from './load.ts';

/** Where the account of the decision in this folder lies. */
export function accountPath(folder: string): string {
  return `${folder}/account.yaml`;
}

/** The account beside the record in this folder; undefined where it was taken out, or can't be read, which the check tells. */
export function accountIn({ companions }: Pick<Loaded, 'companions'>, folder: string): AccountDocument | undefined {
  const found = companions.get(accountPath(folder));
  return found?.parts.kind === 'account' ? (found.value as unknown as AccountDocument) : undefined;
}
