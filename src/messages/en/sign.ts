/** What `circles sign` and `circles undo` say. */
import type { Labels } from '../labels.ts';
import { count, day, list } from './dates.ts';

/** Sentences about adding a signature and taking back a record. */
export function signEn(labels: Labels) {
  return {
    nothing: (p: { name: string }) => `Nothing waits for the signature of ${p.name}.`,
    listTitle: (p: { name: string }) => `${p.name} consented to these and has not signed them yet:`,
    item: (p: { title: string; decided: string; waits: boolean }) =>
      `  ${p.title}, ${day(p.decided)}${p.waits ? ' (waits for signatures)' : ''}`,
    howTo: (p: { title: string }) => `Sign one: \`circles sign ${p.title}\`. Or all of them: \`circles sign --all\`.`,
    which: `Which ${labels.decision} do you sign?`,
    allOfThem: 'All of them',
    unknown: (p: { words: string; near: string | undefined }) => ({
      what: `There is no ${labels.decision} called "${p.words}".`,
      hint:
        p.near === undefined
          ? 'See which wait for your signature: `circles sign`.'
          : `Did you mean \`circles sign "${p.near}"\`? \`circles sign\` shows which wait for your signature.`,
    }),
    several: (p: { words: string; folders: readonly string[] }) => ({
      what: `More than one ${labels.decision} is called "${p.words}".`,
      hint: `Name the folder instead: \`circles sign ${p.folders[0] ?? ''}\`; also ${list(p.folders.slice(1))}.`,
    }),
    already: (p: { name: string; title: string }) => `${p.name} has signed "${p.title}" already.`,
    signedAlready: (p: { name: string; title: string }) => ({
      what: `${p.name} has signed "${p.title}" already.`,
      hint: 'There is nothing to do: a signature stays as it was made, also when the key is another one since.',
    }),
    commitTitle: (p: { titles: readonly string[] }) =>
      p.titles.length === 1 ? `Sign: ${p.titles[0] ?? ''}` : `Sign ${count(p.titles.length, labels.decision)}`,
    signed: (p: { title: string; name: string; have: number; asked: number }) =>
      p.asked > 1
        ? `Signed: ${p.title} (${p.have} of the ${p.asked} who were asked have signed)`
        : `Signed: ${p.title}`,
    inForce: (p: { title: string }) => `In force now: ${p.title}. Its files are written.`,
    wouldSign: (p: { titles: readonly string[] }) => `Would sign: ${list(p.titles)}.`,
    undone: (p: { title: string }) => `Taken back: ${p.title}`,
    withdrawnTo: (p: { folder: string }) => `It lies in ${p.folder} now, for a new round, and waits for nobody.`,
    notWaiting: (p: { title: string }) => ({
      what: `"${p.title}" is in force, so it is not simply taken back.`,
      hint: 'What you recorded last goes with `circles undo` alone; anything else with a new decision: `circles consent`.',
    }),
    wouldUndo: (p: { title: string }) => `Would take back: ${p.title}`,
    undoneFiles: (p: { count: number }) =>
      `What it changed still stands in ${count(p.count, 'file')}, undecided now: \`circles status\`.`,
    otherSigners: (p: { names: readonly string[] }) => ({
      what: `${list(p.names)} ${p.names.length === 1 ? 'has' : 'have'} signed this too, so it cannot be taken back.`,
      hint: 'Make a new decision that puts things right: `circles consent`.',
    }),
  };
}
