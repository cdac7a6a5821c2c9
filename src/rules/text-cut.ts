/** Words of an agreement that stand behind a number sign, where they are a remark. */
import { entityOf } from '../load/read-entry.ts';
import { cutsIn } from '../schema/cut-texts.ts';
import { kindOf } from '../schema/kinds.ts';
import { defineRule } from './rule.ts';

/** A remark that is set apart as remarks are (`# for now`) is one. */
export const textCut = defineRule({
  id: 'text-cut',
  covers: [],
  severity: 'warning',
  examples: () => [
    {
      name: 'a number in a title',
      files: { 'circles/kitchen/policies/labels.yaml': 'title: Rule # 1 labels\ntext: Yes.\nreview: 2027-11-30\n' },
      finds: ['circles/kitchen/policies/labels.yaml:1:13'],
    },
    {
      name: 'a flat in a list',
      files: { 'circles/kitchen/roles/cook.yaml': 'title: Cook\npurpose: p\nresponsibilities:\n  - Keys of flat #4\n' },
      finds: ['circles/kitchen/roles/cook.yaml:4:18'],
    },
    {
      name: 'remarks, and signs that are part of the words',
      files: {
        'circles/kitchen/policies/labels.yaml':
          'title: Labels # for now\ntext: |\n  Rule # 1 and flat #4\nnotes: "Rule # 1"\nreview: 2027-11-30   #4\n# 1\n',
      },
      finds: [],
    },
  ],
  *check({ loaded }) {
    for (const file of loaded.mayBeCut)
      for (const { position, ...parts } of cutsIn(loaded.lines(file).join('\n')))
        yield { place: { file, pointer: [] }, position, entity: entityOf(file, kindOf(file)), parts };
  },
});
