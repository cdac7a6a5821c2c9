/** What is on the table is shown in its exact words: all of what is new, sentence by sentence what changes. */
import { describe, expect, it } from 'vitest';
import { exactWords } from '../../src/services/exact-words.ts';
import { proposalText } from '../../src/services/proposal-text.ts';
import { textAt } from '../changes/group.ts';
import { recordedState, wantedFiles } from '../decisions/given.ts';

const POLICY = 'circles/kitchen/policies/allergens.yaml';
const long =
  'title: Allergens\ntext: |\n  First comes this. Then comes that. At last we eat.\n\n  Nobody goes hungry.\nreview: 2027-11-30\n';
const state = recordedState({ group: { [POLICY]: long } });

describe('exact words', () => {
  it('show only the sentences that differ as gone and come', async () => {
    const wanted = wantedFiles({ [POLICY]: long.replace('comes that', 'comes the rest') });
    expect(await exactWords(wanted, { state })).toEqual([
      {
        title: 'Allergens',
        field: 'text',
        isNew: false,
        lines: [
          { sign: '', text: 'First comes this.' },
          { sign: '-', text: 'Then comes that.' },
          { sign: '+', text: 'Then comes the rest.' },
          { sign: '', text: 'At last we eat.' },
          { sign: '', text: 'Nobody goes hungry.' },
        ],
      },
    ]);
  });

  it('show new words whole, and each point of a list on a line', async () => {
    const role = 'title: Cook\npurpose: Cooks.\nresponsibilities: [Buys, Tastes]\n';
    const shown = await exactWords(wantedFiles({ 'circles/kitchen/roles/taster.yaml': role }), { state });
    expect(shown.map(({ field, isNew, lines }) => [field, isNew, lines.map(({ text }) => text)])).toEqual([
      ['purpose', true, ['Cooks.']],
      ['responsibilities', true, ['Buys', 'Tastes']],
    ]);
  });

  it('show nothing where no words differ, nor for what is taken out', async () => {
    const kept = wantedFiles({ [POLICY]: long.replace('2027-11-30', '2028-11-30'), [textPath]: null });
    expect(await exactWords(kept, { state })).toEqual([]);
  });
});

const textPath = 'circles/kitchen/roles/cook.yaml';

describe('the words of a proposal that was not adopted', () => {
  it('tell each change, and the words of each agreement', () => {
    const wanted = wantedFiles({ [POLICY]: long.replace('we eat', 'we sing'), [textPath]: null });
    const text = proposalText(wanted, { state });
    expect(text).toContain('Allergens');
    expect(text).toContain('At last we sing.');
    expect(text.split('\n').length).toBeGreaterThan(3);
  });

  it('are empty when nothing would change', () => {
    expect(proposalText(wantedFiles({ [textPath]: textAt(textPath) }), { state })).toBe('');
  });
});
