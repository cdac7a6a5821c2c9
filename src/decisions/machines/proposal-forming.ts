/** Forming a proposal. The tool begins where there is a draft; how a group gets there is its own matter. */
import type { Machine } from './machine.ts';

const EARLIER =
  'It happens in talk and on paper before there is anything to record; an individual may write a draft alone.';

/** Many Voices One Song 3.3.1 and 3.3.2.2.4: entering with a draft is lawful. */
export const proposalForming: Machine<'draft' | 'presented', 'present'> = {
  name: 'proposal forming',
  source: 'Many Voices One Song 3.3.1',
  states: ['draft', 'presented'],
  start: 'draft',
  ends: ['presented'],
  transitions: [{ from: 'draft', event: 'present', to: 'presented' }],
  leftOut: [
    { from: 'need', event: 'understand', to: 'need-statement', why: EARLIER },
    { from: 'need-statement', event: 'picture-form', to: 'dimensions', why: EARLIER },
    { from: 'dimensions', event: 'shape', to: 'ideas', why: EARLIER },
    { from: 'ideas', event: 'tune', to: 'draft', why: EARLIER },
  ],
};
