/** English words of the rules about how files are written. */

import type { FaultParts, RuleText, RuleWords } from '../rule-parts.ts';
import { quoted } from './faults-reading.ts';

type Area =
  | 'file-misplaced'
  | 'text-cut'
  | 'yaml-invalid'
  | 'schema-invalid'
  | 'unknown-reference'
  | 'id-invalid'
  | 'text-unsafe';

/** Faults of files, which come with their own sentences. */
export const inputRulesEn: Pick<RuleWords, Area> = {
  'yaml-invalid': faults(
    'Each file can be read.',
    'A file that cannot be read is left out, and so is what the group decided in it.',
  ),
  'schema-invalid': {
    title: 'Each file says only what its kind can say, and everything it must.',
    why: 'A slip in a file of agreements must never pass in silence.',
    what: (parts) => ('fixedRule' in parts ? `${parts.fixedRule} always counts and cannot be set.` : parts.what),
    next: (parts) => ('fixedRule' in parts ? 'Take this line out of "rules:" in circles.yaml.' : parts.next),
  },
  'unknown-reference': {
    title: 'Each name in a file leads to a person, circle or role that is there.',
    why: 'An agreement about somebody or something nobody can find binds no one.',
    what: (parts) => ('unknownRule' in parts ? `No rule is called ${parts.unknownRule}.` : parts.what),
    next: (parts) => ('unknownRule' in parts ? ruleNext(parts.nearest) : parts.next),
  },
  'id-invalid': faults(
    'File and folder names are plain: small letters, digits and hyphens.',
    'These names stand in records for ever and must work on every computer.',
  ),
  'text-cut': {
    title: 'What the group agreed on stands before the number sign.',
    why: 'Everything after a blank and # is a remark: it is not part of the agreement, and is shown nowhere.',
    what: ({ text, rest }) => `The words end with ${quoted(text)}; ${quoted(rest)} is a remark.`,
    next: ({ key, text, rest }) =>
      `If it belongs to the words, put all of them in quotation marks: ${key}: "${text} ${rest}". A remark is better put in a line of its own.`,
  },
  'file-misplaced': {
    title: 'Each file lies where it is read.',
    why: 'What the group agreed on in a file that nothing reads is in force for nobody.',
    what: ({ kind, folder }) =>
      folder === undefined
        ? `This file reads like ${KIND_WORDS[kind] ?? 'one of the group'}, and lies where no such file is looked for.`
        : `${folder.files === 1 ? 'The file' : `The ${folder.files} files`} in ${folder.path} ${folder.files === 1 ? 'reads' : 'read'} like ${KIND_WORDS[kind] ?? 'one of the group'}, and no such folder is looked into.`,
    next: ({ kind, belongs, folder }) =>
      folder === undefined
        ? `Move it to ${belongs}.${kind === 'circle' ? '' : ' A draft is better kept in a folder of its own, such as "drafts".'}`
        : `Rename or move the folder to ${belongs.replace(/\/[^/]+$/, '')}.`,
  },
  'text-unsafe': faults(
    'Texts hold no invisible characters that change what is read.',
    'Such characters can make a text look different from what was agreed.',
  ),
};

const KIND_WORDS: { readonly [kind: string]: string } = {
  circle: 'the file of a circle',
  role: 'a role',
  term: 'a term',
  policy: 'a policy',
  measure: 'a measure',
  person: 'a person',
  'member-organisation': 'a member organisation',
  'funding-stream': 'a funding stream',
  'budget-round': 'a round about a budget',
  'training-requirement': 'a training',
  meeting: 'a meeting',
  review: 'a review',
};

function faults(title: string, why: string): RuleText<FaultParts> {
  return { title, why, what: (parts) => parts.what, next: (parts) => parts.next };
}

function ruleNext(nearest: string | undefined): string {
  return nearest === undefined
    ? 'Take this line out of "rules:" in circles.yaml; `circles explain` lists the names there are.'
    : `Did you mean ${nearest}? Correct the line under "rules:" in circles.yaml.`;
}
