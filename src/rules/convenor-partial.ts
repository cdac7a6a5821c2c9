/** A convenor who speaks for one of the partners. Source: the founding texts: "a neutral convenor". */
import { type NetworkFiles, readNetwork } from '../load/read-network.ts';
import { type Organisation, personName, standingCircles } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import { exampleNetworkSettings } from './example-layers.ts';
import { EXAMPLE_SCHOOL } from './example-school.ts';
import { heldBy, roleParts } from './parts.ts';
import { defineRule } from './rule.ts';

const CONVENOR = '{convenor: {role: kitchen/secretary}}';

/** Who holds the role neither has a seat for a member organisation nor represents one. */
export const convenorPartial = defineRule({
  id: 'convenor-partial',
  covers: [],
  severity: 'warning',
  examples: () => [
    {
      name: 'Ben convenes, and speaks for the school',
      files: {
        ...exampleNetworkSettings(CONVENOR),
        'organisations/riverside-school.yaml': 'name: Riverside School\nrepresentatives: [ben]\n',
      },
      finds: ['circles.yaml:3:28'],
    },
    {
      name: 'somebody else speaks for the school',
      files: { ...exampleNetworkSettings(CONVENOR), ...EXAMPLE_SCHOOL },
      finds: [],
    },
  ],
  *check(context) {
    const { organisation } = context;
    const network = readNetwork(organisation);
    const at = network.settings?.convenor?.role ?? '';
    const [home = '', role = ''] = at.split('/');
    const circle = organisation.circles.get(home);
    if (circle === undefined) return;
    for (const { person } of heldBy(context, circle, role)) {
      for (const partner of partnersOf(organisation, network, person)) {
        const parts = { person: personName(organisation, person), role: roleParts(circle, role).title, at };
        const place = { file: network.path, pointer: ['network', 'convenor', 'role'] };
        yield { place, entity: at, parts: { ...parts, organisation: partner } };
      }
    }
  },
});

/** The names of the member organisations that somebody speaks for. */
function partnersOf(organisation: Organisation, network: NetworkFiles, person: PersonId): readonly string[] {
  const seats = standingCircles(organisation).flatMap(({ members }) =>
    members.filter((seat) => seat.person === person),
  );
  const spokenFor = new Set(seats.map((seat) => seat.for));
  return [...network.organisations.values()]
    .filter(({ document }) => (document.status ?? 'member') === 'member')
    .filter(({ id, document }) => spokenFor.has(id) || document.representatives?.includes(person) === true)
    .map(({ document }) => document.name);
}
