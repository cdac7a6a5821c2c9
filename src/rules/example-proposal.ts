/** A proposal of the example group, for the pages of rules. */

/** Where it lies. */
export const EXAMPLE_PROPOSAL = 'circles/kitchen/proposals/quiet-hours';
const PATH = `${EXAMPLE_PROPOSAL}/proposal.yaml`;
/** Its one file. */
export const EXAMPLE_PROPOSAL_FILES = {
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
