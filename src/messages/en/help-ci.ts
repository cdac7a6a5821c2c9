/** Help of `circles ci`. */

/** Words of the command and those below it. */
export const helpCiEn = {
  ci: {
    summary: 'sets up the check that runs by itself every night and on every proposed change',
    description:
      'Writes the files that make a hosting service run the check by itself, and prints the texts that go onto its pages.',
    arguments: {},
    options: {},
    examples: [
      { line: 'circles ci github', does: 'for GitHub' },
      { line: 'circles ci gitlab', does: 'for GitLab' },
      { line: 'circles ci pre-commit', does: 'for the computers of those who edit files' },
    ],
  },
  github: {
    summary: 'writes the workflows for GitHub: check, comment, reminder',
    description:
      'Writes three files into .github/workflows: every night the whole check, and on every proposed change what is new; one comment under each proposed change that says what it would change; once a week one issue with what is due.\nWhere the organisation is founded, it verifies the signatures too, against the identity that stands in the file. Run again, it renews files that nobody has changed, leaves alone those that somebody did, and brings back none that was taken away.',
    arguments: { files: 'only these: check, comment, reminder' },
    options: { force: 'write over files that somebody has changed' },
    examples: [
      { line: 'circles ci github', does: 'writes the files' },
      { line: 'circles ci github --dry-run', does: 'only shows them' },
      { line: 'circles ci github comment', does: 'writes the one for comments, also where it was taken away' },
    ],
  },
  gitlab: {
    summary: 'writes the pipeline for GitLab',
    description:
      'Writes .gitlab/circles.gitlab-ci.yml, and a .gitlab-ci.yml that includes it where there is none. Merge requests show what is new, a scheduled pipeline looks at everything.',
    arguments: {},
    options: { force: 'write over files that say something else' },
    examples: [
      { line: 'circles ci gitlab', does: 'writes the files' },
      { line: 'circles ci gitlab --dry-run', does: 'only shows them' },
    ],
  },
  preCommit: {
    summary: 'writes .pre-commit-config.yaml, for pre-commit.com',
    description:
      'Writes .pre-commit-config.yaml, which looks through the organisation before each commit for what is new.',
    arguments: {},
    options: { force: 'write over a file that says something else' },
    examples: [
      { line: 'circles ci pre-commit', does: 'writes the file' },
      { line: 'circles ci pre-commit --dry-run', does: 'only shows it' },
    ],
  },
  remind: {
    summary: 'prints what is due as a page with boxes to tick, as Markdown',
    description:
      'Terms that have ended or end soon, reviews, watched objections and roles nobody holds, as the check finds them. Nobody is named to do it.\nIt prints Markdown for an issue and writes nothing. Where nothing is due, it prints nothing.',
    arguments: {},
    options: {},
    examples: [{ line: 'circles ci remind', does: 'what is due today' }],
  },
  comment: {
    summary: 'prints what a proposed change would change for the group, as Markdown',
    description:
      'Compares two revisions and says in words what would be in force otherwise: who holds which role, whose consent is there and whose is missing, what the check newly finds.\nIt prints Markdown for the page of a pull request and writes nothing. Where there is nothing to tell, it prints nothing.',
    arguments: {},
    options: {
      base: 'the revision it would be taken into; by itself: what the service says, else the default branch',
    },
    examples: [
      { line: 'circles ci comment', does: 'what this branch would change' },
      { line: 'circles ci comment --base main', does: 'compared with main' },
    ],
  },
} as const;

/** Words of `circles doctor`. */
export const helpDoctorEn = {
  summary: 'looks whether this computer, this copy and this group have what they need',
  description:
    "Node.js, git, ssh-keygen, your key and who you are here, the history, hooks, line ends, schemas, editor, the check that runs by itself, and whether its schedule is about to be switched off.\nEnds with 1 when something can't work as it should; hints don't count.",
  arguments: {},
  options: { format: 'how to print it' },
  examples: [
    { line: 'circles doctor', does: 'looks at everything' },
    { line: 'circles doctor --json', does: 'for programs' },
  ],
} as const;
