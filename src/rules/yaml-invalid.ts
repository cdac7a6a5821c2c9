/** Files that cannot be read at all. */
import { faultsOf } from './forwarded-faults.ts';
import { defineRule } from './rule.ts';

/** Forwards what reading the files found. */
export const yamlInvalid = defineRule({
  id: 'yaml-invalid',
  covers: [],
  severity: 'error',
  always: true,
  examples: () => [
    {
      name: 'a colon inside a text',
      files: { 'people/ana.yaml': 'name: Ana: the cook\n' },
      finds: ['people/ana.yaml:1:7'],
    },
    { name: 'the text in quotation marks', files: { 'people/ana.yaml': 'name: "Ana: the cook"\n' }, finds: [] },
  ],
  check: (context) => faultsOf(context, 'yaml-invalid'),
});
