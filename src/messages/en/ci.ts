/** What `circles ci` says when it writes files. */
import { list } from './dates.ts';

const UNFOUNDED = 'Signatures are not looked at yet: the organisation has no founding record.';

const COMMANDS = {
  github: (name: string) => `circles ci github ${name}`,
  gitlab: () => 'circles ci gitlab',
  'pre-commit': () => 'circles ci pre-commit',
};

interface OfService {
  readonly path: string;
  readonly name: string;
  readonly service: keyof typeof COMMANDS;
}

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
      'It starts working once it is on GitHub: the check, one comment under each proposed change, one issue with what is due. What you do not want: take its file away (the comment comes after the check).',
    gitlab:
      'It starts working once it is on GitLab. For every night: Build > Pipeline schedules > New schedule. The report of merge requests shows what is new.',
    'pre-commit': 'It starts working on each computer on which somebody runs `pre-commit install`.',
  },
  unfounded: {
    github: `${UNFOUNDED} After \`circles init\`, run \`circles ci github\` once more.`,
    gitlab: `${UNFOUNDED} After \`circles init\`, run \`circles ci gitlab\` once more.`,
  },
  changed: ({ path, name, service }: OfService) =>
    `${path} says something of your own and stays as it is. What would stand there: \`${COMMANDS[service](name)} --dry-run\`. To write over it: \`${COMMANDS[service](name)} --force\`.`,
  gone: ({ path, name, service }: OfService) =>
    `${path} was taken away and stays away. To have it again: \`${COMMANDS[service](name)}\`.`,
  noSuchPart: (p: { name: string; known: readonly string[] }) => ({
    what: `No file is called "${p.name}" here.`,
    hint: `There are: ${list(p.known)}.`,
  }),
  /** Stands before the seal in the last line of a file. */
  seal: 'As circles wrote it',
} as const;
