/** Proposals that are answered without a meeting, and how each stands. Source: Hypha, "periodic notice of open decisions". */
import { EXAMPLE_PROPOSAL, EXAMPLE_PROPOSAL_FILES } from './example-proposal.ts';
import { defineRule } from './rule.ts';

/** Who has answered is for verification to say: answers are signed. */
export const proposalOpen = defineRule({
  id: 'proposal-open',
  covers: [],
  severity: 'advice',
  practice: 'consent',
  examples: () => [
    {
      name: 'a proposal waits for answers',
      files: EXAMPLE_PROPOSAL_FILES,
      proposals: [
        { folder: EXAMPLE_PROPOSAL, title: 'Quiet hours', summary: '1 of 3 answered.', name: 'kitchen/quiet-hours' },
      ],
      finds: [`${EXAMPLE_PROPOSAL}/proposal.yaml:3:8`],
    },
    {
      name: 'it was adopted: what was proposed is what holds',
      files: {
        'circles/kitchen/policies/quiet-hours.yaml':
          'title: Quiet hours\nkind: guideline\nstatus: active\ntext: No music after ten.\nreview: 2027-11-30\n',
      },
      finds: [],
    },
  ],
  *check({ proposals }) {
    for (const { folder, title, summary, name } of proposals) {
      const place = { file: `${folder}/proposal.yaml`, pointer: ['title'] };
      yield { place, entity: name, parts: { title, summary, name } };
    }
  },
});
