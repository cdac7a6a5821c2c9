/** Proposals of two lines put together: answers never conflict, two versions become two proposals, and what is settled is gone. */
import { expect, it } from 'vitest';
import { memoryTree } from '../../src/load/file-tree.ts';
import { digestOf } from '../../src/model/digest.ts';
import { responseName } from '../../src/model/proposal.ts';
import { writeDocument } from '../../src/schema/write-yaml.ts';
import { joinProposals } from '../../src/trust/joining/join-proposals.ts';

const FOLDER = 'circles/kitchen/proposals/bench';
const ORGANISATION = `sha256:${'0'.repeat(64)}`;
const NOTHING: Files = {};

type Files = Readonly<Record<string, string>>;

function proposal(text: string, earlier: readonly string[] = []): Files {
  const versions = earlier.map((version) => ({ version, integrated: 'amend' }));
  const words = { title: 'A bench', circle: 'kitchen', proposers: ['ana'], opened: '2026-12-01', dated: '2026-12-01' };
  const path = `${FOLDER}/proposal.yaml`;
  const head = { schema: 'circles/proposal/v1', organisation: ORGANISATION, ...words };
  return { [path]: writeDocument(path, { ...head, number: earlier.length + 1, text, earlier: versions }) };
}

const versionOf = (files: Files) => digestOf(new TextEncoder().encode(Object.values(files)[0]));

const FIRST = proposal('A bench of oak.');
const V1 = versionOf(FIRST);
const SECOND = proposal('A bench of pine.', [V1]);
const OTHER = proposal('A bench of beech.', [V1]);

function answer(person: string, version: string, fields: Readonly<Record<string, string>>): Files {
  const name = `${FOLDER}/responses/${responseName({ person, version })}`;
  const about = { version, dated: '2026-12-01', title: 'A bench', person };
  const said = { schema: 'circles/response/v1', organisation: ORGANISATION, ...about };
  return {
    [`${name}.yaml`]: writeDocument('a.yaml', { ...said, date: '2026-12-02', ...fields }),
    [`${name}.sig`]: `${person} ${fields.answer}`,
  };
}

const CONSENT = { answer: 'consent' };
const OBJECTION = { answer: 'objection', argument: 'It is too long.', aim: 'not-found-yet' };

/** What lies in the end in the folders of proposals, and who was late. */
function joined(base: Files, ours: Files, theirs: Files) {
  const lines = { base: memoryTree(base), ours: memoryTree(ours), theirs: memoryTree(theirs) };
  const { files, late } = joinProposals(lines, []);
  const all = new Map<string, string>(Object.entries(theirs));
  for (const [path, bytes] of files) {
    if (bytes === null) all.delete(path);
    else all.set(path, new TextDecoder().decode(bytes));
  }
  return { files: Object.fromEntries(all), late: late.map(({ response }) => `${response.person} ${response.answer}`) };
}

it('keeps the answers of both', () => {
  const [mine, other] = [answer('ana', V1, CONSENT), answer('ben', V1, OBJECTION)];
  const found = joined(FIRST, { ...FIRST, ...mine }, { ...FIRST, ...other });
  expect(found).toEqual({ files: { ...FIRST, ...mine, ...other }, late: [] });
});

it('of two answers of one person keeps the later day, and on the same day the objection', () => {
  const [first, later] = [answer('ana', V1, CONSENT), answer('ana', V1, { ...CONSENT, date: '2026-12-04' })];
  const objection = answer('ana', V1, OBJECTION);
  expect(joined(FIRST, { ...FIRST, ...later }, { ...FIRST, ...first }).files).toEqual({ ...FIRST, ...later });
  expect(joined(FIRST, { ...FIRST, ...first }, { ...FIRST, ...later }).files).toEqual({ ...FIRST, ...later });
  expect(joined(FIRST, { ...FIRST, ...objection }, { ...FIRST, ...first }).files).toEqual({ ...FIRST, ...objection });
  expect(joined(FIRST, { ...FIRST, ...first }, { ...FIRST, ...objection }).files).toEqual({ ...FIRST, ...objection });
});

it('takes a new version from whoever made one, with the answers to the old one as history', () => {
  const mine = answer('ana', V1, CONSENT);
  expect(joined(FIRST, SECOND, { ...FIRST, ...mine }).files).toEqual({ ...SECOND, ...mine });
  expect(joined(FIRST, { ...FIRST, ...mine }, SECOND).files).toEqual({ ...SECOND, ...mine });
});

it('makes two proposals of two new versions', () => {
  const mine = answer('ana', versionOf(SECOND), CONSENT);
  const beside = `${FOLDER}-2`;
  const moved = Object.keys({ ...SECOND, ...mine }).map((path) => path.replace(FOLDER, beside));
  const found = joined(FIRST, { ...SECOND, ...mine }, OTHER).files;
  expect(Object.keys(found).sort()).toEqual([...Object.keys(OTHER), ...moved].sort());
  expect(found[`${FOLDER}/proposal.yaml`]).toBe(OTHER[`${FOLDER}/proposal.yaml`]);
  expect(found[`${beside}/proposal.yaml`]).toBe(SECOND[`${FOLDER}/proposal.yaml`]);
});

it('has nothing left of what was settled on one side, and tells what came late', () => {
  const late = answer('ben', V1, OBJECTION);
  expect(joined(FIRST, { ...FIRST, ...late }, NOTHING)).toEqual({ files: {}, late: ['ben objection'] });
  expect(joined(FIRST, NOTHING, { ...FIRST, ...late })).toEqual({ files: {}, late: ['ben objection'] });
});

it('keeps a new version of what was settled on the other side', () => {
  expect(joined(FIRST, SECOND, NOTHING).files).toEqual(SECOND);
  expect(joined(FIRST, NOTHING, SECOND).files).toEqual(SECOND);
});
