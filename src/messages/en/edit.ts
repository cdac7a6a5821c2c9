/** What `circles edit` says and asks. */
import { list } from './dates.ts';

/** Sentences of editing. */
export const editEn = {
  unknown: (p: { words: string; near: string | undefined }) => ({
    what: `Nothing here is called "${p.words}".`,
    hint:
      p.near === undefined
        ? 'Name a circle, a person, a role, a policy or a file, such as `circles edit kitchen/secretary`. New ones start with `circles add`.'
        : `Did you mean "${p.near}"? New things start with \`circles add\`.`,
  }),
  several: (p: { words: string; files: readonly string[] }) => ({
    what: `Several files are meant by "${p.words}": ${list(p.files)}.`,
    hint: `Name one of them: \`circles edit ${p.files[0] ?? ''}\`.`,
  }),
  noEditor: () => ({
    what: 'No text editor is named, and here none can be guessed.',
    hint: 'Say which one to use: set EDITOR, for example `EDITOR="code --wait" circles edit kitchen`.',
  }),
  editorFailed: (p: { editor: string; code: number | null }) => ({
    what:
      p.code === null
        ? `The editor "${p.editor}" could not be started.`
        : `The editor "${p.editor}" ended with ${p.code}.`,
    hint: 'Nothing was done with what it may have saved. See with `circles status`, or set EDITOR to another one.',
  }),
  unchanged: (p: { path: string }) => `${p.path} is as it was.`,
  changed: (p: { told: string }) => `  ${p.told}`,
  nowDecide: 'Changed, and not decided yet:',
  next: 'Next: `circles consent` when the circle has consented to it, or `circles propose` to ask for answers in writing.',
  saved: (p: { path: string }) => `${p.path} is changed. Nobody has to decide it.`,
  askAgain: 'This does not fit yet. What now?',
  askExplained:
    'Faults are easiest to mend while you still know what you typed. What is kept stays as you saved it, and `circles check` shows it again.',
  again: 'edit it again',
  keep: 'keep it as it is',
  back: 'put it back as it was',
  putBack: (p: { path: string }) => `${p.path} is as it was before.`,
};
