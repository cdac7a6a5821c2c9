/** What `circles keys` says. */
import type { Labels } from '../labels.ts';
import { either, list } from './dates.ts';

/** Sentences about people's signing keys. */
export function keysEn(labels: Labels) {
  return {
    whoAreYou: (p: { names: readonly string[] }) => ({
      what: `It is not said who you are in this organisation: ${list(p.names)}.`,
      hint: `Say it: \`circles keys create --person "${p.names[0] ?? 'NAME'}"\`.`,
    }),
    outsidePerson: () => ({
      what: 'It is not said who you are, and there is no copy of the organisation here to look it up in.',
      hint: 'Say your short handle and the identity you were given: `circles keys create --person ben --organisation sha256:…`.',
    }),
    outsideOrganisation: () => ({
      what: 'It is not said which organisation the key is for, and there is no copy of it here.',
      hint: 'Ask somebody in it for its identity (`circles verify --verbose` shows it), and say `--organisation sha256:…`.',
    }),
    organisationMalformed: (p: { text: string }) => ({
      what: `"${p.text}" is not the identity of an organisation.`,
      hint: 'It is sha256: and 64 letters and digits; `circles verify --verbose` shows it. The six words are not enough to make a key.',
    }),
    organisationDiffers: (p: { here: string }) => ({
      what: `The copy here belongs to another organisation (${p.here}).`,
      hint: 'Leave out `--organisation`, or run it outside this folder.',
    }),
    newKey: (p: { file: string }) =>
      `A signing key was made for you: ${p.file}. It stays on this computer; never send it.`,
    sendLine: (p: { recorders: readonly string[] }) =>
      `Send this one line to ${p.recorders.length === 0 ? 'somebody who can record' : either(p.recorders)}:`,
    theyRun: (p: { person: string }) =>
      `They put it before the ${labels.circle}: \`circles keys add ${p.person} LINE\`.`,
    knownAlready: (p: { name: string }) => `This key is known as ${p.name}'s already; nothing more is needed.`,
    lineMissing: (p: { person: string }) => ({
      what: 'The line to take in is missing.',
      hint: `Give the line that \`circles keys create\` printed for them: \`circles keys add ${p.person} "circles-key-1 …"\`, or \`-\` to read it from a file or pipe.`,
    }),
    badLine: (p: { what: string }) => ({
      what: `This line can't be taken in. ${p.what}`,
      hint: 'Ask for it again: `circles keys create`, run by the person on their own computer, prints it.',
    }),
    otherPerson: (p: { name: string; lineOf: string }) => ({
      what: `This line was made for "${p.lineOf}", not for ${p.name}.`,
      hint: `Take it in as theirs, \`circles keys add ${p.lineOf} LINE\`, or ask for a line made with \`circles keys create --person "${p.name}"\`.`,
    }),
    otherOrganisation: (p: { name: string }) => ({
      what: `The line of ${p.name} was made for another organisation.`,
      hint: 'Ask them to run `circles keys create` in a copy of this one.',
    }),
    taken: (p: { name: string; owner: string }) => ({
      what: `The key in the line of ${p.name} belongs to ${p.owner} for ever; a key belongs to one person.`,
      hint: `Ask ${p.name} for a key of their own: \`circles keys create\`, on their own computer.`,
    }),
    endedBefore: (p: { name: string }) => ({
      what: `${p.name} had this key, and it has ended; an ended key never comes back.`,
      hint: 'Ask them for a new one: `circles keys create`.',
    }),
    twice: (p: { name: string }) => ({
      what: `There are two lines of ${p.name}.`,
      hint: 'Take in one key for each person at a time.',
    }),
    whoIsAsking: 'Who are you?',
    pasteLine: 'Paste the line they sent:',
    addTitle: (p: { names: readonly string[] }) =>
      `Take in the signing ${p.names.length === 1 ? 'key' : 'keys'} of ${list(p.names)}`,
    replaceTitle: (p: { name: string }) => `${p.name} signs with a new key`,
    answersMissing: (p: { ids: readonly string[]; names: readonly string[] }) => ({
      what: `A first key needs consent, and it is not said who consented. Asked are ${list(p.names)}.`,
      hint: `Name them: \`--consent ${p.ids.join(',')}\`, or \`--consent all\` with \`--absent NAME\` for who was not there.`,
    }),
    consentOf: (p: { name: string }) => `Does ${p.name} consent?`,
    roundTitle: 'A decision about keys',
    consentExplained: 'Ask each of them and take down what they say. Who was not there is recorded as absent.',
    answer: { consents: 'consents', absent: 'was not there' },
    heading: { person: 'Person', key: 'Key', state: '' },
    none: 'no key yet',
    yours: 'yours',
    ended: { retired: 'retired', revoked: 'revoked' },
    toMake: (p: { ids: readonly string[]; organisation: string }) =>
      [
        'Who has none makes one on their own computer, and sends you the line that is printed there:',
        `  circles keys create --person ${p.ids[0] ?? 'NAME'} --organisation ${p.organisation}`,
        ...(p.ids.length > 1 ? [`The same for ${list(p.ids.slice(1))}, each with their own name after --person.`] : []),
      ].join('\n'),
  };
}
