/** Whom somebody names in writing, from options or asked for role by role. */
import { proposalsEn } from '../../messages/en/proposals.ts';
import { labelsOf } from '../../messages/labels.ts';
import { CirclesError } from '../../model/errors.ts';
import { personName } from '../../model/organisation.ts';
import type { WrittenNomination } from '../../model/proposal.ts';
import { findPerson } from '../../services/find-by-name.ts';
import { shortName } from '../../services/is-called.ts';
import type { OpenProposal } from '../../services/proposals.ts';
import { roleToFill } from '../../services/role-to-fill.ts';
import type { Workplace } from '../../services/workplace.ts';
import type { Prompt } from '../../ui/prompt.ts';
import type { Invocation } from '../invocation.ts';
import { faultOf } from './fault-of.ts';

/** What is answered, and where. */
interface Naming {
  readonly open: OpenProposal;
  readonly place: Pick<Workplace, 'organisation'>;
}

/** How nobody is named. */
const NOBODY = 'nobody';

/** Undefined where nobody was named. Throws `CirclesError` for names without a role or a reason, and as `findPerson`. */
export function nominationsSaid(invocation: Invocation, naming: Naming): readonly WrittenNomination[] | undefined {
  const { open, place } = naming;
  const [names, reasons] = [invocation.texts('nominate'), invocation.texts('because')];
  if (names.length === 0 && reasons.length === 0) return undefined;
  const words = proposalsEn(labelsOf(place.organisation.settings.labels));
  const roles = rolesOf(open);
  if (roles.length === 0) {
    const parts = { title: open.proposal.title, name: shortName(open) };
    throw new CirclesError('nobody-to-name', words.nobodyToName(parts));
  }
  const named = names.map((text) => namedIn(text, naming));
  const wanting = named.filter(({ person }) => person !== undefined);
  if (wanting.length !== reasons.length)
    throw new CirclesError('reason-for-name', words.reasonForName({ names: wanting.length, reasons: reasons.length }));
  return named.map((one) => {
    const reason = reasons[wanting.indexOf(one)];
    return { ...one, ...(reason === undefined ? {} : { reason }) };
  });
}

function rolesOf({ proposal }: OpenProposal): readonly string[] {
  return (proposal.selection ?? []).map(({ role }) => role);
}

/** `Ben`, or with several roles `secretary=Ben`. */
function namedIn(text: string, { open, place }: Naming): WrittenNomination {
  const roles = rolesOf(open);
  const [only = '', ...others] = roles;
  const sign = text.indexOf('=');
  const name = text.slice(sign + 1).trim();
  const said = text.slice(0, Math.max(sign, 0)).trim();
  const role = sign < 0 && others.length === 0 ? only : roles.find((one) => one === said || one.endsWith(`/${said}`));
  if (role === undefined || (said === '' && others.length > 0)) {
    const words = proposalsEn(labelsOf(place.organisation.settings.labels));
    const parts = { text, roles: roles.map((one) => one.slice(one.indexOf('/') + 1)), name: shortName(open) };
    throw new CirclesError('name-with-role', words.nameWithRole(parts));
  }
  return name.toLowerCase() === NOBODY ? { role } : { role, person: findPerson(place.organisation, name).id };
}

/** Asks role by role. Nobody sees whom the others have named. */
export async function askNominations(
  questions: Prompt,
  { open, place }: Naming,
): Promise<readonly WrittenNomination[]> {
  const { organisation } = place;
  const { ask } = proposalsEn(labelsOf(organisation.settings.labels));
  const find = (name: string) => findPerson(organisation, name).id;
  const check = (answer: string) => faultOf(() => find(answer));
  const roles = rolesOf(open);
  const named: WrittenNomination[] = [];
  for (const role of roles) {
    const { title } = roleToFill(place, role).role;
    const question = ask.names({ role: roles.length > 1 ? title : undefined });
    const answer = await questions.ask(question, { optional: true, check });
    const person = answer === '' ? undefined : find(answer);
    if (person === undefined) named.push({ role });
    else
      named.push({
        role,
        person,
        reason: await questions.ask(ask.because({ name: personName(organisation, person) })),
      });
  }
  return named;
}
