/** The words of the tool: in one place, and none that a group deciding by consent does not use. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesIn, PROJECT, type SourceText, textsOf } from './source-texts.ts';
import { stepsOf } from './transcript.ts';

const SOURCES = filesIn(['src'], /\.tsx?$/).filter((file) => !file.includes('.generated.'));
const DOCUMENTS = [
  ...filesIn(['schemas', 'templates', 'docs', 'test/transcripts'], /\.(json|ya?ml|md|txt)$/),
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'].filter((file) =>
    filesIn(['.'], /^[A-Z]+\.md$/).includes(file),
  ),
];

/** Consent is not a vote: nobody wins, and an objection is not a veto. */
const FORBIDDEN = /\b(vot(e|es|ed|er|ers|ing)|veto(e[sd])?|(dis)?approv\w*|reject\w*|(un)?block(s|ed|ing|er|ers)?)\b/i;
/** JavaScript rejects promises and YAML has block scalars, so these stay lawful in comments and names. */
const FORBIDDEN_IN_CODE = /\b(vot(e|es|ed|er|ers|ing)|veto(e[sd])?|(dis)?approv\w*)\b/i;
/** Words of the craft that a secretary never has to read. */
const CRAFT =
  /\b(commit(s|ted)?|branch(es)?|merge[sd]?|push(ed)?|pull(ed)?|HEAD|hash(es)?|digests?|YAML|schemas?|slugs?|TTY|stdin)\b/;
/** The name of a rule is what people put into their settings; it stays as it is. */
const RULE_ID = 'schema-invalid';
/** The reasons of a module that is published by itself go with it. */
const PUBLISHED_WORDS = 'src/trust/sshsig/explain.ts';
const SECRETARY = ['init', 'consent', 'select', 'note', 'check', 'status', 'next', 'meeting', 'review', 'share'];

describe('words that have no place here', () => {
  it('stand in no source', () => {
    const found = SOURCES.flatMap((file) => matches(file, FORBIDDEN_IN_CODE));
    expect(found).toEqual([]);
  });

  it('stand in no text of a source', () => {
    const found = SOURCES.flatMap(textsOf).filter(({ text, around }) => FORBIDDEN.test(text) && !isImport(around));
    expect(found.map(shown)).toEqual([]);
  });

  it('stand in no schema, template, document or transcript', () => {
    expect(DOCUMENTS.flatMap((file) => matches(file, FORBIDDEN))).toEqual([]);
  });
});

describe('words of the craft', () => {
  it('are never shown by the commands that a secretary uses', () => {
    const files = [...filesIn(['test/transcripts', 'docs'], /\.md$/), 'README.md'];
    const found = files.filter((file) => file !== 'test/transcripts/README.md').flatMap(craftIn);
    expect(found).toEqual([]);
  });
});

describe('sentences', () => {
  it('stand in src/messages and nowhere else', () => {
    const found = SOURCES.filter((file) => !file.startsWith('src/messages/') && file !== PUBLISHED_WORDS)
      .flatMap(textsOf)
      .filter((text) => isSentence(text.text) && !isForMachines(text));
    expect(found.map(shown)).toEqual([]);
  });
});

/** Two words of letters with a space between them, as people write; not `<g stroke-width="1">`, not `--no-pager`, not `a: b`. */
function isSentence(text: string): boolean {
  const withoutMarkup = text.replace(/<[^>]*>?/g, '').replace(/(^|\s)--?[a-z][\w-]*(=\S*)?/g, '$1-');
  const twoWords = /(^|[\s"'(`])\p{L}{2,}[,;.!?]? \p{L}{2,}($|[\s"').,;:!?`’])/u;
  const aboutSomething = /^\p{Lu}\p{Ll}+ \$\{\}/u;
  return twoWords.test(withoutMarkup) || aboutSomething.test(withoutMarkup);
}

function isForMachines({ file, text, around }: SourceText): boolean {
  return (
    isImport(around) ||
    around.some(ts.isLiteralTypeNode) ||
    isInternalError(around) ||
    isLookedFor(around) ||
    isExample(file, around) ||
    isOfTable(file) ||
    isOtherLanguage(file, text)
  );
}

function isImport(around: readonly ts.Node[]): boolean {
  const parent = around[0];
  return parent !== undefined && (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent));
}

/** A plain `Error` is a fault of ours: its words are for whoever reads the stack. */
function isInternalError(around: readonly ts.Node[]): boolean {
  return around.some((node) => ts.isNewExpression(node) && /^(Type|Range)?Error$/.test(node.expression.getText()));
}

/** What another program says is looked for, not said. */
function isLookedFor(around: readonly ts.Node[]): boolean {
  const call = around[0];
  return (
    call !== undefined &&
    ts.isCallExpression(call) &&
    /\.(includes|startsWith|endsWith)$/.test(call.expression.getText())
  );
}

/** The tables of processes name their sources and why something is left out: for whoever reads the table. */
function isOfTable(file: string): boolean {
  return file.startsWith('src/decisions/machines/');
}

/** The examples of a rule are an organisation's files. */
function isExample(file: string, around: readonly ts.Node[]): boolean {
  if (!file.startsWith('src/rules/')) return false;
  return /\/example-[\w-]+\.ts$/.test(file) || around.some((node) => nameOf(node) === 'examples');
}

function nameOf(node: ts.Node): string | undefined {
  return ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node) ? node.name.getText() : undefined;
}

/** Files whose texts are another language through and through, and what it is. */
const OTHER_LANGUAGES: ReadonlyMap<string, RegExp> = new Map([
  ['src/render/charts/mermaid.ts', /^\s*(classDef|accTitle|accDescr|flowchart)\b/],
  ['src/render/charts/svg.ts', /\bsans-serif$/],
  ['src/services/bundle-page.ts', /^(grep (after|previous):|for s in )/],
  ['src/trust/key-claim.ts', /^circles\/key\/v1\n/],
]);

function isOtherLanguage(file: string, text: string): boolean {
  return OTHER_LANGUAGES.get(file)?.test(text) ?? false;
}

function shown({ file, line, text }: SourceText): string {
  return `${file}:${line} ${text.slice(0, 100)}`;
}

function matches(file: string, words: RegExp): readonly string[] {
  const lines = readFileSync(join(PROJECT, file), 'utf8').split('\n');
  return lines.flatMap((line, index) =>
    words.test(line) ? [`${file}:${index + 1} ${line.trim().slice(0, 100)}`] : [],
  );
}

function craftIn(file: string): readonly string[] {
  const steps = stepsOf(readFileSync(join(PROJECT, file), 'utf8'));
  return steps
    .filter(
      ({ command }) =>
        SECRETARY.includes(/^circles ([a-z]+)/.exec(command)?.[1] ?? '') && !/--verbose|--help/.test(command),
    )
    .flatMap(({ command, expected }) =>
      expected.filter((line) => CRAFT.test(line.replaceAll(RULE_ID, ''))).map((line) => `${file}: ${command}: ${line}`),
    );
}
