/** Where a recording command works: the organisation as recorded, the person whose key lies here, and what goes into a record from outside. */
import { isDate } from '../model/calendar.ts';
import type { PersonId } from '../model/person.ts';
import { findPerson } from '../services/find-by-name.ts';
import type { Recording } from '../services/record-decision.ts';
import { findSigner, type Signer } from '../services/signer.ts';
import { openWorkplace, openWorkplaceToWrite, type Workplace } from '../services/workplace.ts';
import type { Context } from './context.ts';
import type { Invocation } from './invocation.ts';

/** Everything a recording command needs. */
export interface Desk {
  readonly place: Workplace;
  /** The person at work; asked for only when something is about to be signed. */
  readonly signer: () => Promise<Signer>;
  /** What recording takes besides the draft. */
  readonly recording: () => Promise<Recording>;
}

/** Opens the desk; what an interrupted recording left behind is finished first, unless nothing is to be written. Throws as `openWorkplace`. */
export async function openDesk(invocation: Invocation, context: Context): Promise<Desk> {
  const open = context.dryRun ? openWorkplace : openWorkplaceToWrite;
  const place = await open(context.cwd, context.today);
  const as = invocation.text('as');
  let known: Promise<Signer> | undefined;
  const find = async () =>
    signerAt(place, { invocation, context }, as === undefined ? undefined : findPerson(place.organisation, as).id);
  const signer = () => {
    known ??= find();
    return known;
  };
  return { place, signer, recording: async () => ({ place, signer: await signer(), ...outside(context, invocation) }) };
}

/** Salt and, when the day is given, the instant: the parts of a record that come from neither the files nor the answers. */
export function outside(context: Context, invocation: Invocation): { readonly salt: string; readonly date?: string } {
  const salt = Buffer.from(context.random(24)).toString('base64url');
  const fixed = invocation.text('today') ?? context.env.CIRCLES_TODAY;
  return { salt, ...(fixed !== undefined && isDate(fixed) ? { date: `${fixed}T12:00:00Z` } : {}) };
}

/** The person at work whose key lies here; `as` where somebody in particular must sign. Throws as `findSigner`. */
export function signerAt(
  { repository, organisation }: Pick<Workplace, 'repository' | 'organisation'>,
  { invocation, context }: { readonly invocation: Invocation; readonly context: Context },
  as: PersonId | undefined,
): Promise<Signer> {
  const { env, interactive: terminal } = context;
  return findSigner(repository, organisation, { env, signingKey: invocation.text('signingKey'), as, terminal });
}
