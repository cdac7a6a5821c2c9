/** Gives an organisation a past in git: one commit with all of it, then many with a small change each, one after the other up to its day. */
import { execFileSync } from 'node:child_process';
import { addDays } from '../../src/model/calendar.ts';
import type { Files } from './files.ts';

/** How long the past is. */
export interface Past {
  readonly commits: number;
  /** The day of the last commit. */
  readonly today: string;
  /** How many days before that the first one was made. */
  readonly days?: number;
}

const FIVE_YEARS = 1826;

/** Makes `folder` a repository, packed as a fresh copy is, whose newest commit holds exactly `files`. */
export function writeHistory(folder: string, files: Files, past: Past): void {
  const git = (args: readonly string[], input?: string) =>
    execFileSync('git', [...args], { cwd: folder, input, stdio: ['pipe', 'pipe', 'inherit'], maxBuffer: 2 ** 30 });
  git(['init', '-q', '--initial-branch=main', '.']);
  git(['fast-import', '--quiet', '--done'], stream(files, past));
  git(['repack', '-adq']);
  git(['read-tree', 'main']);
}

/** In the language of git-fast-import(1). Each change puts a line of comment at the end of a file; the last ones take it away again. */
function stream(files: Files, { commits, today, days = FIVE_YEARS }: Past): string {
  const paths = [...files.keys()].filter(
    (path) => /\/(?:roles|policies|terms)\//.test(path) && !path.includes('/decisions/'),
  );
  const start = Date.parse(`${addDays(today, -days)}T08:00:00Z`) / 1000;
  const step = (days * 86_400) / Math.max(commits - 1, 1);
  const changed = Array.from({ length: commits - 1 }, (_, index) => paths[(index * 7919) % paths.length] ?? '');
  const last = new Map(changed.map((path, index) => [path, index]));
  const parts = changed.map((path, index) => {
    const text = `${files.get(path) ?? ''}${last.get(path) === index ? '' : `# seen in meeting ${index + 1}\n`}`;
    const when = Math.floor(start + step * (index + 1));
    return `${head(`Look at ${path}`, when)}M 100644 inline ${path}\n${data(text)}`;
  });
  const all = [...files].map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`).join('');
  return `${head('Begin', Math.floor(start))}${all}${parts.join('')}done\n`;
}

function head(message: string, when: number): string {
  return `commit refs/heads/main\ncommitter Ana <ana@circles.invalid> ${when} +0000\n${data(message)}`;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
