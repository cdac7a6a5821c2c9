/** Groups in which one lost key stops all recording. Source: `spec/trust.md`, Who may record. */
import { recordersOf } from '../changes/recorders.ts';
import { addPeriod } from '../model/calendar.ts';
import type { Severity } from '../model/finding.ts';
import { personName, rootOf } from '../model/organisation.ts';
import { FOUNDING_TIME, foundingOf } from './founding.ts';
import { placeInCircle } from './parts.ts';
import { defineRule, type RuleContext } from './rule.ts';

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI';

/** Advice while the group is forming or younger than P31D, then a warning. */
export const oneSigner = defineRule({
  id: 'one-signer',
  covers: [],
  severity: 'warning',
  examples: () => [
    {
      name: 'only Ana has a key',
      files: { 'people/ana.yaml': `name: Ana\nkeys: [{key: "${KEY}${'A'.repeat(43)}"}]\n` },
      finds: ['circles/general/circle.yaml:1:1'],
    },
    {
      name: 'Ben has one too',
      files: {
        'people/ben.yaml': `name: Ben\nkeys: [{key: "${KEY}${'B'.repeat(43)}"}]\n`,
        'people/ana.yaml': `name: Ana\nkeys: [{key: "${KEY}${'A'.repeat(43)}"}]\n`,
      },
      finds: [],
    },
  ],
  *check(context) {
    const { organisation, today } = context;
    const root = rootOf(organisation);
    if (root === undefined) return;
    const [person, second] = recordersOf(organisation, root, today).persons;
    if (person === undefined || second !== undefined) return;
    yield {
      place: placeInCircle(organisation, root, 'records'),
      entity: root.id,
      parts: { person: personName(organisation, person) },
      severity: severityOn(context),
    };
  },
});

function severityOn({ organisation, settings, today }: RuleContext): Severity {
  const founding = foundingOf(organisation);
  if (settings.status === 'forming' || founding === undefined) return 'advice';
  return today > addPeriod(founding.record.decided, FOUNDING_TIME) ? 'warning' : 'advice';
}
