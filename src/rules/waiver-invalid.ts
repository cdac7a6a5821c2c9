/** Findings that were put aside although they cannot be, or for too long. Source: `spec/rules.md`. */
import { defineRule } from './rule.ts';

const FILE = '.circles/waivers.yaml';

/** At most P90D, and only warnings, advice and errors that a date brings about. */
export const waiverInvalid = defineRule({
  id: 'waiver-invalid',
  covers: [],
  severity: 'error',
  always: true,
  examples: () => [
    {
      name: 'ninety-one days',
      files: {
        [FILE]:
          'waivers:\n  - {rule: role-vacant, entity: kitchen/buyer, reason: We ask around., from: 2027-01-01, until: 2027-04-02}\n',
      },
      finds: ['.circles/waivers.yaml:2:5'],
    },
    {
      name: 'an error that no date brought about',
      files: {
        'circles/kitchen/terms/secretary-2026-12-01.yaml': 'role: secretary\nperson: ben\nstart: 2026-12-01\n',
        [FILE]:
          'waivers:\n  - {rule: term-dates, entity: kitchen/secretary, reason: Later., from: 2027-02-01, until: 2027-03-01}\n',
      },
      finds: ['.circles/waivers.yaml:2:5'],
    },
    {
      name: 'ninety days',
      files: {
        [FILE]:
          'waivers:\n  - {rule: role-vacant, entity: kitchen/buyer, reason: We ask around., from: 2027-01-01, until: 2027-04-01}\n',
      },
      finds: [],
    },
  ],
  *check({ waivers }) {
    for (const { state, place, rule, entity } of waivers) {
      if (state === 'planned' || state === 'in-force' || state === 'expired') continue;
      yield { place, entity: `${rule} ${entity}`, parts: { rule, entity, problem: state } };
    }
  },
});
