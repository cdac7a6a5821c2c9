/** Makes the nouns of the model from the values of files, with the defaults filled in. The values have followed their schema. */
import type { Circle, Policy, Role, Term } from '../model/circle.ts';
import type { DecisionRecord } from '../model/decision-record.ts';
import type { Entry } from '../model/organisation.ts';
import type { Person } from '../model/person.ts';
import type { Proposal, Response } from '../model/proposal.ts';
import { ALL_PRACTICES, type Governance, PRESETS, type Settings } from '../model/settings.ts';
import type { Fields, Value } from '../model/value.ts';
import type {
  CircleDocument,
  OrganisationDocument,
  PersonDocument,
  PolicyDocument,
  RoleDocument,
  TermDocument,
} from '../schema/documents.generated.ts';

const DEFAULTS: Settings = {
  format: 1,
  name: '',
  mission: '',
  public: false,
  status: 'active',
  timezone: 'UTC',
  language: 'en',
  practices: ALL_PRACTICES,
  layers: [],
  governance: PRESETS.sofa,
  rules: {},
  labels: {},
};

/** The settings in force; without an entry, the defaults of a group that has said nothing. */
export function settingsOf(entry: Entry | undefined): Settings {
  if (entry === undefined) return DEFAULTS;
  const document = documentOf<OrganisationDocument>(entry.value);
  const { format, name, mission, status, timezone, language, practices, layers, rules, labels } = document;
  return {
    ...DEFAULTS,
    ...present({ format, name, mission, status, timezone, language, practices, layers, rules, labels }),
    ...present({ public: document.public }),
    governance: governanceOf(document.governance ?? {}),
  };
}

function governanceOf(own: NonNullable<OrganisationDocument['governance']>): Governance {
  const { async, ...rest } = own;
  const preset = PRESETS[own.preset ?? 'sofa'];
  // `true` is refused by the schema; the type of the file still has it.
  return { ...preset, ...rest, ...(async === undefined || async === true ? {} : { async }) } as Governance;
}

/** The person that a file describes. */
export function personOf(entry: Entry): Person {
  const document = documentOf<PersonDocument>(entry.value);
  return {
    id: entry.id,
    name: document.name,
    status: document.status ?? 'active',
    keys: document.keys ?? [],
    offers: document.offers ?? [],
    interested: document.interested ?? [],
    training: document.training ?? [],
  };
}

/** What lies in the folder of a circle beside its own file. */
export type CircleParts = Pick<Circle, 'roles' | 'terms' | 'policies'>;

/** The circle that a file describes, with its parts. */
export function circleOf(entry: Entry, parts: CircleParts): Circle {
  const document = documentOf<CircleDocument>(entry.value);
  const { parent, type, layer, place, goals, absence, ends, mandate, information } = document;
  // `true` is refused by the schema; the type of the file still has it.
  const async = document.async === true ? undefined : document.async;
  return {
    id: entry.id,
    name: document.name,
    status: document.status ?? 'active',
    ...present({
      parent,
      type,
      layer,
      place,
      goals,
      absence,
      ends,
      mandate,
      information,
      absenceWindow: document.absence_window,
      async,
    }),
    aim: document.aim ?? [],
    domain: spelled<Circle['domain'][number]>(document.domain),
    members: spelled<Circle['members'][number]>(document.members),
    records: { by: document.records?.by ?? ['member'], signatures: document.records?.signatures ?? 1 },
    ...parts,
  };
}

/** The role that a file describes. */
export function roleOf(entry: Entry): Role {
  const document = documentOf<RoleDocument>(entry.value);
  return {
    id: entry.id,
    circle: entry.circle ?? '',
    title: document.title,
    kind: document.kind ?? 'operational',
    purpose: document.purpose,
    responsibilities: document.responsibilities ?? [],
    authority: document.authority ?? [],
    qualifications: document.qualifications ?? [],
    ...present({ term: document.term }),
  };
}

/** The term that a file describes. */
export function termOf(entry: Entry): Term {
  const { role, person, start, end, acting, ended } = documentOf<TermDocument>(entry.value);
  return { id: entry.id, circle: entry.circle ?? '', role, person, start, ...present({ end, acting, ended }) };
}

/** The policy that a file describes. */
export function policyOf(entry: Entry): Policy {
  const document = documentOf<PolicyDocument>(entry.value);
  return {
    id: entry.id,
    circle: entry.circle ?? '',
    title: document.title,
    kind: document.kind ?? 'guideline',
    status: document.status ?? 'active',
    text: document.text,
    ...present({ review: document.review ?? document.term?.end }),
    binding: document.binding ?? true,
  };
}

/**
 * The record that a file holds; lists that it leaves out are empty. Each has all keys in the same order, also those that are undefined:
 * dozens of rules look at every record, and where all of them are built alike the platform finds what they ask for at once.
 */
export function decisionOf(value: Fields): DecisionRecord {
  const record: Record<keyof DecisionRecord, Value | undefined> = {
    schema: value.schema,
    organisation: value.organisation,
    title: value.title,
    kind: value.kind,
    outcome: value.outcome,
    decided: value.decided,
    recorded: value.recorded,
    recorders: value.recorders,
    method: value.method,
    text: value.text,
    consents: value.consents ?? [],
    rounds: value.rounds ?? [],
    objections: value.objections ?? [],
    settles: value.settles,
    review: value.review,
    to: value.to,
    back: value.back,
    proposed: value.proposed,
    corrects: value.corrects,
    supersedes: value.supersedes,
    answers: value.answers,
    confirms: value.confirms,
    accepts: value.accepts,
    minutes: value.minutes,
    disowns: value.disowns,
    continues: value.continues,
    'allowed-by': value['allowed-by'],
    redacts: value.redacts,
    account: value.account,
    evidence: value.evidence,
    previous: value.previous ?? [],
    changes: value.changes ?? [],
    files: value.files ?? [],
  };
  return record as unknown as DecisionRecord;
}

/** The proposal that a file holds; lists that it leaves out are empty. */
export function proposalOf(value: Fields): Proposal {
  return documentOf<Proposal>({ agreed: [], earlier: [], files: [], ...value });
}

/** The answer that a file holds; lists that it leaves out are empty. */
export function responseOf(value: Fields): Response {
  return documentOf<Response>({ files: [], questions: [], reactions: [], nominations: [], withdrawn: [], ...value });
}

// The one place where checked text becomes data: the value has followed the schema that its type was made from.
function documentOf<Document>(value: Fields): Document {
  return value as unknown as Document;
}

type Present<Parts> = { readonly [Key in keyof Parts]?: Exclude<Parts[Key], undefined> };

function present<Parts extends object>(parts: Parts): Present<Parts> {
  const present: Partial<Parts> = {};
  for (const key in parts) if (parts[key] !== undefined) present[key] = parts[key];
  return present as Present<Parts>;
}

// Entries are spelled out, so no bare text is left in these lists.
function spelled<Item extends object>(list: readonly (string | Item)[] | undefined): readonly Item[] {
  return (list ?? []).filter((item): item is Item => typeof item === 'object');
}
