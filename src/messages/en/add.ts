/** What `circles add` says. */
import type { Labels } from '../labels.ts';
import { list } from './dates.ts';

/** What can be added. */
export type Addable = 'person' | 'circle' | 'role' | 'policy';

/** In the group's own words. */
export function addEn(labels: Labels) {
  const called: Readonly<Record<Addable, string>> = {
    person: 'person',
    circle: labels.circle,
    role: labels.role,
    policy: labels.policy,
  };
  return {
    isThere: (p: { kind: Addable; name: string; path: string; handle: string }) => ({
      what: `A ${called[p.kind]} called "${p.name}" is here already: ${p.path}. Nothing was written.`,
      hint:
        p.kind === 'person'
          ? `If this is somebody else of the same name, give a short handle: \`circles add person "${p.name}=${p.handle}"\`.`
          : `Edit that file, or take another name.`,
    }),
    handleTaken: (p: { handle: string; path: string }) => ({
      what: `The handle "${p.handle}" is taken, or was once: ${p.path}. A handle is never used for something else.`,
      hint: 'Take another one, small letters a–z, digits and single hyphens.',
    }),
    handleUnlawful: (p: { handle: string }) => ({
      what: `"${p.handle}" can't be a handle: small letters a–z, digits and single hyphens only, at most 40.`,
      hint: 'Write it after the name: `"山田=yamada"`.',
    }),
    handleMissing: (p: { name: string }) => ({
      what: `"${p.name}" can't be written in the small Latin letters that files are named by.`,
      hint: `Add a short handle after it: \`"${p.name}=handle"\`.`,
    }),
    nameMissing: () => ({ what: 'The name is empty.', hint: 'Write it in quotes: `circles add person "Eva Lind"`.' }),
    whichCircle: (p: { option: string; ids: readonly string[] }) => ({
      what:
        p.ids.length === 0
          ? `There is no ${labels.circle} yet that this could belong to.`
          : `It is not said which ${labels.circle} this belongs to.`,
      hint:
        p.ids.length === 0
          ? 'Start with `circles init`.'
          : `Say \`--${p.option} ${p.ids[0] ?? ''}\`; there ${p.ids.length === 1 ? 'is' : 'are'} ${list(p.ids)}.`,
    }),
    missing: (p: { option: string; example: string }) => ({
      what: `Something has to stand in this file that was not said: --${p.option}.`,
      hint: `Say it like this: \`--${p.option} "${p.example}"\`.`,
    }),
    examples: {
      aim: 'Growing vegetables for the shared meals.',
      purpose: 'Buys what is cooked.',
      text: 'Every dish on the table carries a label.',
    },
    unreadable: (p: { path: string }) => ({
      what: `${p.path} can't be read, so nothing can be added to it.`,
      hint: 'See what is wrong with it: `circles check`.',
    }),
    wrote: (p: { path: string }) => `Wrote ${p.path}`,
    changed: (p: { path: string }) => `Changed ${p.path}`,
    wouldWrite: (p: { path: string }) => `Would write ${p.path}:`,
    next: 'Not decided yet. See whose consent it needs: `circles status`. Then record it: `circles consent`.',
  };
}
