/** Takes words out of a decision: its account, a signed answer, or a copy of words that no longer hold. */
import { mayBeTakenOut } from '../changes/stated-change.ts';
import { type Draft, emptyDraft } from '../decisions/draft.ts';
import { type RedactWords, redactEn } from '../messages/en/redact.ts';
import { labelsOf } from '../messages/labels.ts';
import type { RedactedFile } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';
import { CirclesError } from '../model/errors.ts';
import type { PersonId } from '../model/person.ts';
import { type Dossier, readDossiers } from '../trust/dossier.ts';
import type { Workplace } from './workplace.ts';

/** What is to go. */
export interface RedactWishes {
  readonly dossier: Dossier;
  readonly account: boolean;
  /** Whose signed answers. */
  readonly answers: readonly PersonId[];
  /** Governed files, by path, whose copy beside this decision is meant. */
  readonly copies: readonly string[];
  readonly recorder: PersonId;
}

type Place = Pick<Workplace, 'committed' | 'verification' | 'organisation' | 'today'>;

/**
 * The draft of a record that takes something out. Its words name nobody, as they stay. Throws `CirclesError` `nothing-named`,
 * `not-there`, `never-taken-out`, `still-holds` or `gone-already`; what else speaks against it is said when it is planned.
 */
export function redactDraft(place: Place, wishes: RedactWishes): Draft {
  const { dossier, recorder } = wishes;
  const words = redactEn(labelsOf(place.organisation.settings.labels));
  const redacts = filesNamed(place, wishes, words);
  if (redacts.length === 0)
    throw new CirclesError('nothing-named', words.nothingNamed({ options: optionsFor(place, dossier) }));
  return {
    ...emptyDraft(place.today, recorder),
    title: words.title({ decided: dossier.record.decided }),
    method: 'redact',
    links: { redacts },
  };
}

function filesNamed(place: Place, wishes: RedactWishes, words: RedactWords): readonly RedactedFile[] {
  const { dossier, account, answers, copies } = wishes;
  for (const file of copies) refuseCopy(place, { dossier, file }, words);
  return [
    ...(account ? [fileIn(place, { dossier, inside: 'account.yaml', option: '--account' }, words)] : []),
    ...answers.flatMap((person) => answersOf(place, { dossier, person }, words)),
    ...copies.map((file) => fileIn(place, { dossier, inside: `adopted/${file}`, option: `--copy ${file}` }, words)),
  ];
}

interface Meant {
  readonly dossier: Dossier;
  readonly inside: string;
  readonly option: string;
}

function fileIn(place: Place, { dossier, inside, option }: Meant, words: RedactWords): RedactedFile {
  const path = `${dossier.folder}/${inside}`;
  const bytes = place.committed.read(path);
  if (bytes !== undefined) return { path, sha256: digestOf(bytes) };
  const gone = readDossiers(place.committed).readable.find(({ record }) =>
    record.redacts?.some((one) => one.path === path),
  );
  if (gone !== undefined)
    throw new CirclesError('gone-already', words.goneAlready({ path, decided: gone.record.decided }));
  throw new CirclesError('not-there', words.notThere({ option, options: optionsFor(place, dossier) }));
}

function answersOf(
  place: Place,
  { dossier, person }: { dossier: Dossier; person: PersonId },
  words: RedactWords,
): readonly RedactedFile[] {
  const theirs = insideOf(place, dossier).filter((inside) => answerBy(inside) === person);
  if (theirs.length === 0)
    throw new CirclesError(
      'not-there',
      words.notThere({ option: `--answer ${person}`, options: optionsFor(place, dossier) }),
    );
  return theirs.map((inside) => fileIn(place, { dossier, inside, option: `--answer ${person}` }, words));
}

function refuseCopy(
  { verification }: Place,
  { dossier, file }: { dossier: Dossier; file: string },
  words: RedactWords,
): void {
  const after = dossier.record.files.find((one) => one.path === file)?.after ?? undefined;
  if (after !== undefined && !mayBeTakenOut(file))
    throw new CirclesError('never-taken-out', words.neverTakenOut({ file }));
  if (after !== undefined && verification.state.digests.get(file) === after)
    throw new CirclesError('still-holds', words.stillHolds({ file }));
}

/** What can be named of this decision, as options. */
function optionsFor(place: Place, dossier: Dossier): readonly string[] {
  const { digests } = place.verification.state;
  const inside = insideOf(place, dossier);
  const copies = dossier.record.files.filter(
    ({ path, after }) => inside.includes(`adopted/${path}`) && mayBeTakenOut(path) && digests.get(path) !== after,
  );
  const persons = new Set(inside.flatMap((name) => answerBy(name) ?? []));
  return [
    ...(inside.includes('account.yaml') ? ['--account'] : []),
    ...[...persons].map((person) => `--answer ${person}`),
    ...copies.map(({ path }) => `--copy ${path}`),
  ];
}

function answerBy(inside: string): PersonId | undefined {
  return /^evidence\/(.+)-[^-/.]+\.yaml$/.exec(inside)?.[1];
}

function insideOf({ committed }: Place, { folder }: Dossier): readonly string[] {
  return committed.list().flatMap(({ path }) => (path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : []));
}
