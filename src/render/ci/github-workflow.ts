/** The workflow file for GitHub Actions: the whole check every night, what is new on every pull request. */
import { ciEn } from '../../messages/en/ci.ts';
import type { Digest } from '../../model/decision-record.ts';

/** What stands in the file. */
export interface WorkflowParts {
  /** Exact version of this tool, so that the same files get the same answer. */
  readonly version: string;
  /** The organisation's identity; absent before it is founded, and then no signature is verified. */
  readonly organisation?: Digest;
}

// By their full names, so that nobody can change what runs here without changing this file.
const CHECKOUT = 'actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2';
const SETUP_NODE = 'actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0';

/** The text of `.github/workflows/circles.yml`. It reads only, needs no secret and runs no code of the pull request. */
export function githubWorkflow(parts: WorkflowParts): string {
  return `# ${ciEn.heading}
name: circles
on:
  pull_request:
  schedule:
    - cron: '23 3 * * *'
  workflow_dispatch:
permissions:
  contents: read
jobs:
  nightly:
    if: github.event_name != 'pull_request'
    runs-on: ubuntu-latest
    steps:
${setUp(parts)}
      - run: circles check --format github
${verify(parts, '')}  pull-request:
    if: github.event_name == 'pull_request'
    runs-on: ubuntu-latest
    env:
      BASE: \${{ github.event.pull_request.base.sha }}
    steps:
${setUp(parts)}
      - run: circles check --format github --since "$BASE"
${verify(parts, ' --base "$BASE"')}`;
}

function setUp({ version }: WorkflowParts): string {
  return `      - uses: ${CHECKOUT}
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: ${SETUP_NODE}
        with:
          node-version: 22
      - run: npm install --global circles-cli@${version}`;
}

/** Runs after a failed check too: both answers are wanted. */
function verify({ organisation }: WorkflowParts, options: string): string {
  if (organisation === undefined) return '';
  return `      - run: circles verify --format github --organisation ${organisation}${options}
        if: success() || failure()
`;
}
