/** What may never be, said once more without the verifier: adopted over an objection, or without a voice. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml } from '../../src/schema/read-document.ts';
import type { Person, Village } from './five-people.ts';

interface Found {
  /** Answers to open proposals, by version and person. */
  readonly answers: ReadonlyMap<string, string>;
  readonly decisions: readonly Decided[];
}

interface Decided {
  readonly title: string;
  readonly version: string;
  readonly unheard: readonly string[];
  /** Who objected to that very version, in what lies beside it. */
  readonly objecting: readonly string[];
}

/** Looks at what somebody has after sharing: that is what everybody could know. */
export function lookAtAnswers(village: Village, who: Person): void {
  const { answers, decisions } = readCopy(join(village.room, who, 'maple', 'circles', 'general'));
  for (const decided of decisions) look(village, decided);
  village.answers = answers;
}

function look(village: Village, { title, version, unheard, objecting }: Decided): void {
  const { violations, settled } = village;
  if (unheard.length > 0) violations.push(`${title}: nobody heard ${unheard}`);
  if (objecting.length > 0) violations.push(`${title}: adopted over what ${objecting} wrote`);
  if (settled.has(version)) return;
  settled.add(version);
  const known = [...village.answers].filter(([key, answer]) => key.startsWith(version) && answer === 'objection');
  for (const [key] of known) violations.push(`${title}: adopted over what everybody could know: ${key}`);
}

function readCopy(circle: string): Found {
  const answers = entriesIn(join(circle, 'proposals'))
    .flatMap((folder) => yamlIn(join(folder, 'responses')))
    .map((value): [string, string] => [`${value.version} ${value.person}`, String(value.answer)]);
  const decisions = entriesIn(join(circle, 'decisions')).flatMap((folder): readonly Decided[] => {
    const [record] = yamlIn(folder).filter(({ schema }) => schema === 'circles/decision/v1');
    if (record?.proposed === undefined || record.outcome !== 'adopted') return [];
    const beside = yamlIn(join(folder, 'evidence')).filter(({ version }) => version === record.proposed);
    const [consent] = listOf(record.consents);
    const heard = [...listOf(consent?.consent), ...listOf(consent?.absent).map(({ person }) => person)];
    return [
      {
        ...{ title: String(record.title), version: String(record.proposed) },
        unheard: listOf(consent?.eligible)
          .filter((person) => !heard.includes(person))
          .map(String),
        objecting: beside.filter(({ answer }) => answer === 'objection').map(({ person }) => String(person)),
      },
    ];
  });
  return { answers: new Map(answers), decisions };
}

// What a test reads of files that the tool wrote itself.
type Loose = Readonly<Record<string, unknown>>;

function listOf(value: unknown): readonly Loose[] {
  return Array.isArray(value) ? (value as readonly Loose[]) : [];
}

function entriesIn(folder: string): readonly string[] {
  return statSync(folder, { throwIfNoEntry: false }) === undefined
    ? []
    : readdirSync(folder).map((name) => join(folder, name));
}

function yamlIn(folder: string): readonly Loose[] {
  return entriesIn(folder)
    .filter((path) => path.endsWith('.yaml'))
    .flatMap((path) => {
      const { value } = readYaml(readFileSync(path, 'utf8'));
      return value === undefined ? [] : [value];
    });
}
