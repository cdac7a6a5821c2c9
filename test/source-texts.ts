/** The texts that stand in source files, as TypeScript's own parser sees them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/** One literal; interpolations of a template stand as `${}`. */
export interface SourceText {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  /** What the literal is part of, innermost first. */
  readonly around: readonly ts.Node[];
}

/** The files under some places of the project with one of these endings, sorted. */
export function filesIn(places: readonly string[], endings: RegExp): readonly string[] {
  return places
    .flatMap((place) => {
      try {
        return readdirSync(join(PROJECT, place), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && endings.test(entry.name))
          .map((entry) => join(entry.parentPath, entry.name).slice(PROJECT.length));
      } catch {
        return [];
      }
    })
    .sort();
}

/** Every text of a source file, without comments; read once. */
export function textsOf(file: string): readonly SourceText[] {
  const texts = read.get(file) ?? readTexts(file);
  read.set(file, texts);
  return texts;
}

const read = new Map<string, readonly SourceText[]>();

function readTexts(file: string): readonly SourceText[] {
  const source = ts.createSourceFile(file, readFileSync(join(PROJECT, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const texts: SourceText[] = [];
  const visit = (node: ts.Node, around: readonly ts.Node[]): void => {
    const text = textOf(node);
    if (text !== undefined) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      texts.push({ file, line, text, around });
    }
    ts.forEachChild(node, (child) => visit(child, [node, ...around]));
  };
  visit(source, []);
  return texts;
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isJsxText(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map((span) => `\${}${span.literal.text}`).join('');
}
