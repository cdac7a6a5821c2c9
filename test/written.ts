/** Decisions of the kitchen that were answered in writing, as they should be and otherwise. */
import type { Written } from '../src/decisions/draft.ts';
import { digestOf } from '../src/model/digest.ts';
import { activeKeys, type PersonId } from '../src/model/person.ts';
import { responseName } from '../src/model/proposal.ts';
import type { Fields } from '../src/model/value.ts';
import { writeDocument } from '../src/schema/write-yaml.ts';
import { listIn, TABLE } from './attack.ts';
import { edited } from './group.ts';
import {
  type Decided,
  decide,
  encode,
  type Making,
  planned,
  signature,
  verifyWorld,
  type World,
  withFiles,
} from './ledger.ts';

/** Stands for the bytes of a proposal. */
const FIRST = 'the first version';

/** Its digest. */
export const VERSION = digestOf(encode(FIRST));

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
  /** What stands otherwise in the answer of one of them; an answer of who is silent or not asked is laid beside. */
  readonly otherwise?: readonly [person: PersonId, fields: Fields];
  /** Of whom there is no answer. */
  readonly missing?: PersonId;
  readonly silent?: readonly PersonId[];
  /** What is decided besides the table. */
  readonly besides?: Partial<Pick<Decided, 'wanted' | 'links'>>;
  /** What every answer says besides. */
  readonly said?: Fields;
  readonly making?: Making;
}

/** The kitchen decides on a table in writing; it was asked on 2 June. */
export function inWriting(world: World, { decided = '2026-06-09', silent = [], ...rest }: Answering = {}): World {
  const { links, ...besides } = rest.besides ?? {};
  const plain: Decided = { ...TABLE, ...besides, decided, links: { ...links, proposed: VERSION } };
  const { record } = planned(world, plain);
  const asked = eligibleIn(record).filter((person) => !silent.includes(person));
  const speakers = [...new Set([...asked, ...(rest.otherwise?.slice(0, 1).map(String) ?? [])])];
  const files = listIn(record, 'files');
  const answers = new Map(
    speakers
      .filter((person) => person !== rest.missing)
      .map((person) =>
        answerOf(world, person, { files, ...rest.said, ...(rest.otherwise?.[0] === person ? rest.otherwise[1] : {}) }),
      ),
  );
  const written: Written = { since: new Map([['kitchen', DATED]]), silent, answers };
  return decide(world, { ...plain, consenting: asked, written }, rest.making);
}

/** The organisation while the table is proposed, with one answer of Cleo. */
export function proposed(world: World, fields: Fields): World {
  const folder = 'circles/kitchen/proposals/table';
  const [name, { bytes, signature: armor }] = answerOf(world, 'cleo', fields);
  const answer = `${folder}/responses/${name}`;
  return withFiles(
    world,
    new Map<string, Uint8Array | string>([
      [`${folder}/proposal.yaml`, FIRST],
      [`${answer}.yaml`, bytes],
      [`${answer}.sig`, armor],
    ]),
  );
}

/** The day of the version. */
const DATED = '2026-06-02';

/** Who is asked in the kitchen. */
function eligibleIn(record: Fields): readonly PersonId[] {
  const [consent] = listIn(record, 'consents');
  return Array.isArray(consent?.eligible) ? consent.eligible.map(String) : [];
}

function answerOf(
  world: World,
  person: PersonId,
  otherwise: Fields,
): readonly [string, { bytes: Uint8Array; signature: Uint8Array }] {
  const { organisation = '', state } = verifyWorld(world);
  const known = state.organisation.people.get(person);
  const heard = known !== undefined && activeKeys(known).length > 0 ? {} : { 'heard-by': 'ana' };
  const words = { title: TABLE.title, text: TABLE.text ?? '', dated: DATED, answer: 'consent', date: '2026-06-03' };
  const about = { schema: 'circles/response/v1', organisation, version: VERSION, person };
  const fields: Fields = { ...about, ...heard, ...words, ...otherwise };
  const signer = String(fields['heard-by'] ?? person);
  const bytes = encode(writeDocument('answer.yaml', fields));
  const signed = signature(world.keys.get(signer) ?? signer, bytes, 'response@circles');
  return [responseName({ person, version: VERSION }), { bytes, signature: signed }];
}
