/** What `circles ci` says when it writes files. */
import { list } from './dates.ts';

const UNFOUNDED = 'Signatures are not looked at yet: the organisation has no founding record.';

const DIFFERENT = {
  github: 'See what would stand there: `circles ci github --dry-run`. To write over it: `circles ci github --force`.',
  gitlab: 'See what would stand there: `circles ci gitlab --dry-run`. To write over it: `circles ci gitlab --force`.',
  'pre-commit':
    'See what would stand there: `circles ci pre-commit --dry-run`. To write over it: `circles ci pre-commit --force`.',
};

/** The files themselves stand in the package's `ci/`. */
export const ciEn = {
  written: (path: string) => `Wrote ${path}.`,
  renewed: (path: string) => `Renewed ${path}; nobody had changed it.`,
  wouldWrite: (path: string) => `Would write ${path}:`,
  same: (path: string) => `${path} is there already and says the same. Nothing to do.`,
  own: (path: string) => `${path} is your own and stays as it is. It needs these lines:`,
  /** By service. */
  next: {
    github:
      'It starts working once it is on GitHub: the check, one comment under each proposed change, one issue with what is due. What you do not want: take its file away.',
    gitlab:
      'It starts working once it is on GitLab. For every night: Build > Pipeline schedules > New schedule. The report of merge requests shows what is new.',
    'pre-commit': 'It starts working on each computer on which somebody runs `pre-commit install`.',
  },
  unfounded: {
    github: `${UNFOUNDED} After \`circles init\`, run \`circles ci github\` once more.`,
    gitlab: `${UNFOUNDED} After \`circles init\`, run \`circles ci gitlab\` once more.`,
  },
  different: (p: { service: keyof typeof DIFFERENT; paths: readonly string[] }) => ({
    what: `${list(p.paths)} ${p.paths.length === 1 ? 'is' : 'are'} there already and ${p.paths.length === 1 ? 'says' : 'say'} something else. Nothing was written.`,
    hint: DIFFERENT[p.service],
  }),
  /** Stands before the seal in the last line of a file. */
  seal: 'As circles wrote it',
} as const;
