/** Texts with characters that change what is read. */
import { faultsOf } from './forwarded-faults.ts';
import { defineRule } from './rule.ts';

/** Forwards what reading the files found. */
export const textUnsafe = defineRule({
  id: 'text-unsafe',
  covers: [],
  severity: 'error',
  always: true,
  examples: () => [
    {
      name: 'a character that turns the reading direction',
      files: { 'people/ana.yaml': 'name: "Ana\u202E"\n' },
      finds: ['people/ana.yaml:1:11'],
    },
    { name: 'the plain name', files: { 'people/ana.yaml': 'name: Ana\n' }, finds: [] },
  ],
  check: (context) => faultsOf(context, 'text-unsafe'),
});
