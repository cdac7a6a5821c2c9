/** A new circle as the options of the command line say it. */
import { lifeEn } from '../../messages/en/life.ts';
import { labelsOf } from '../../messages/labels.ts';
import type { CircleId } from '../../model/circle.ts';
import { CirclesError } from '../../model/errors.ts';
import { generalOf } from '../../model/organisation.ts';
import { homeOf } from '../../services/add.ts';
import { findCircle, findPerson, findRole } from '../../services/find-by-name.ts';
import type { CircleWishes, SaidHomes } from '../../services/life/life-step.ts';
import type { Workplace } from '../../services/workplace.ts';
import type { Invocation } from '../invocation.ts';

/** Reads the options. Throws `CirclesError` for a name that nobody has. */
export function circleWishes(invocation: Invocation, place: Workplace): CircleWishes {
  const { organisation } = place;
  const person = (option: string) => {
    const name = invocation.text(option);
    return name === undefined ? undefined : findPerson(organisation, name).id;
  };
  const named = invocation.text('fromRole');
  const fromRole = named === undefined ? undefined : findRole(organisation, named);
  const parent = invocation.text('parent') ?? fromRole?.circle;
  return {
    name: invocation.arguments[0],
    parent: parent === undefined ? centreOf(place) : findCircle(organisation, parent).id,
    aim: invocation.texts('aim'),
    domain: invocation.texts('domain'),
    recommend: invocation.texts('recommend'),
    members: invocation.texts('member').map((name) => findPerson(organisation, name).id),
    leader: person('leader'),
    convener: person('convener'),
    budget: invocation.text('budget'),
    fromRole,
  };
}

/** A circle is inside the centre where nothing else is said. */
function centreOf({ organisation, present: tree, today }: Workplace): CircleId {
  return homeOf({ organisation, tree, today }, generalOf(organisation)?.id, 'parent');
}

/** What was said after `--home`. Throws `CirclesError` `home-unclear` for words without an equals sign. */
export function saidHomes(invocation: Invocation, { organisation }: Workplace): SaidHomes {
  return invocation.texts('home').map((text) => {
    const at = text.lastIndexOf('=');
    const words = lifeEn(labelsOf(organisation.settings.labels));
    if (at < 1 || at === text.length - 1) throw new CirclesError('home-unclear', words.homeUnclear({ text }));
    return { thing: text.slice(0, at).trim(), home: text.slice(at + 1).trim() };
  });
}
