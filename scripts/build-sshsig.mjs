/** Builds `circles-cli/sshsig`: one module that any project can load, and its types. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';

const FROM = fileURLToPath(new URL('../src/trust/sshsig/', import.meta.url));
const OUT = fileURLToPath(new URL('../dist/sshsig/', import.meta.url));
const ENTRY = 'published.ts';

/** Writes `dist/sshsig`. */
export async function buildSshsig() {
  mkdirSync(OUT, { recursive: true });
  const entryPoints = { index: FROM + ENTRY };
  const outExtension = { '.js': '.mjs' };
  const target = { platform: 'node', target: 'node20.19', format: 'esm', legalComments: 'none' };
  await build({ ...target, entryPoints, outdir: OUT, outExtension, bundle: true });
  writeTypes(ENTRY, new Set());
}

/** Writes the declarations of a file and of those that its declarations name. */
function writeTypes(file, written) {
  if (written.has(file)) return;
  written.add(file);
  const compilerOptions = {
    isolatedDeclarations: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
  };
  const options = { compilerOptions, fileName: FROM + file, reportDiagnostics: true };
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(readFileSync(FROM + file, 'utf8'), options);
  if (diagnostics.length > 0) throw new Error(ts.flattenDiagnosticMessageText(diagnostics[0].messageText, '\n'));
  const name = file === ENTRY ? 'index' : file.replace('.ts', '');
  const text = outputText.replace(/(from '\.\/[a-z0-9-]+)\.ts'/g, "$1.mjs'");
  writeFileSync(`${OUT}${name}.d.mts`, text);
  for (const [, next] of outputText.matchAll(/from '\.\/([a-z0-9-]+\.ts)'/g)) writeTypes(next, written);
}
