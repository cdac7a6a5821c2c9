/** What `circles redact` says. */
import type { Labels } from '../labels.ts';
import { day } from './dates.ts';

/** Taking words out of a decision, and what that does not reach. */
export function redactEn(labels: Labels) {
  return {
    /** Of the day only: the title of the decision may be what is to go. */
    title: (p: { decided: string }) => `Words taken out of a ${labels.decision} of ${p.decided}`,
    nothingNamed: (p: { options: readonly string[] }) => ({
      what: 'It is not said what to take out.',
      hint:
        p.options.length === 0
          ? `Nothing of this ${labels.decision} can be taken out.`
          : `What there is here: ${p.options.map((option) => `\`${option}\``).join(', ')}.`,
    }),
    notThere: (p: { option: string; options: readonly string[] }) => ({
      what: `This ${labels.decision} has nothing that \`${p.option}\` would take out.`,
      hint:
        p.options.length === 0
          ? `Nothing of this ${labels.decision} can be taken out.`
          : `What there is here: ${p.options.map((option) => `\`${option}\``).join(', ')}.`,
    }),
    neverTakenOut: (p: { file: string }) => ({
      what: `The copy of ${p.file} can't be taken out: who may decide and who may record is worked out from it.`,
      hint: `Only former words of an agreement, a ${labels.role} or a measure can. Names of people stand in their own files: \`circles note PERSON renamed NAME\`.`,
    }),
    stillHolds: (p: { file: string }) => ({
      what: `What ${p.file} says there still holds, so it can't be taken out.`,
      hint: 'Agree on other words first (`circles consent`), then take out the former ones.',
    }),
    goneAlready: (p: { path: string; decided: string }) => ({
      what: `${p.path} was taken out on ${day(p.decided)} already.`,
      hint: 'If it is here again, take the file away.',
    }),
    /** What taking out does not do; shown each time. `from` is the state that still has the files. */
    limits: (p: { files: readonly string[]; from: string }) =>
      [
        'What this does not do:',
        '  It is gone from the files as they are from now on. It still lies in the history that git keeps, and in every copy that',
        '  somebody has made: on computers, where you publish, in what was sent by mail or printed.',
        '  To get rid of it there, somebody who knows git takes these bytes out of the whole history, wherever they lie in it:',
        ...p.files.map((file) => `    git rev-parse ${p.from}:${file} >> gone.txt`),
        '    git filter-repo --strip-blobs-with-ids gone.txt',
        '  Then publish that anew, and ask everybody to throw their copy away and get a new one.',
        '  Records and signatures stay as they are, so `circles verify` still proves all of it. Whoever has kept it, you can only ask.',
      ].join('\n'),
  };
}

/** The words of `circles redact`. */
export type RedactWords = ReturnType<typeof redactEn>;
