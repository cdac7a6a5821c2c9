/** What `circles note` says: facts nobody consents to, and what hangs on somebody who leaves. */
import type { Labels } from '../labels.ts';
import { count, day, list } from './dates.ts';

/** Sentences of a notice. Titles name people by their short name: a title stays readable for ever, a name must be able to leave. */
export function noteEn(labels: Labels) {
  return {
    titles: {
      left: (p: { id: string }) => `${p.id} has left`,
      'on-leave': (p: { id: string }) => `${p.id} is on leave`,
      back: (p: { id: string }) => `${p.id} is back`,
      resigned: (p: { id: string; thing: string }) => `${p.id} steps back as ${p.thing}`,
      renamed: (p: { id: string }) => `${p.id} takes another name`,
      trained: (p: { id: string; thing: string }) => `${p.id} completed the training "${p.thing}"`,
    },
    unknownFact: (p: { fact: string; near: string | undefined; known: readonly string[] }) => ({
      what: `"${p.fact}" is nothing that can be noted.`,
      hint: p.near === undefined ? `Write one of: ${list(p.known)}.` : `Did you mean ${p.near}?`,
    }),
    thingMissing: (p: { fact: string; id: string }) => ({
      what: `After "${p.fact}" one more word is needed.`,
      hint: THINGS[p.fact]?.(p.id) ?? '',
    }),
    thingTooMuch: (p: { fact: string; thing: string }) => ({
      what: `After "${p.fact}" nothing more is needed, and there is "${p.thing}".`,
      hint: 'Leave it out. A day goes after `--on`.',
    }),
    inFuture: (p: { date: string }) => ({
      what: `${day(p.date)} has not come yet, and what is not so yet can't be noted.`,
      hint: `Note it on that day. Only with \`resigned\` a coming day can be given: the last one in the ${labels.role}.`,
    }),
    onlyThey: (p: { name: string }) => ({
      what: `${p.name} has a signing key, so only ${p.name} can say this.`,
      hint: `Ask ${p.name} to run the same on their own computer. Who can't be reached any more is let go by consent: \`circles consent\`.`,
    }),
    onlyRecorders: (p: { name: string; recorders: readonly string[] }) => ({
      what: `${p.name} has no signing key; only who records for one of their ${labels.circle}s can note this.`,
      hint:
        p.recorders.length === 0
          ? 'Nobody can yet: a key comes in with `circles keys add`.'
          : `Ask ${list(p.recorders)}.`,
    }),
    leftAlready: (p: { name: string; id: string }) => ({
      what: `${p.name} has left already.`,
      hint: `Who comes back is taken in again: \`circles consent --join ${p.id}\`.`,
    }),
    awayAlready: (p: { name: string; id: string }) => ({
      what: `${p.name} is on leave already.`,
      hint: `When ${p.name} is here again: \`circles note ${p.id} back\`.`,
    }),
    notAway: (p: { name: string }) => ({
      what: `${p.name} is not on leave.`,
      hint: 'See who is: `circles chart`.',
    }),
    notHeld: (p: { name: string; role: string; circle: string }) => ({
      what: `${p.name} is not ${p.role} of ${p.circle}.`,
      hint: `See who holds what: \`circles terms\`.`,
    }),
    sameName: (p: { name: string; id: string }) => ({
      what: `${p.name} is called that already.`,
      hint: `Write the new name in quotes: \`circles note ${p.id} renamed "Ana Lopez"\`.`,
    }),
    unknownTraining: (p: { words: string; near: string | undefined; known: readonly string[] }) => ({
      what: `There is no training called "${p.words}".`,
      hint: trainingHint(p),
    }),
    hangs: {
      title: (p: { name: string }) => `This hangs on ${p.name}:`,
      role: (p: { role: string; circle: string }) => `  - ${p.role} of ${p.circle} becomes vacant.`,
      shared: (p: { role: string; circle: string; others: readonly string[] }) =>
        `  - ${p.role} of ${p.circle} ends for them; ${list(p.others)} carries on.`,
      link: (p: { circle: string; parent: string }) => `  - The link of ${p.circle} into ${p.parent} breaks.`,
      seat: (p: { circle: string }) => `  - The seat in ${p.circle} ends.`,
      signer: (p: { circle: string }) => `  - Nobody else can sign for ${p.circle}.`,
      measure: (p: { title: string; circle: string }) =>
        `  - The measure "${p.title}" of ${p.circle} loses who watches it.`,
      objection: (p: { title: string; check: string }) =>
        `  - What came of an objection to "${p.title}" loses who watches it, before ${day(p.check)}.`,
      keys: (p: { number: number }) =>
        `  - ${count(p.number, 'signing key')} stays theirs, but counts for no ${labels.decision} any more.`,
      nothing: '  - Nothing else.',
      lastSigner: `  - After this nobody at all can sign here. First let somebody else have a key: \`circles keys create\` and \`circles keys add\`.`,
    },
    topic: {
      title: (p: { id: string }) => `What ${p.id} leaves behind`,
      seat: `One ${labels.member} fewer: is the ${labels.circle} still the right size?`,
      role: (p: { role: string; shared: boolean }) =>
        p.shared ? `${p.role} is held by fewer people.` : `${p.role} is vacant: who takes it up?`,
      link: (p: { circle: string; parent: string }) => `${p.circle} has lost a link into ${p.parent}.`,
      signer: 'Nobody here can sign now: who gets a key?',
      measure: (p: { title: string }) => `Nobody watches "${p.title}" now.`,
      objection: (p: { title: string; check: string }) =>
        `Nobody watches what came of the objection to "${p.title}", due on ${day(p.check)}.`,
    },
    filled: (p: { role: string; circle: string; holders: readonly string[] }) =>
      `${p.role} of ${p.circle} is held by ${list(p.holders)} now.`,
    stays: (p: { id: string }) => `It stays so. Whom it goes to is a selection: \`circles select ${p.id}\`.`,
    beside: (p: { name: string; role: string }) => `Does ${p.name} take up ${p.role} again, beside them?`,
    besideExplained: 'Both hold the role then. With no, it stays with who holds it now.',
    topics: (p: { circles: readonly string[] }) => `A topic waits for the next meeting of ${list(p.circles)}.`,
    confirm: 'Record this?',
  };
}

/** The words of a notice. */
export type NoteWords = ReturnType<typeof noteEn>;

const THINGS: Readonly<Record<string, (id: string) => string>> = {
  resigned: (id) => `Name the role: \`circles note ${id} resigned kitchen/secretary\`.`,
  renamed: (id) => `Write the new name in quotes: \`circles note ${id} renamed "Ana Lopez"\`.`,
  trained: (id) => `Name the training: \`circles note ${id} trained sociocracy-basics\`.`,
};

function trainingHint(p: { near: string | undefined; known: readonly string[] }): string {
  if (p.near !== undefined) return `Did you mean ${p.near}?`;
  return p.known.length === 0
    ? 'Agree on it first: a file in training/, decided with `circles consent`.'
    : `There are: ${list(p.known)}.`;
}
