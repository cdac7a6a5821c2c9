/** Why a record can't stand, in the middle of a sentence of `circles verify`. */
import { signaturesEn } from './signatures.ts';

/** Misplaced, by reason. */
export const MISPLACED = {
  circle: (expected: string) => `it belongs to ${expected}`,
  date: (expected: string) => `its folder does not begin with ${expected}`,
};

/** Date faults, by reason. */
export const DATE_FAULTS = {
  'decided-after-recorded': 'it was recorded before it was decided',
  'recorded-in-future': 'that day has not come yet',
  'decided-before-founding': 'the group was not founded yet',
  'recorded-before-past': 'it was recorded before a record that it follows',
  'review-before-decided': 'it is to be looked at again before it was decided',
  'check-before-decided': 'what is watched is to be looked at before it was decided',
};

/** Change faults, by reason. */
export const CHANGE_FAULTS = {
  unsaid: (detail: string) => `it does not say ${detail}`,
  untrue: (detail: string) => `it says ${detail}`,
  count: () => 'it counts them differently',
  'unexplained-path': (detail: string) => `no change explains ${detail}`,
  'unlisted-path': (detail: string) => `${detail} changed and is not among its files`,
  'path-twice': () => 'a file stands twice',
  'unchanged-path': (detail: string) => `${detail} is named and not changed`,
  'person-presence': (detail: string) => `it says something else about whether ${detail} is there`,
  'person-form': (detail: string) => `${detail} is never a matter of form`,
  opaque: (detail: string) => `what it says of ${detail}, whose words were taken out since, can't be so`,
  'not-adopted': (detail: string) => `it was ${detail} and changes files`,
};

/** What a record says of an earlier one, by the field that says it. */
export const LINKS = {
  supersedes: 'replaces another',
  corrects: 'corrects another',
  confirms: 'confirms the founding',
  answers: 'answers an objection',
  accepts: 'consents to the minutes of another',
  'allowed-by': 'was allowed by another',
  continues: 'goes on from another group',
};

/** Why that can't be said of it, by reason. */
export const LINK_FAULTS = {
  'no-round': 'it was recorded without a round',
  'not-adopted': 'it was not adopted itself',
  unknown: 'no decision before it is that one',
  'nothing-to-replace': 'that one has nothing that could be replaced',
  replaced: 'that one has been replaced already',
  'no-minutes': 'the minutes it names are of another circle, or no minutes at all',
  'not-founding': 'that one is not the founding',
  confirmed: 'that was done already',
  'no-objection': 'no such objection lies beside a decision before it',
  'not-needed': 'what is decided by consent needs no leave',
  elsewhere: 'that one is of other circles',
  'not-a-founding': 'only a founding record goes on from another group',
};

/** Faults of the rounds, by reason. */
export const ROUNDS_FAULTS = {
  'none-held': 'what needs no round names rounds',
  'no-consent': 'the last one did not ask for consent',
  'no-fresh-round': 'nobody was asked again after an objection was worked in',
  nominated: 'somebody was nominated in what is no selection',
  'not-nominated': 'nobody was nominated in a selection',
  'nobody-selected': 'a selection changes nothing about who holds a role',
};

/** Why consent without a meeting does not count, by reason. */
export const ASYNC_FAULTS = {
  'not-agreed': () => 'it has not agreed on deciding this without one',
  'too-soon': (earliest: string) => `there was time to answer until ${earliest}`,
  'no-version': () => 'the record does not name the version that was answered',
  'not-adopted': () => 'it was not adopted',
  settled: () => 'an earlier decision has settled the version that was answered',
  'not-asked': () => 'it says something of earlier decisions that the answers do not say',
  'more-time': (day: string) => `somebody had asked for time until ${day}`,
  unanswered: (person: string) => `no signed answer of ${person} says so`,
  objected: (person: string) => `${person} objected to it in writing`,
  called: (person: string) => `${person} called a meeting on it`,
};

/** Faults of the outcome, by reason. */
export const OUTCOME_FAULTS = {
  to: 'what is referred names the circle it goes to, and nothing else does',
  nowhere: 'the circle it goes to is not there',
  'no-day': 'what is put off names the day on which it comes back',
  back: 'it names a day on which it comes back, and was settled',
  'back-before': 'it comes back before it was decided',
};

/** Redaction faults, by reason. */
export const REDACTION_FAULTS = {
  'with-others': () => 'it does something else besides, and taking out is recorded by itself',
  unknown: (path: string) => `no decision before it has ${path}`,
  differs: (path: string) => `it names other words at ${path} than were recorded there`,
  kept: (path: string) => `${path} is never taken out`,
  current: (path: string) => `what ${path} says still holds`,
  'no-round': (path: string) => `no round of consent has put anything in the place of ${path} since`,
};

/** Alone faults, by reason. */
export const ALONE_FAULTS = {
  round: () => 'a notice is not decided in a round',
  'set-up': () => 'a founding record is set up, not decided',
  'founding-consent': () => 'a founding record claims nobody’s consent',
  consent: () => 'it claims a consent',
  'not-a-notice': () => 'it is not a notice',
  method: (detail: string) => `its method is "${detail}"`,
  kind: (detail: string) => `its changes are of the kind "${detail}"`,
  'several-persons': () => 'it is more than one person’s own matter',
};

/** Why a record may not disown, by reason. */
export const DISOWNING_FAULTS = {
  'not-adopted': () => 'it was not adopted',
  alone: () => 'nobody disowns anything alone',
  unknown: (detail: string) => `${detail} is not among the records it follows`,
  founding: () => 'the founding stands or falls as a whole',
  'other-key': (detail: string) => `no revoked key signed ${detail}`,
  carried: (detail: string) => `others have signed ${detail} too`,
  self: () => 'nobody but the holder of the revoked key signed it',
};

const SIGNATURE_FAULTS: ReadonlyMap<string, (part: Readonly<Record<string, never>>) => string> = new Map([
  ...Object.entries(signaturesEn),
  ['claim-missing', () => 'The proof is missing.'],
]);

/** What is wrong with a signature, as a sentence. */
export function signatureFault(reason: string): string {
  return SIGNATURE_FAULTS.get(reason)?.({}) ?? reason;
}

/** Objection faults, by reason. */
export const OBJECTION_FAULTS = {
  'words-missing': () => 'its words are not here, only the signature',
  'signature-missing': () => 'nobody signed it',
  unreadable: (detail: string) => `it can't be read. ${detail}`,
  'other-decision': () => 'it speaks of another record',
  'other-person': () => 'it lies under another name',
  'no-right': () => 'only who was absent, with time agreed to object, can object afterwards',
  'not-said': () => 'the record says no such thing of them',
  'signed-it': () => 'they have signed that record',
  late: (detail: string) => `the last day for it was ${detail}`,
  signature: (detail: string) => signatureFault(detail).replace(/\.$/, ''),
  'other-key': (detail: string) => `the key it was signed with is not that of ${detail}`,
  'key-revoked': (detail: string) =>
    `it came when the key of ${detail} that signed it had been revoked, so nobody knows whose it is`,
  'heard-by': (detail: string) => `${detail} can't sign it in their place`,
};
