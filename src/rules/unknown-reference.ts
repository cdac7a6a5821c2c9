/** Names in files that lead to nothing. */
import { nearest } from '../model/did-you-mean.ts';
import { faultsOf } from './forwarded-faults.ts';

import { defineRule, type Found, type RuleContext } from './rule.ts';

/** Forwards what reading the files found, and weights of rules nobody knows. */
export const unknownReference = defineRule({
  id: 'unknown-reference',
  covers: [],
  severity: 'error',
  always: true,
  examples: () => [
    {
      name: 'a member who has no file',
      files: { 'circles/kitchen/circle.yaml': 'name: Kitchen\nparent: general\nmembers: [ana, bne, cleo]\n' },
      finds: ['circles/kitchen/circle.yaml:3:16'],
    },
    {
      name: 'a rule that does not exist',
      files: { 'circles.yaml': 'name: Maple Street Co-op\nrules: {term-expierd: warning}\n' },
      finds: ['circles.yaml:2:9'],
    },
    {
      name: 'everybody named has a file',
      files: { 'circles/kitchen/circle.yaml': 'name: Kitchen\nparent: general\nmembers: [ana, ben, cleo]\n' },
      finds: [],
    },
  ],
  *check(context) {
    yield* faultsOf(context, 'unknown-reference');
    yield* unknownWeights(context);
  },
});

function* unknownWeights({ settings, known }: RuleContext): Iterable<Found<'unknown-reference'>> {
  for (const unknownRule of Object.keys(settings.rules)) {
    if (known.has(unknownRule)) continue;
    const meant = nearest(unknownRule, known.keys());
    const place = { file: 'circles.yaml', pointer: ['rules', unknownRule], key: true };
    const parts = meant === undefined ? { unknownRule } : { unknownRule, nearest: meant };
    yield { place, entity: `rules/${unknownRule}`, parts };
  }
}
