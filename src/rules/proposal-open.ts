/** Proposals that are answered without a meeting, and how each stands. Source: Hypha, "periodic notice of open decisions". */
import { defineRule } from './rule.ts';

const FOLDER = 'circles/kitchen/proposals/quiet-hours';
const PATH = `${FOLDER}/proposal.yaml`;
const FILES = {
  [PATH]: [
    'schema: circles/proposal/v1',
    `organisation: sha256:${'0'.repeat(64)}`,
    'title: Quiet hours',
    'circle: kitchen',
    'proposers: [ana]',
    'opened: 2026-12-01',
    'dated: 2026-12-01',
    'number: 1',
    'text: No music after ten.',
    '',
  ].join('\n'),
};

/** Who has answered is for verification to say: answers are signed. */
export const proposalOpen = defineRule({
  id: 'proposal-open',
  severity: 'advice',
  practice: 'consent',
  examples: [
    {
      name: 'a proposal waits for answers',
      files: FILES,
      proposals: [{ folder: FOLDER, title: 'Quiet hours', summary: '1 of 3 answered.', name: 'kitchen/quiet-hours' }],
      finds: [`${PATH}:3:8`],
    },
    { name: 'no proposal is open', files: {}, finds: [] },
  ],
  *check({ proposals }) {
    for (const { folder, title, summary, name } of proposals) {
      const place = { file: `${folder}/proposal.yaml`, pointer: ['title'] };
      yield { place, entity: name, parts: { title, summary, name } };
    }
  },
});
