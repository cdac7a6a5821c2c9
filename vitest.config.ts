/** How the tests run. */
import { defineConfig } from 'vitest/config';
import { TotalsReporter } from './test/totals-reporter.ts';

const PURE = ['model', 'schema', 'load', 'changes', 'rules', 'decisions', 'trust', 'render', 'search'];

/** Tests that leave the process as they find it: they share what they load, which halves their time. */
const SHARING = [
  '{architecture,attacks,docs,words}',
  'ci/files',
  'bench/*',
  '{changes,decisions,load,model,render,rules,schema,search}/**/*',
  'cli/{one-line,printed-commands,prompt,surface}',
  'services/{add-keys,check,ci,exact-words,founders,is-called,judge-planned,overtaken,template,terms,undecided}',
  'disk/*',
  'git/{answers-store,record-transaction,recording-lock,recovery,remote,tree-id,undo-last}',
  'services/{backlog,bundle,cannot-verify,commit-signatures,contested,doctor,keys-json,lay-aside,memory,next-steps,proposed-change,redact,renew-overtaken,review-season,revoke-key,verify-repository}',
  'trust/*',
  'ui/{field,layout}',
];

/** What takes its time because it is done many times over: `npm run proof`. CI runs it too. */
const LONG = [
  'ci/{pipeline,run}',
  'cli/{dead-ends,leaving,ways-out}',
  'crash/*',
  'editor/*',
  'fuzz',
  'git/killed',
  'hostile/*',
  'long-transcripts',
  'package',
  'schedules/*',
  'services/{branch-proposal,demo-days,links-in-writing,meeting,meeting-attendance,meeting-minutes,meeting-review,proposal-round,share-at-once,silent-nominations,two-years,unread-proposal,watched-in-writing}',
  'render/charts/large',
  'terminal/*',
  'trust/{busy,bytes,differential,metamorphic}',
];

const filesOf = (names: readonly string[]) => names.map((name) => `test/${name}.test.ts`);
const [sharing, long] = [filesOf(SHARING), filesOf(LONG)];

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'shared', include: sharing, exclude: long, isolate: false } },
      { extends: true, test: { name: 'whole', include: ['test/**/*.test.ts'], exclude: [...sharing, ...long] } },
      { extends: true, test: { name: 'proof', include: long } },
    ],
    globalSetup: 'test/tests-room.ts',
    testTimeout: 30_000,
    // Many tests wait for git and ssh-keygen, so two at a time pay off even on two cores.
    maxWorkers: 2,
    // What a developer's shell happens to say must not change an answer.
    env: { NO_COLOR: '', FORCE_COLOR: '', CIRCLES_TODAY: '', ACCESSIBLE: '', CI: '', TZ: 'UTC' },
    reporters: ['default', new TotalsReporter()],
    coverage: {
      include: PURE.map((floor) => `src/${floor}/**/*.ts`),
      exclude: ['src/**/*.generated.*'],
      reporter: ['text-summary', 'html'],
      thresholds: { lines: 95 },
    },
  },
});
