/** All attacks of the corpus, and what came of one. */
import type { Verification } from '../src/trust/verify.ts';
import type { Attack } from './attack.ts';
import { verifyWorld } from './ledger.ts';
import { wholeWorld } from './organisation.ts';

/** An attack by the name of its file. */
export type NamedAttack = readonly [name: string, attack: Attack];

/** Loads the attacks of these files in `test/attacks`. */
export function everyAttack(files: readonly string[]): Promise<readonly NamedAttack[]> {
  const names = files.map((file) => file.replace(/\.ts$/, '')).sort();
  return Promise.all(
    names.map(async (name): Promise<NamedAttack> => {
      const { attack } = (await import(`./attacks/${name}.ts`)) as { readonly attack: Attack };
      return [name, attack];
    }),
  );
}

/** The codes told of an attack, and of the same without it; each once, sorted. */
export function outcomeOf({ attack, twin, against }: Attack): {
  readonly got: readonly string[];
  readonly lawful: readonly string[];
} {
  const world = wholeWorld();
  const codes = ({ findings }: Verification): readonly string[] =>
    [...new Set(findings.map((finding) => finding.code))].sort();
  const lawful = twin === undefined ? verifyWorld(world) : verifyWorld(twin(world), against?.(world));
  return { got: codes(verifyWorld(attack(world), against?.(world))), lawful: codes(lawful) };
}
