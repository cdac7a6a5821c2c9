/** The floors of the house, held by a machine. Each law speaks to whoever breaks it. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult, type IForbiddenRuleType, type IModule } from 'dependency-cruiser';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesIn, PROJECT } from './source-texts.ts';

/** From the top. Rooms on one floor stand side by side, and none enters another. */
const FLOORS: readonly (readonly string[])[] = [
  ['cli'],
  ['ui'],
  ['services'],
  ['git'],
  ['disk'],
  ['rules', 'decisions', 'trust', 'render', 'search', 'network'],
  ['changes'],
  ['load'],
  ['schema'],
  ['messages'],
  ['model'],
];
const DISK = FLOORS.findIndex((rooms) => rooms.includes('disk'));
const PURE = FLOORS.slice(DISK + 1).flat();

const floorLaws: readonly IForbiddenRuleType[] = FLOORS.flatMap((rooms, level) =>
  rooms.map((room) => ({
    name: `${room}-stays-on-its-floor`,
    severity: 'error' as const,
    comment: `src/${room} uses its own files and the floors below. What two rooms need belongs a floor further down; what a floor above knows is handed in as an argument.`,
    from: { path: `^src/${room}/` },
    to: {
      path: `^src/(${[...FLOORS.slice(0, level).flat(), ...rooms.filter((other) => other !== room)].join('|') || '-'})/`,
    },
  })),
);

const laws: readonly IForbiddenRuleType[] = [
  ...floorLaws,
  {
    name: 'pure-floors-touch-nothing',
    severity: 'error',
    comment:
      'Below src/disk nothing reads files, starts programs or looks at the clock: then the past, a draft and a test are the same as today. Hand in a FileTree, a day or bytes instead.',
    from: { path: `^src/(${PURE.join('|')})/`, pathNot: '^src/(trust/|model/digest\\.ts$)' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'trust-uses-crypto-only',
    severity: 'error',
    comment: 'Verifying needs node:crypto and nothing else of the machine. Hand in the bytes.',
    from: { path: '^src/(trust/|model/digest\\.ts$)' },
    to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
  },
  {
    name: 'sshsig-stands-alone',
    severity: 'error',
    comment: 'circles-cli/sshsig is for other projects too. What only this one needs belongs around it.',
    from: { path: '^src/trust/sshsig/' },
    to: { pathNot: '^(src/trust/sshsig/|(node:)?crypto$)' },
  },
  {
    name: 'no-circles-among-files',
    severity: 'error',
    comment: 'Two files that need each other are one file, or hide a third one.',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import', 'type-only'] } },
  },
  {
    name: 'sources-know-no-tests',
    severity: 'error',
    comment: 'What is published cannot reach test/, bench/ or scripts/.',
    from: { path: '^src/' },
    to: { path: '^(test|bench|scripts)/' },
  },
  {
    name: 'sources-find-what-they-import',
    severity: 'error',
    comment: 'A published file may only import what package.json names under dependencies.',
    from: { path: '^src/' },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown'], pathNot: '\\.generated\\.' },
  },
];

let result: ICruiseResult;

beforeAll(async () => {
  const { output } = await cruise(['src'], {
    baseDir: PROJECT,
    validate: true,
    ruleSet: { forbidden: [...laws] },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  });
  if (typeof output === 'string') throw new Error('the cruise gave no graph');
  result = output;
}, 60_000);

describe('the house', () => {
  it('has no room that no floor names', () => {
    const rooms = new Set(filesIn(['src'], /\.tsx?$/).map((file) => file.split('/')[1]));
    expect([...rooms].filter((room) => room?.includes('.') === false && !FLOORS.flat().includes(room))).toEqual([]);
  });

  it('keeps its laws', () => {
    const broken = result.summary.violations.map(({ from, to, rule }) => {
      const law = laws.find(({ name }) => name === rule.name);
      return `${from} → ${to}\n  ${rule.name}: ${law?.comment}`;
    });
    expect(broken).toEqual([]);
  });

  it.each(PURE)('%s asks nothing of the process, the clock, the locale or chance', (room) => {
    expect(filesIn([`src/${room}`], /\.tsx?$/).flatMap(impurities)).toEqual([]);
  });
});

describe('the start', () => {
  it('loads the command line and its words, and nothing that a command may not need', () => {
    const loaded = loadedBy('src/cli/main.ts').filter((file) => !/^src\/(cli|messages)\//.test(file));
    expect(loaded.map((file) => file.replace(/^.*node_modules\/([^/]+)\/.*/, '$1')).sort()).toEqual([
      'commander',
      'fs',
      'package.json',
      'path',
      'src/model/did-you-mean.ts',
      'src/model/errors.ts',
    ]);
  });
});

/** Everything that importing `file` loads, without what is imported only when needed and without types. */
function loadedBy(file: string): readonly string[] {
  const modules = new Map(result.modules.map((module): [string, IModule] => [module.source, module]));
  const seen = new Set<string>([file]);
  for (const source of seen) {
    for (const dependency of modules.get(source)?.dependencies ?? []) {
      if (!dependency.dynamic && !dependency.dependencyTypes.includes('type-only')) seen.add(dependency.resolved);
    }
  }
  seen.delete(file);
  return [...seen];
}

const GLOBALS = ['process', 'console', 'setTimeout', 'setInterval', 'performance', 'fetch'];
/** Cutting text into what people see as letters is the same in every language. */
const CALLS = /^(Intl\.(?!Segmenter$).*|Date\.now|Math\.random|new Date\(\)|.*\.toLocale\w+)$/;

function impurities(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(join(PROJECT, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    if (isImpure(node)) found.push(`${file}:${line} ${node.getText().slice(0, 60)}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isImpure(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0;
  if (ts.isPropertyAccessExpression(node))
    return CALLS.test(node.getText()) || GLOBALS.includes(node.expression.getText());
  return ts.isCallExpression(node) && GLOBALS.includes(node.expression.getText());
}
