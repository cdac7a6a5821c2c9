/** One thing that somebody could lay into an organisation. */

/** What lies there and what the check has to say of it. */
export interface Hostile {
  readonly name: string;
  /** Rule and file of a finding that must be among those of the check. */
  readonly finds: readonly [rule: string, file: string];
  /** Laid over the example group. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** What plain files cannot say; `root` is the folder of the organisation. */
  readonly lay?: (root: string) => void;
}

export const POLICY = 'circles/kitchen/policies/allergens.yaml';
export const KITCHEN = 'circles/kitchen/circle.yaml';

/** The settings of the example group, for a line more. */
export const FORMED =
  'format: 1\nname: Maple Street Co-op\nmission: To run a shared kitchen for our street.\nstatus: active\n';
