/** Goals, targets and indicators that the Agenda 2030 does not have. Source: domain.md N6; A/RES/70/1. */
import { isGoal, lastTargetOf } from '../model/agenda-2030.ts';
import type { Entry } from '../model/organisation.ts';
import { isFields, type Value } from '../model/value.ts';
import { EXAMPLE_KITCHEN, kitchenWorksFor } from './example-goals.ts';
import { defineRule } from './rule.ts';

/** The shape of a code is checked when the file is read; how many indicators there are changes, so only their target is looked up. */
export const goalUnknown = defineRule({
  id: 'goal-unknown',
  covers: ['N6'],
  severity: 'error',
  examples: () => [
    { name: 'goal 2 has eight targets', files: kitchenWorksFor('["2", "2.6"]'), finds: [`${EXAMPLE_KITCHEN}:3:14`] },
    { name: 'goal 17 has no lettered ones', files: kitchenWorksFor('["17.a"]'), finds: [`${EXAMPLE_KITCHEN}:3:9`] },
    {
      name: 'an indicator of a target that is not there',
      files: { 'circles/kitchen/measures/meals.yaml': 'name: Meals\nindicators: ["2.1.1", "2.9.1"]\n' },
      finds: ['circles/kitchen/measures/meals.yaml:2:23'],
    },
    {
      name: 'in what a member contributes, and in what money is for',
      files: {
        'organisations/school.yaml': 'name: School\ncontributes: [{what: A kitchen., goals: ["4.8"]}]\n',
        'funding/city.yaml': 'source: The city\nscope: {goals: ["13.4"]}\n',
      },
      finds: ['organisations/school.yaml:2:42', 'funding/city.yaml:2:17'],
    },
    { name: 'a goal and targets that are there', files: kitchenWorksFor('["2", "2.1", "2.c", "17.19"]'), finds: [] },
  ],
  *check({ organisation }) {
    for (const entry of organisation.entries.values()) {
      for (const { code, pointer } of codesIn(entry)) {
        const target = code.split('.').slice(0, 2).join('.');
        if (isGoal(target)) continue;
        const last = lastTargetOf(target.replace(/\..*$/, ''));
        const parts = { code, file: entry.path, ...(last === undefined ? {} : { last }) };
        yield { place: { file: entry.path, pointer }, entity: entityOf(entry), parts };
      }
    }
  },
});

interface Code {
  readonly code: string;
  readonly pointer: readonly (string | number)[];
}

/** Every code of a file, by the kind of the file. */
function codesIn({ kind, value }: Entry): readonly Code[] {
  switch (kind) {
    case 'circle':
      return codes(value.goals, ['goals']);
    case 'funding-stream':
      return isFields(value.scope) ? codes(value.scope.goals, ['scope', 'goals']) : [];
    case 'measure':
      return codes(value.indicators, ['indicators']);
    case 'member-organisation':
      return items(value.contributes).flatMap((one, index) =>
        isFields(one) ? codes(one.goals, ['contributes', index, 'goals']) : [],
      );
    default:
      return [];
  }
}

function codes(list: Value | undefined, pointer: Code['pointer']): readonly Code[] {
  return items(list).flatMap((code, index) =>
    typeof code === 'string' ? [{ code, pointer: [...pointer, index] }] : [],
  );
}

function items(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? value : [];
}

function entityOf({ kind, circle, id }: Entry): string {
  return circle === undefined || kind === 'circle' ? id : `${circle}/${id}`;
}
