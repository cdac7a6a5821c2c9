/** What is said when a decision can't be recorded as it was given. */
import type { Labels } from '../labels.ts';
import { day, list } from './dates.ts';

/** Somebody who could record, had they a key. */
interface KeylessParts {
  readonly id: string;
  readonly name: string;
}

/** Sentences of the round; `what` says what is the case, `hint` what to do. */
export function roundEn(labels: Labels) {
  return {
    voiceMissing: (p: {
      circle: string;
      names: readonly string[];
      ids: readonly string[];
      /** All who are named already. */
      named: readonly string[];
    }) => ({
      what: `Not everybody in ${p.circle} is named: ${list(p.names)}. Each ${labels.member} with consent right is heard, or was absent.`,
      hint: `Add ${p.ids.length === 1 ? 'that person' : 'them'}: \`--consent ${[...p.named, ...p.ids].join(',')}\`, or \`--absent ${p.ids.join(',')}\` for who was not there.`,
    }),
    namedTwice: (p: { names: readonly string[] }) => ({
      what: `${list(p.names)} ${p.names.length === 1 ? 'is' : 'are'} named more than once.`,
      hint: 'Name each person once: as somebody who consented, or as somebody who was absent.',
    }),
    noRight: (p: { names: readonly string[]; circles: readonly string[] }) => ({
      what: `${list(p.names)} can't consent here: only active ${labels.member}s of ${list(p.circles)} can.`,
      hint: `Leave ${p.names.length === 1 ? 'that name' : 'those names'} out. \`circles status\` shows who is asked.`,
    }),
    absenceWaits: (p: { circle: string; names: readonly string[] }) => ({
      what: `${p.circle} agreed to wait for everybody, and ${list(p.names)} ${p.names.length === 1 ? 'was' : 'were'} absent.`,
      hint: `Ask them, then name them in \`--consent\`. Or put it off: \`circles consent --deferred --back DATE\`.`,
    }),
    objectionOpen: (p: { count: number }) => ({
      what: `${p.count === 1 ? 'One objection is' : `${p.count} objections are`} still open; nothing is adopted over an objection.`,
      hint: 'Say how it was integrated (`integrated: amend` and so on in the objection file), or record that it was dropped: `--dropped`.',
    }),
    restatementMissing: () => ({
      what: `This group keeps no arguments of single people, only what the ${labels.circle} understood, and for an objection that is missing.`,
      hint: `Say it in the words of the ${labels.circle}: \`understood:\` in the objection.`,
    }),
    amendedWithoutRound: () => ({
      what: 'An objection was integrated by amending, but no new consent round followed.',
      hint: 'Ask everybody once more about the new wording, then say `version: 2` in the objection.',
    }),
    nothingToDecide: () => ({
      what: 'There is nothing to decide: no file differs from what was decided, and no words were given.',
      hint: 'Say what was agreed: `circles consent "Buy an oven" --once --text "…"`, or edit a file first.',
    }),
    nobodyAsked: (p: { circle: string; id: string; person: string | undefined }) => ({
      what: `Nobody in ${p.circle} can consent: it has no active ${labels.member}.`,
      hint: `Add ${labels.member}s first, by a ${labels.decision} of the ${labels.circle} above it, such as \`circles consent --join ${p.person ?? 'eva'} --circle ${p.id} --consent all\`.`,
    }),
    otherCircles: (p: { given: string; needed: readonly string[] }) => ({
      what: `This needs the consent of ${list(p.needed)}, and ${p.given} is not among them.`,
      hint: `Leave out \`--circle\`, or decide it there: \`--circle ${p.needed[0] ?? ''}\`.`,
    }),
    onlyForm: (p: { files: readonly string[] }) => ({
      what: `In ${list(p.files)} nothing but the way of writing differs.`,
      hint: 'That is recorded apart, without a round: `circles consent --form`.',
    }),
    decidedLater: (p: { decided: string; recorded: string }) => ({
      what: `It can't have been decided on ${day(p.decided)}: that is after ${day(p.recorded)}, the day of this record.`,
      hint: `Give the day of the meeting, this one at the latest: \`--decided ${p.recorded}\`.`,
    }),
    decidedEarlier: (p: { decided: string; founded: string }) => ({
      what: `It can't have been decided on ${day(p.decided)}: the group was founded on ${day(p.founded)}.`,
      hint: `Give the day of the meeting, this one at the earliest: \`--decided ${p.founded}\`. What was agreed before the founding is decided once more, all together.`,
    }),
    backEarlier: (p: { decided: string; back: string }) => ({
      what: `It can't come back on ${day(p.back)}: it is decided on ${day(p.decided)}.`,
      hint: 'Give a later day, such as `--review "in 6 months"`, or for what is watched a later `check`.',
    }),
    latecomersLeftOut: (p: { circle: string; names: readonly string[]; decided: string }) => ({
      what: `${list(p.names)} joined ${p.circle} after ${day(p.decided)} and would not be asked. A day that leaves somebody out can be recorded for 31 days, and only with the yes of somebody besides the one who records.`,
      hint: `Ask ${p.names.length === 1 ? 'that person' : 'them'} too and record it as decided today: leave out \`--decided\`.`,
    }),
    startedTooSoon: (p: { circle: string; path: string }) => ({
      what: `${p.circle} is new, so it is still forming: that it is active is its own to say, in its first ${labels.decision}.`,
      hint: `Write \`status: forming\` in ${p.path}, then record it again.`,
    }),
    tooFewKeys: (p: {
      circle: string;
      signatures: number;
      names: readonly string[];
      next: KeylessParts | undefined;
    }) => ({
      what: `By this rule ${p.signatures === 1 ? 'somebody has' : `${p.signatures} people have`} to sign for ${p.circle}, and ${p.names.length === 0 ? 'nobody whom it names has a key' : `only ${list(p.names)} could`}.`,
      hint:
        p.next === undefined
          ? 'First see that enough of those who are to record have a key (`circles keys add`) and hold the role (`circles select`). Then change the rule.'
          : `First see that enough of those who are to record have a key, such as ${p.next.name}: \`circles keys create --person ${p.next.id}\` on their own computer. The ${labels.circle} takes in the line that it prints, and then changes the rule.`,
    }),
    changedMeanwhile: (p: { path: string }) => ({
      what: `${p.path} is no longer as it was shown, so nothing was recorded.`,
      hint: `See what is different with \`circles status\`. Then decide it as it is now, or put it back: \`circles restore ${p.path}\`.`,
    }),
    unreadable: (p: { path: string }) => ({
      what: `${p.path} can't be read as it is now.`,
      hint: 'See what is wrong: `circles check`.',
    }),
  };
}

/** The words of the round. */
export type RoundWords = ReturnType<typeof roundEn>;
