/** File and folder names that cannot be ids. */
import { faultsOf } from './forwarded-faults.ts';
import { defineRule } from './rule.ts';

/** Forwards what reading the files found. */
export const idInvalid = defineRule({
  id: 'id-invalid',
  covers: [],
  severity: 'error',
  always: true,
  examples: () => [
    {
      name: 'a name with a capital letter',
      files: { 'people/Dora.yaml': 'name: Dora\n' },
      finds: ['people/Dora.yaml:1:1'],
    },
    { name: 'small letters', files: { 'people/dora.yaml': 'name: Dora\n' }, finds: [] },
  ],
  check: (context) => faultsOf(context, 'id-invalid'),
});
