/** Findings that were put aside until a day that has passed. Source: `spec/rules.md`. */
import { defineRule } from './rule.ts';

const FILE = '.circles/waivers.yaml';

/** `until` is the last day on which a waiver counts. */
export const waiverExpired = defineRule({
  id: 'waiver-expired',
  covers: [],
  severity: 'warning',
  always: true,
  examples: () => [
    {
      name: 'the day after',
      files: {
        [FILE]:
          'waivers:\n  - {rule: role-vacant, entity: kitchen/buyer, reason: We ask around., from: 2027-01-01, until: 2027-02-28}\n',
      },
      finds: ['.circles/waivers.yaml:2:5'],
    },
    {
      name: 'on the last day',
      files: {
        [FILE]:
          'waivers:\n  - {rule: role-vacant, entity: kitchen/buyer, reason: We ask around., from: 2027-01-01, until: 2027-03-01}\n',
      },
      finds: [],
    },
  ],
  *check({ waivers, today }) {
    for (const { state, place, rule, entity, until } of waivers) {
      if (state !== 'expired') continue;
      yield {
        place,
        entity: `${rule} ${entity}`,
        parts: { rule, entity, until, today },
        edit: { edit: 'remove', pointer: place.pointer },
      };
    }
  },
});
