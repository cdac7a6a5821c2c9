/** What `circles schema` says. */

/** Sentences around schemas. */
export const schemaEn = {
  kind: 'Kind',
  where: 'Where such files lie',
  unknown: (p: { kind: string; near: string | undefined }) => ({
    what: `There is no kind of file called "${p.kind}".`,
    hint: p.near === undefined ? 'List the kinds: `circles schema`.' : `Did you mean ${p.near}?`,
  }),
  written: (p: { path: string }) => `Wrote ${p.path}`,
  wouldWrite: (p: { path: string }) => `Would write ${p.path}`,
  current: 'The schemas here are those of this version.',
  there: (p: { path: string }) => ({
    what: `${p.path} is there already, and says something else.`,
    hint: 'Add to it what `circles schema --vscode --dry-run` prints, or write over it with `--force`.',
  }),
  same: (p: { path: string }) => `${p.path} is there already.`,
};
