/** Makes the demo: a co-op that never was, founded and decided for real by the same services that real groups use. */
import { readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CONSENT_ROUNDS, type Draft, emptyDraft } from '../decisions/draft.ts';
import { diskError, errorCode } from '../disk/disk-error.ts';
import { diskTree } from '../disk/disk-tree.ts';
import { makeFolder } from '../disk/make-folder.ts';
import { writeFiles } from '../disk/write-files.ts';
import { createKey } from '../git/create-key.ts';
import { initRepository, type Repository } from '../git/repository.ts';
import { sign } from '../git/sign.ts';
import type { SigningKey } from '../git/signing-key.ts';
import { load } from '../load/load.ts';
import { chartEn } from '../messages/en/chart.ts';
import { demoEn } from '../messages/en/demo.ts';
import { labelsOf } from '../messages/labels.ts';
import { addDays, type IsoDate } from '../model/calendar.ts';
import { CirclesError } from '../model/errors.ts';
import { type Organisation, personName } from '../model/organisation.ts';
import type { PersonId, PersonKey } from '../model/person.ts';
import { outline } from '../render/charts/outline.ts';
import { svgChart } from '../render/charts/svg.ts';
import { claimText } from '../trust/key-claim.ts';
import { NAMESPACES } from '../trust/namespaces.ts';
import { blobOf } from '../trust/sshsig/armor.ts';
import type { Verification } from '../trust/verify.ts';
import { type CheckReport, check } from './check.ts';
import { countsOf } from './contested.ts';
import { type Scene, undecidedEdit } from './demo-plays.ts';
import { FOUNDED_AGO, FOUNDERS, SCENES } from './demo-scenes.ts';
import { initOrganisation } from './init.ts';
import { recordDecision } from './record-decision.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

/** Where and when the demo is made. */
export interface DemoWishes {
  /** The absolute folder; empty, or not there yet. */
  readonly folder: string;
  readonly today: IsoDate;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly salt: () => string;
}

/** The demo as it stands. */
export interface Demo {
  readonly organisation: Organisation;
  readonly founded: IsoDate;
  readonly verification: Verification;
  readonly report: CheckReport;
  /** Names of those who recorded. */
  readonly signers: readonly string[];
  /** The picture, relative to the folder. */
  readonly chart: string;
  /** The key that can sign for the kitchen, relative to the folder. */
  readonly keyFile: string;
}

const CHART = 'chart.svg';
const PAGE = 'README.md';

/** Who founds, and who can sign for the circle of the undecided change. */
const FOUNDER = 'rosemary';
const EDITOR = 'basil';

/** Makes it. Throws `CirclesError` `folder-taken` when the folder is not empty; when anything else fails the folder is as empty as before. */
export async function makeDemo(wishes: DemoWishes): Promise<Demo> {
  const { folder } = wishes;
  const wasThere = requireEmpty(folder);
  try {
    return await make(wishes);
  } catch (error) {
    for (const name of namesIn(folder) ?? []) rmSync(join(folder, name), { recursive: true, force: true });
    if (!wasThere) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

async function make(wishes: DemoWishes): Promise<Demo> {
  const { folder, today } = wishes;
  makeFolder(folder);
  const repository = await initRepository(folder);
  const ring = keyRing(repository);
  const founded = addDays(today, -FOUNDED_AGO);
  await found(wishes, founded, await ring(FOUNDER));
  for (const scene of SCENES) await playScene(wishes, scene, ring);
  const place = await openWorkplace(folder, () => today);
  const { organisation, verification } = place;
  writeFiles(folder, new Map([...undecidedEdit(place), [CHART, drawn(organisation, today)]]));
  const signers = [...new Set([FOUNDER, ...SCENES.map((scene) => scene.recorder)])];
  return {
    organisation,
    founded,
    verification,
    report: check({ loaded: load(diskTree(folder)), today, contested: countsOf(place) }),
    signers: signers.map((id) => personName(organisation, id)),
    chart: CHART,
    keyFile: relative(repository.root, (await ring(EDITOR)).keyFile ?? ''),
  };
}

function drawn(organisation: Organisation, today: IsoDate): Uint8Array {
  const words = chartEn(labelsOf(organisation.settings.labels));
  return new TextEncoder().encode(svgChart(outline(organisation, { today, words }), { words }));
}

/** Founded and confirmed on the same evening, at a table. */
async function found(wishes: DemoWishes, day: IsoDate, key: SigningKey): Promise<void> {
  const { people, name, mission } = demoEn;
  await initOrganisation({
    folder: wishes.folder,
    cwd: wishes.folder,
    words: {
      name,
      mission,
      public: false,
      timezone: 'UTC',
      founders: FOUNDERS.map((id) => ({ id, name: people[id], keys: [] })),
    },
    template: 'small-group',
    consented: day,
    today: day,
    env: wishes.env,
    signingKey: key.keyFile,
    terminal: false,
    salt: wishes.salt,
    date: evening(day),
  });
}

async function playScene(wishes: DemoWishes, scene: Scene, ring: KeyRing): Promise<void> {
  const decided = addDays(wishes.today, -scene.ago);
  const place = await openWorkplace(wishes.folder, () => decided);
  const keyOf = (person: PersonId) => claimed(place, person, ring);
  const played = await scene.play({ place, decided, today: wishes.today, keyOf });
  const draft: Draft = {
    ...emptyDraft(decided, scene.recorder),
    consenting: 'all',
    rounds: CONSENT_ROUNDS,
    ...played,
  };
  const signer = { person: scene.recorder, key: await ring(scene.recorder), terminal: false };
  const beside = scene === SCENES[0] ? { beside: notedPage(place) } : {};
  await recordDecision(draft, { place, signer, salt: wishes.salt(), date: evening(decided), ...beside });
}

/** The front page says that nobody here is real: outside the part that the tool keeps fresh, so it stays. */
function notedPage({ present }: Workplace): ReadonlyMap<string, Uint8Array> {
  const page = new TextDecoder().decode(present.read(PAGE));
  const noted = page.replace('\n<!--', () => `\n${demoEn.page}\n\n<!--`);
  return new Map([[PAGE, new TextEncoder().encode(noted)]]);
}

/** Gives everybody in the demo one key, made when it is first needed. */
type KeyRing = (person: PersonId) => Promise<SigningKey>;

/** The keys lie inside the demo's own git folder: they are never shared, and never among the user's keys. */
function keyRing(repository: Repository): KeyRing {
  const keys = new Map<PersonId, Promise<SigningKey>>();
  const folder = join(repository.commonDir, 'circles', 'demo-keys');
  return (person) => {
    const key = keys.get(person) ?? createKey(folder, person);
    keys.set(person, key);
    return key;
  };
}

async function claimed({ verification }: Workplace, person: PersonId, ring: KeyRing): Promise<PersonKey> {
  const made = await ring(person);
  const claim = { organisation: verification.organisation ?? '', person, key: made.publicKey };
  const signing = { key: made, namespace: NAMESPACES.key, terminal: false };
  const proof = blobOf(await sign(Buffer.from(claimText(claim)), signing));
  return { key: made.publicKey, ...(proof === undefined ? {} : { proof }) };
}

function evening(day: IsoDate): string {
  return `${day}T19:30:00Z`;
}

/** True when the folder is there and empty, false when it is not there. */
function requireEmpty(folder: string): boolean {
  const names = namesIn(folder);
  if (names !== undefined && names.length > 0) throw new CirclesError('folder-taken', demoEn.folderTaken({ folder }));
  return names !== undefined;
}

function namesIn(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw diskError(error, folder);
  }
}
