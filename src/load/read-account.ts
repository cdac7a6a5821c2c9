/** Finds what people said of a decision, among the files that are read already. */
import { onceFor } from '../model/once-for.ts';
import type { AccountDocument } from '../schema/documents.generated.ts';
import type { Loaded } from './load.ts';

/** Where the account of the decision in this folder lies. */
export function accountPath(folder: string): string {
  return `${folder}/account.yaml`;
}

/** The account beside the record in this folder; undefined where it was taken out, or can't be read, which the check tells. */
export function accountIn({ companions }: Pick<Loaded, 'companions'>, folder: string): AccountDocument | undefined {
  return accountsIn(companions).get(folder);
}

// Several rules ask for the account of every decision: to put each path together anew takes longer than all else they do.
const accountsIn = onceFor((companions: Loaded['companions']): ReadonlyMap<string, AccountDocument> => {
  const accounts = new Map<string, AccountDocument>();
  for (const [path, { parts, value }] of companions)
    if (parts.kind === 'account')
      accounts.set(path.slice(0, path.lastIndexOf('/')), value as unknown as AccountDocument);
  return accounts;
});
