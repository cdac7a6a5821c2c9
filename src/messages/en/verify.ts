/** What `circles verify` says of each fault: what is the case and what to do next. */
import type { Labels } from '../labels.ts';
import { list } from './dates.ts';
import { besideEn } from './verify-beside.ts';
import {
  ALONE_FAULTS,
  CHANGE_FAULTS,
  DATE_FAULTS,
  DISOWNING_FAULTS,
  MISPLACED,
  OBJECTION_FAULTS,
  OUTCOME_FAULTS,
  ROUNDS_FAULTS,
  signatureFault,
} from './verify-reasons.ts';

interface Words {
  readonly what: string;
  readonly next: string;
}

const PUT_BACK_ON_PURPOSE = 'If your group put an older state back on purpose: `circles verify --forget`.';

/** One entry for each code of a finding; the parts of the sentence are the parts of the finding, and `{file}` stands for its file. */
export function verifyEn(labels: Labels) {
  const decide = `Put it before the ${labels.circle}: \`circles consent\`. Or put back what was decided: `;
  return {
    ...besideEn(labels),
    'path-unlawful': (p: { path: string; reason: string }): Words => ({
      what: `${p.path} may not lie here. ${p.reason}`,
      next: 'Move it out of the governed folders, or give it a lawful name.',
    }),
    'file-unreadable': (p: { path: string; reason: string }): Words => ({
      what: `${p.path} can't be read: ${p.reason}`,
      next: `Put back what was decided: \`circles restore ${p.path}\`.`,
    }),
    'founding-missing': (_: Record<never, never>): Words => ({
      what: 'There is no founding record, so nothing here can be proved.',
      next: 'Found over the files that are here: `circles init`.',
    }),
    'founding-several': (p: { records: readonly string[] }): Words => ({
      what: `There are ${p.records.length} founding records; an organisation has one: ${list(p.records)}.`,
      next: 'Name the true one with `circles verify --organisation`, and take the other out.',
    }),
    'organisation-differs': (p: { expected: string; found: string }): Words => ({
      what: `This is another organisation: expected ${p.expected}, found ${p.found}.`,
      next: 'Check the address you copied from, and the identity you were given.',
    }),
    'organisation-changed': (p: { expected: string; found: string; words: string }): Words => ({
      what: `This copy knew the organisation as ${p.expected} until now; what is here was founded as ${p.found}.`,
      next: `Ask somebody of the group for the six words of its identity. If it was founded anew: \`circles verify --organisation ${p.words}\`. If not, somebody put another organisation here: get a fresh copy from where you trust it.`,
    }),
    'organisation-continued': (p: { expected: string; found: string; words: string }): Words => ({
      what: `The organisation known as ${p.expected} was founded anew as ${p.found}. Whoever founds anew needs none of the old keys, so only people can say whether that was the group.`,
      next: `Ask several of them, not by the way this came to you. If it was, accept it: \`circles verify --organisation ${p.words}\`, and write the new identity wherever the old one is pinned. If not, get a fresh copy from where you trust it.`,
    }),
    'history-unbound': (_: Record<never, never>): Words => ({
      what: 'This record belongs to the time before the group was founded anew, and that founding does not know it.',
      next: 'Take it out: after founding anew nobody can decide in the old name.',
    }),
    'record-unreadable': (p: { reason: string }): Words => ({
      what: `This record can't be read: ${p.reason}`,
      next: 'Put it back from an earlier copy: `circles restore {file}`.',
    }),
    'record-misplaced': (p: { reason: keyof typeof MISPLACED; expected: string }): Words => ({
      what: `This record lies in the wrong place: ${MISPLACED[p.reason](p.expected)}.`,
      next: 'Put it back where the tool wrote it; a record is never moved or renamed.',
    }),
    'record-twice': (p: { other: string }): Words => ({
      what: `The same record lies here and in ${p.other}.`,
      next: 'Take out the copy.',
    }),
    'previous-missing': (p: { digest: string }): Words => ({
      what: `This record follows another that is not here (${p.digest}).`,
      next: 'A record was taken out or altered. Put it back: `circles restore {file}`, or get a full copy.',
    }),
    'rests-on-fault': (p: { other: string }): Words => ({
      what: `This record rests on ${p.other}, which has a fault, so it can't be judged.`,
      next: 'Mend that one first.',
    }),
    fork: (p: { other: string; path?: string }): Words =>
      p.path === undefined
        ? {
            what: `This record and ${p.other} were made at the same time and settle the same version of the same proposal: it is decided twice.`,
            next: 'The other one holds, so nothing has to be decided again. Take the folder of this record away where nothing follows it; `circles share` does that by itself.',
          }
        : {
            what: `This record and ${p.other} were made at the same time and both concern ${p.path}.`,
            next: 'Decide it again in a fresh round on top of the other: `circles consent`.',
          },
    'date-order': (p: { decided: string; recorded: string; reason: keyof typeof DATE_FAULTS }): Words => ({
      what: `The dates of this record (decided ${p.decided}, recorded ${p.recorded}) can't be: ${DATE_FAULTS[p.reason]}.`,
      next: 'Compare with a copy you trust; a date is part of what was signed.',
    }),
    'signature-invalid': (p: { person: string; reason: string }): Words => ({
      what: `The signature of ${p.person} does not fit this record: ${signatureFault(p.reason)}`,
      next: 'The record or the signature was altered. Put back what was signed: `circles restore {record} {file}`.',
    }),
    'signer-unknown': (p: { person: string }): Words => ({
      what: `${p.person}'s signature was made with a key that is not theirs in this organisation.`,
      next: `A key comes in by a ${labels.decision}: \`circles keys add\`.`,
    }),
    'signatures-missing': (p: { circle: string; have: number; need: number; persons: readonly string[] }): Words => ({
      what: `${p.circle} needs ${p.need} lawful signature${p.need === 1 ? '' : 's'} on this record and has ${p.have}.`,
      next: `One of these can sign: ${list(p.persons) || 'nobody has a key'}. \`circles sign\`.`,
    }),
    'eligible-differs': (p: { circle: string; missing: readonly string[]; extra: readonly string[] }): Words => ({
      what: [
        `The members asked in ${p.circle} are not the ones who had to be asked.`,
        p.missing.length === 0 ? '' : ` Not asked: ${list(p.missing)}.`,
        p.extra.length === 0 ? '' : ` Had no right to consent: ${list(p.extra)}.`,
      ].join(''),
      next: 'Decide it again with everybody: `circles consent`.',
    }),
    'latecomer-left-out': (p: { circle: string; persons: readonly string[]; decided: string }): Words => ({
      what: `${list(p.persons)} joined ${p.circle} after ${p.decided} and stand nowhere in this record. That day leaves them out only in minutes of the last 31 days, with a yes of somebody besides those who recorded it.`,
      next: 'Decide it again with everybody who is there now: `circles consent`.',
    }),
    'circle-not-forming': (p: { circle: string }): Words => ({
      what: `This starts ${p.circle} as if it had spoken for itself already.`,
      next: `A new ${labels.circle} starts with \`status: forming\`; its own first ${labels.decision} says that it is active.`,
    }),
    'voice-missing': (p: { circle: string; persons: readonly string[] }): Words => ({
      what: `${list(p.persons)} had to be heard in ${p.circle} and stand nowhere in this record.`,
      next: 'Decide it again with everybody: `circles consent`.',
    }),
    'consent-right-missing': (p: { circle: string; persons: readonly string[] }): Words => ({
      what: `${list(p.persons)} consented in ${p.circle} without being asked as ${labels.member}s.`,
      next: 'Decide it again: `circles consent`.',
    }),
    'agreed-without-joining': (p: { circle: string; persons: readonly string[] }): Words => ({
      what: `${list(p.persons)} ${p.persons.length === 1 ? 'is' : 'are'} said to have agreed to joining ${p.circle}, and nobody of that name joins by this record.`,
      next: 'Decide it again, with those who do join: `circles consent --join NAME`.',
    }),
    'absence-unlawful': (p: { circle: string; person: string; handled: string; rule: string }): Words => ({
      what: `${p.person} was absent and handled as "${p.handled}", but ${p.circle} agreed on "${p.rule}".`,
      next: 'Decide it again by the agreed rule: `circles consent`.',
    }),
    'objection-open': (_: Record<never, never>): Words => ({
      what: 'This was recorded as adopted with an objection still open.',
      next: 'Integrate the objection and decide it again: `circles consent`.',
    }),
    'objection-invalid': (p: { person: string; reason: keyof typeof OBJECTION_FAULTS; detail: string }): Words => ({
      what: `The objection of ${p.person} beside this record can't count: ${OBJECTION_FAULTS[p.reason](p.detail)}.`,
      next: 'If it was altered, put it back: `circles restore {file}`. Else take it out, and bring it up at the next meeting.',
    }),
    'mandate-missing': (p: { circles: readonly string[] }): Words => ({
      what: `This changes what ${list(p.circles)} must consent to, and that consent is not here.`,
      next: `Ask for it: \`circles consent\` there.`,
    }),
    'mandate-exceeded': (p: { circles: readonly string[] }): Words => ({
      what: `This holds a consent of ${list(p.circles)} that nothing in it asks for.`,
      next: `Decide it again where it belongs: \`circles consent\`.`,
    }),
    'consent-empty': (p: { circle: string }): Words => ({
      what: `Nobody in ${p.circle} said yes to this: silence is no consent.`,
      next: 'Decide it again with those who are asked: `circles consent`.',
    }),
    'settles-differs': (p: { expected?: string; found?: string }): Words => ({
      what: `Absent ${labels.member}s may object until ${p.expected ?? 'no day at all, as nobody was absent'}; this record says ${p.found ?? 'nothing of that'}.`,
      next: 'Decide it again by the agreed rule: `circles consent`.',
    }),
    'amendment-missing': (_: Record<never, never>): Words => ({
      what: 'This was amended after an objection, and nobody consented to the amended words.',
      next: 'Hold the consent round on the new version: `circles consent`.',
    }),
    'method-unlawful': (p: { method: string }): Words => ({
      what: `This was decided by "${p.method}", which can't be checked here.`,
      next: 'Decide it by consent: `circles consent`.',
    }),
    'rounds-unlawful': (p: { reason: keyof typeof ROUNDS_FAULTS }): Words => ({
      what: `The rounds that this record names are not those of a lawful ${labels.decision}: ${ROUNDS_FAULTS[p.reason]}.`,
      next: 'Hold the round, and record it with the tool: `circles consent`, or `circles select`.',
    }),
    'outcome-unlawful': (p: { reason: keyof typeof OUTCOME_FAULTS }): Words => ({
      what: `What this record says became of the proposal can't be so: ${OUTCOME_FAULTS[p.reason]}.`,
      next: 'Record it with the tool: `circles consent --refer`, `--deferred`, or `--dropped`.',
    }),
    'words-missing': (_: Record<never, never>): Words => ({
      what: 'This record holds neither a file nor the words that were agreed.',
      next: 'Decide it again in words: `circles consent`.',
    }),
    'recorder-unsigned': (p: { persons: readonly string[] }): Words => ({
      what: `${list(p.persons)} should have recorded this, and did not sign it.`,
      next: 'Who records signs: ask them with `circles sign`, or record it again.',
    }),
    'not-their-own': (p: { reason: keyof typeof ALONE_FAULTS; detail: string }): Words => ({
      what: `This was recorded without a round, but ${ALONE_FAULTS[p.reason](p.detail)}.`,
      next: 'It needs consent: `circles consent`.',
    }),
    'kind-differs': (p: { said: string; found: string }): Words => ({
      what: `This record says it is of the kind "${p.said}", but its changes make it "${p.found}".`,
      next: 'Compare with a copy you trust.',
    }),
    'changes-differ': (p: { reason: keyof typeof CHANGE_FAULTS; detail: string }): Words => ({
      what: `What this record says changed is not what its files changed: ${CHANGE_FAULTS[p.reason](p.detail)}.`,
      next: 'Compare with a copy you trust.',
    }),
    'before-differs': (p: { path: string }): Words => ({
      what: `${p.path} was not as this record found it: another ${labels.decision} had changed it.`,
      next: 'Decide it again on top of the other: `circles consent`.',
    }),
    'key-claim-invalid': (p: { person: string; reason: string }): Words => ({
      what: `A key of ${p.person} has no lawful proof that it is theirs: ${signatureFault(p.reason)}`,
      next: `Ask them for a fresh line: \`circles keys create\`, then \`circles keys add\`.`,
    }),
    'key-taken': (p: { person: string; owner: string }): Words => ({
      what: `A key given to ${p.person} already belongs to ${p.owner}; a key belongs to one person for ever.`,
      next: 'Each person makes a key of their own: `circles keys create`.',
    }),
    'disowning-unlawful': (p: { reason: keyof typeof DISOWNING_FAULTS; detail: string }): Words => ({
      what: `This record disowns what it may not: ${DISOWNING_FAULTS[p.reason](p.detail)}.`,
      next: 'Only what a revoked key alone put in force is disowned: `circles keys revoke`. Everything else ends by a decision of those who made it: `circles consent`.',
    }),
    'disowned-standing': (p: { what: string; decision: string }): Words => ({
      what: `This record disowns ${p.decision} and leaves ${p.what} as that made it.`,
      next: 'Decide it again; `circles keys revoke` puts back what can be put back.',
    }),
    'not-recorded-changed': (p: { path: string; circles: readonly string[]; decision: string }): Words => ({
      what: `${p.path} is not as it was decided. The consent of ${list(p.circles)} is missing. It was last decided in "${p.decision}".`,
      next: `${decide}\`circles restore ${p.path}\`.`,
    }),
    'not-recorded-new': (p: { path: string; circles: readonly string[] }): Words => ({
      what: `${p.path} is here, but nobody decided it. The consent of ${list(p.circles)} is missing.`,
      next: `Put it before the ${labels.circle}: \`circles consent\`. Or take the file away.`,
    }),
    'not-recorded-missing': (p: { path: string; circles: readonly string[]; decision: string }): Words => ({
      what: `${p.path} was decided in "${p.decision}" and is gone. The consent of ${list(p.circles)} to end it is missing.`,
      next: `${decide}\`circles restore ${p.path}\`.`,
    }),
    'person-differs': (p: { path: string; person: string }): Words => ({
      what: `${p.path} says something else about ${p.person}'s keys, status or training than the records do.`,
      next: `Put it back: \`circles restore ${p.path}\`.`,
    }),
    'base-missing': (p: { path: string }): Words => ({
      what: `${p.path} was there before and is gone or altered; records, signatures and accounts only ever get more.`,
      next: `Put it back: \`circles restore ${p.path}\`.`,
    }),
    'seen-missing': (p: { path: string }): Words => ({
      what: `${p.path} was here when this copy was last verified, and is gone; records, signatures and accounts only ever get more.`,
      next: `Put it back: \`circles restore ${p.path}\`. ${PUT_BACK_ON_PURPOSE}`,
    }),
    'seen-differs': (p: { path: string }): Words => ({
      what: `${p.path} is not what it was when this copy was last verified; records, signatures and accounts never change.`,
      next: `Put it back: \`circles restore ${p.path}\`. ${PUT_BACK_ON_PURPOSE}`,
    }),
    'file-stray': (p: { path: string }): Words => ({
      what: `${p.path} does not belong to this record.`,
      next: 'Take it out; only the tool writes into the folder of a record.',
    }),
  };
}

/** The words of `circles verify`. */
export type VerifyWords = ReturnType<typeof verifyEn>;
