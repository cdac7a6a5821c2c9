/** Files that say something their kind cannot say, or leave out what it must. */
import { faultsOf } from './forwarded-faults.ts';
import { defineRule, type Found, type RuleContext } from './rule.ts';

/** Forwards what reading the files found, and weights that no group can set. */
export const schemaInvalid = defineRule({
  id: 'schema-invalid',
  covers: [],
  severity: 'error',
  always: true,
  examples: () => [
    {
      name: 'a misspelt key',
      files: { 'people/ana.yaml': 'name: Ana\nstatsu: active\n' },
      finds: ['people/ana.yaml:2:1'],
    },
    {
      name: 'a rule that always counts, set off',
      files: { 'circles.yaml': 'name: Maple Street Co-op\nrules: {objection-open: off}\n' },
      finds: ['circles.yaml:2:9'],
    },
    { name: 'the key in full', files: { 'people/ana.yaml': 'name: Ana\nstatus: active\n' }, finds: [] },
  ],
  *check(context) {
    yield* faultsOf(context, 'schema-invalid');
    yield* fixedWeights(context);
  },
});

function* fixedWeights({ settings, known }: RuleContext): Iterable<Found<'schema-invalid'>> {
  for (const fixedRule of Object.keys(settings.rules)) {
    if (known.get(fixedRule)?.fixed !== true) continue;
    const place = { file: 'circles.yaml', pointer: ['rules', fixedRule], key: true };
    yield { place, entity: `rules/${fixedRule}`, parts: { fixedRule } };
  }
}
