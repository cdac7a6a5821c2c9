/** What `circles object` says. */
import type { Labels } from '../labels.ts';
import { day, list } from './dates.ts';

const DENIED = { consent: 'consenting', absent: 'absent', present: 'present' } as const;

/** An absent member's objection, and why one comes too late. */
export function objectEn(labels: Labels) {
  const asTopic = `Bring it to the next meeting: what was agreed can be changed like anything else, by \`circles consent\`.`;
  return {
    unknownDecision: (p: { words: string; near: string | undefined; latest: readonly string[] }) => ({
      what: `There is no ${labels.decision} called "${p.words}".`,
      hint: p.near === undefined ? `Among those there are: ${list(p.latest)}.` : `Did you mean ${p.near}?`,
    }),
    severalDecisions: (p: { words: string; names: readonly string[] }) => ({
      what: `More than one ${labels.decision} is called "${p.words}".`,
      hint: `Write one of these instead: ${p.names.join(', ')}.`,
    }),
    argumentMissing: () => ({
      what: 'It is not said what speaks against it.',
      hint: 'Say what would happen because of it: `--argument "…"`.',
    }),
    notAdopted: (p: { title: string }) => ({
      what: `"${p.title}" was not adopted, so there is nothing to object to.`,
      hint: asTopic,
    }),
    replaced: (p: { title: string; by: string }) => ({
      what: `"${p.title}" has been replaced by ${p.by}.`,
      hint: 'Whoever was absent from that one can object to it: name it instead.',
    }),
    notAsked: (p: { name: string; title: string }) => ({
      what: `${p.name} was not asked about "${p.title}", so this is not an objection but new information.`,
      hint: asTopic,
    }),
    hasConsented: (p: { name: string; title: string }) => ({
      what: `${p.name} consented to "${p.title}"; it stands, and what has come up since is new information.`,
      hint: `${asTopic} If that consent was never given, say so: \`--denies\`.`,
    }),
    nothingSaid: (p: { name: string; title: string }) => ({
      what: `"${p.title}" says nothing of ${p.name} that could be denied.`,
      hint: 'An objection to what was decided is written without `--denies`.',
    }),
    hasSigned: (p: { name: string; title: string }) => ({
      what: `${p.name} has signed "${p.title}", with everything it says.`,
      hint: `A mistake in it is put right by another ${labels.decision}: \`circles consent --corrects\`.`,
    }),
    handledOtherwise: (p: { name: string; title: string }) => ({
      what: `${p.name} was absent from "${p.title}", and the ${labels.circle} has agreed on no time to object afterwards. This is new information.`,
      hint: asTopic,
    }),
    tooLate: (p: { name: string; title: string; settles: string }) => ({
      what: `${p.name} could object to "${p.title}" until ${day(p.settles)}. What comes up after that day is new information.`,
      hint: asTopic,
    }),
    again: (p: { name: string; title: string }) => ({
      what: `${p.name} has objected to "${p.title}" already.`,
      hint: 'Say the rest when the objection is taken up; what is signed is not written over.',
    }),
    notHearer: (p: { name: string; hearers: readonly string[] }) => ({
      what: `${p.name} has no signing key, and you can't sign in their place here.`,
      hint: `${p.hearers.length === 0 ? 'Nobody can yet: a key comes in with `circles keys add`.' : `Ask ${list(p.hearers)} to note it.`}`,
    }),
    subject: (p: { title: string }) => `Objection to: ${p.title}`,
    planned: (p: { name: string; title: string; argument: string; aim: string }) =>
      [`${p.name} objects to "${p.title}": ${p.argument}`, `It would get in the way of: ${p.aim}`].join('\n'),
    denied: (p: { name: string; title: string; argument: string; denied: 'consent' | 'absent' | 'present' }) =>
      `${p.name} says: "${p.title}" has me down as ${DENIED[p.denied]}, and that is not so. ${p.argument}`,
    aimNotFound: 'not found yet; look for it together',
    heardBy: (p: { name: string; hearer: string }) => `Heard and signed by ${p.hearer}, as ${p.name} has no key.`,
    recorded: (p: { title: string; decision: string }) =>
      [
        `Noted. "${p.title}" is contested until the ${labels.circle} has answered this objection.`,
        `Take it up at the next meeting, and record what comes of it: \`circles consent --answers ${p.decision}\`.`,
      ].join('\n'),
    notWritten: 'Nothing was written.',
  };
}

/** The words of `circles object`. */
export type ObjectWords = ReturnType<typeof objectEn>;
