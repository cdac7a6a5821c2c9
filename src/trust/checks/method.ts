/** How it was decided: by consent and nothing else, after a fresh round where it was amended, in words that are here. */
import type { Step } from '../step.ts';
import type { VerifyFinding } from '../verify-finding.ts';
import { onRecord, type RecordCheck } from './record-check.ts';

const METHODS: readonly string[] = ['consent', 'selection', 'own', 'set-up', 'format', 'editorial', 'redact'];

/** What another way of deciding would ask for can't be recomputed, so no record in force claims one. */
export const method: RecordCheck = {
  name: 'method',
  check(step: Step): readonly VerifyFinding[] {
    const { method: said } = step.dossier.record;
    return METHODS.includes(said) ? [] : [{ code: 'method-unlawful', ...onRecord(step), parts: { method: said } }];
  },
};

/** Who consented to the first version has not consented to the amended one. */
export const amendments: RecordCheck = {
  name: 'amendments',
  check(step: Step): readonly VerifyFinding[] {
    const { objections, outcome } = step.dossier.record;
    if (outcome !== 'adopted') return [];
    const stale = objections.some(({ integrated, version }) => integrated === 'amend' && (version ?? 1) < 2);
    return stale ? [{ code: 'amendment-missing', ...onRecord(step), parts: {} }] : [];
  },
};

/** Where no file carries what was agreed, the record does. */
export const words: RecordCheck = {
  name: 'words',
  check(step: Step): readonly VerifyFinding[] {
    const { files, redacts, text, proposed } = step.dossier.record;
    const said = files.length > 0 || redacts !== undefined || (text ?? proposed) !== undefined;
    return said ? [] : [{ code: 'words-missing', ...onRecord(step), parts: {} }];
  },
};
