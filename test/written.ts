/** Decisions of the kitchen that were answered in writing, as they should be and otherwise. */
import type { Written } from '../src/decisions/draft.ts';
import { digestOf } from '../src/model/digest.ts';
import { activeKeys, type PersonId } from '../src/model/person.ts';
import { responseName } from '../src/model/proposal.ts';
import type { Fields } from '../src/model/value.ts';
import { writeDocument } from '../src/schema/write-yaml.ts';
import { listIn, TABLE } from './attack.ts';
import { edited } from './group.ts';
import { type Decided, decide, encode, type Making, planned, signature, verifyWorld, type World } from './ledger.ts';

/** Stands for the bytes of a proposal. */
export const VERSION = digestOf(encode('the first version'));

/** What the kitchen has agreed on, where nothing else is said. */
export const RULE: Fields = { min: 'P7D', silence: 'not-counted', never: ['membership'] };

const KITCHEN = 'circles/kitchen/circle.yaml';

/** The kitchen agrees on deciding between meetings. */
export function between(world: World, rule: Fields = RULE): World {
  const wanted = new Map([edited(world, KITCHEN, { async: rule })]);
  return decide(world, { title: 'Between meetings', by: 'ana', decided: '2026-06-01', wanted });
}

/** How it is answered where it is not as it should be. */
export interface Answering {
  /** The day on which it is adopted. */
  readonly decided?: string;
  /** What stands otherwise in the answer of one of them. */
  readonly otherwise?: readonly [person: PersonId, fields: Fields];
  /** Of whom there is no answer. */
  readonly missing?: PersonId;
  readonly silent?: readonly PersonId[];
  readonly making?: Making;
}

/** The kitchen decides on a table in writing; it was asked on 2 June. */
export function inWriting(world: World, { decided = '2026-06-09', silent = [], ...rest }: Answering = {}): World {
  const plain: Decided = { ...TABLE, decided, links: { proposed: VERSION } };
  const asked = eligibleIn(world, plain).filter((person) => !silent.includes(person));
  const answers = new Map(
    asked.filter((person) => person !== rest.missing).map((person) => answerOf(world, person, rest.otherwise)),
  );
  const written: Written = { since: new Map([['kitchen', '2026-06-02']]), silent, answers };
  return decide(world, { ...plain, consenting: asked, written }, rest.making);
}

/** Who is asked in the kitchen. */
function eligibleIn(world: World, decided: Decided): readonly PersonId[] {
  const [consent] = listIn(planned(world, decided).record, 'consents');
  return Array.isArray(consent?.eligible) ? consent.eligible.map(String) : [];
}

function answerOf(
  world: World,
  person: PersonId,
  otherwise: Answering['otherwise'],
): readonly [string, { bytes: Uint8Array; signature: Uint8Array }] {
  const { organisation = '', state } = verifyWorld(world);
  const known = state.organisation.people.get(person);
  const signer = known !== undefined && activeKeys(known).length > 0 ? person : 'ana';
  const words = { title: TABLE.title, text: TABLE.text ?? '', answer: 'consent', date: '2026-06-03' };
  const heard = signer === person ? {} : { 'heard-by': signer };
  const said = { schema: 'circles/response/v1', organisation, version: VERSION, person, ...heard, ...words };
  const fields = otherwise?.[0] === person ? { ...said, ...otherwise[1] } : said;
  const bytes = encode(writeDocument('answer.yaml', fields));
  const signed = signature(world.keys.get(signer) ?? signer, bytes, 'response@circles');
  return [responseName({ person, version: VERSION }), { bytes, signature: signed }];
}
