/** Help for the commands around the files themselves. */

/** Help for `circles fmt`. */
export const helpFmt = {
  summary: 'writes all files in the same tidy way, without changing what they say',
  description:
    'Puts indents, spaces, empty lines and line ends in order. Words, comments and their order stay.\nWhat was decided stays decided: that the same is written in another way is recorded, signed by you, and needs no round.\nWhat people say about themselves, proposals, answers and minutes stay as they are.',
  arguments: { files: 'files or folders; everything unless given' },
  options: {
    check: 'change nothing; say which files are not tidy, and fail when there are any',
    as: 'the person who records, where several keys lie here',
    signingKey: 'the key to sign with',
  },
  examples: [
    { line: 'circles fmt', does: 'tidies every file and records it' },
    { line: 'circles fmt --check', does: 'for a check that runs by itself' },
  ],
};

/** Help for `circles edit`. */
export const helpEdit = {
  summary: 'opens the file of a circle, person, role or policy in your editor, and checks it when you save',
  description:
    'The editor is the one in CIRCLES_EDITOR, GIT_EDITOR, VISUAL or EDITOR.\nWhen the file is closed, what was changed is told in words, and faults are shown at once. Nothing is decided by this.',
  arguments: { thing: 'its name, its title, or the file' },
  options: {},
  examples: [
    { line: 'circles edit kitchen/secretary', does: 'the role' },
    { line: 'circles edit "Allergens are labelled"', does: 'the policy' },
  ],
};

/** Help for `circles schema`. */
export const helpSchema = {
  summary: 'prints the schema of a kind of file, and sets up editors to complete and explain',
  description:
    'Without a kind, lists the kinds and where such files lie.\nEditors that know YAML find the schema by the first line of each file that this tool writes. For files without that line, `--vscode` tells VS Code.',
  arguments: { kind: 'a kind of file, such as circle' },
  options: {
    install: 'write the schemas of this version into .circles/schemas, where they are missing or older',
    vscode: 'write settings for VS Code: which schema holds for which files, and which extension reads them',
    force: 'write over settings that are there',
  },
  examples: [
    { line: 'circles schema circle', does: 'what circle.yaml may say' },
    { line: 'circles schema --install', does: 'after a new version of this tool' },
    { line: 'circles schema --vscode', does: 'completion and hints in VS Code' },
  ],
};
