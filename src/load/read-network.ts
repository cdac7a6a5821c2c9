/** Reads what an organisation says of itself as a network: its settings, member organisations, money and shared measures. */
import type { CircleId } from '../model/circle.ts';
import { onceFor } from '../model/once-for.ts';
import type { Entry, GovernedKind, Organisation } from '../model/organisation.ts';
import type {
  BudgetRoundDocument,
  FundingStreamDocument,
  MeasureDocument,
  MemberOrganisationDocument,
  OrganisationDocument,
} from '../schema/documents.generated.ts';

/** A file and what it says. */
export interface NetworkFile<Document> {
  readonly id: string;
  readonly path: string;
  /** The circle in whose folder it lies. */
  readonly circle?: CircleId;
  readonly document: Document;
}

/** What `network` in `circles.yaml` says. */
export type NetworkSettings = NonNullable<OrganisationDocument['network']>;

/** All of it, each sorted by path. */
export interface NetworkFiles {
  readonly settings?: NetworkSettings;
  /** Where the settings lie. */
  readonly path: string;
  readonly organisations: ReadonlyMap<string, NetworkFile<MemberOrganisationDocument>>;
  readonly funding: ReadonlyMap<string, NetworkFile<FundingStreamDocument>>;
  readonly budgets: readonly NetworkFile<BudgetRoundDocument>[];
  readonly measures: readonly NetworkFile<MeasureDocument>[];
}

/** Reads it from the entries. */
export const readNetwork = onceFor(({ entries }: Pick<Organisation, 'entries'>): NetworkFiles => {
  const all = [...entries.values()];
  const own = all.find(({ kind }) => kind === 'organisation');
  const settings = own === undefined ? undefined : documentOf<OrganisationDocument>(own).network;
  const files = <Document>(kind: GovernedKind) => all.filter((entry) => entry.kind === kind).map(fileOf<Document>);
  return {
    ...(settings === undefined ? {} : { settings }),
    path: own?.path ?? '',
    organisations: byId(files<MemberOrganisationDocument>('member-organisation')),
    funding: byId(files<FundingStreamDocument>('funding-stream')),
    budgets: files<BudgetRoundDocument>('budget-round'),
    measures: files<MeasureDocument>('measure'),
  };
});

/** True for what says that it is a network, or an organisation of organisations. */
export function isNetwork({ settings }: Pick<NetworkFiles, 'settings'>): boolean {
  return settings?.type !== undefined && settings.type !== 'single';
}

function fileOf<Document>(entry: Entry): NetworkFile<Document> {
  const { id, path, circle } = entry;
  return { id, path, ...(circle === undefined ? {} : { circle }), document: documentOf<Document>(entry) };
}

function byId<Document>(files: readonly NetworkFile<Document>[]): ReadonlyMap<string, NetworkFile<Document>> {
  return new Map(files.map((file) => [file.id, file]));
}

// The value has followed the schema that its type was made from.
function documentOf<Document>({ value }: Entry): Document {
  return value as unknown as Document;
}
