/** What `circles verify` says of what lies beside a record, of what was taken out, and of what a record says of earlier ones. */
import type { Labels } from '../labels.ts';
import { list } from './dates.ts';
import { ASYNC_FAULTS, LINK_FAULTS, LINKS, REDACTION_FAULTS } from './verify-reasons.ts';

interface Words {
  readonly what: string;
  readonly next: string;
}

/** One entry for each code, as in `verifyEn`. */
export function besideEn(labels: Labels) {
  return {
    undecided: (p: { path: string; circles: readonly string[]; proposal: string }): Words => ({
      what: `${p.path} is as "${p.proposal}" proposes it, and that is not decided yet: the consent of ${list(p.circles)} is missing.`,
      next: 'Answer it: `circles respond`. Once everybody has: `circles consent --proposal`.',
    }),
    'async-unlawful': (p: { circle: string; reason: keyof typeof ASYNC_FAULTS; detail: string }): Words => ({
      what: `${p.circle} is said to have consented without a meeting, and ${ASYNC_FAULTS[p.reason](p.detail)}.`,
      next: 'Decide it again, in a meeting or in writing as agreed: `circles propose`.',
    }),
    'link-unlawful': (p: { link: keyof typeof LINKS; reason: keyof typeof LINK_FAULTS }): Words => ({
      what: `This record says that it ${LINKS[p.link]}, but ${LINK_FAULTS[p.reason]}.`,
      next: 'Put back what is missing, if something is (`circles restore {record}`). Else decide it again: `circles consent`.',
    }),
    'named-unlawful': (p: { person: string; role?: string }): Words => ({
      what:
        p.role === undefined
          ? `This record leaves something for ${p.person} to watch, who is nobody here.`
          : `This record says that ${p.person} recorded it as ${p.role}, and they did not hold that ${labels.role} then.`,
      next: `Name somebody who is here, and record it with the tool: \`circles consent\`.`,
    }),
    'copy-unseen': (p: { path: string }): Words => ({
      what: `This record is new here, and its copy of ${p.path} was taken out before anybody here could look at it.`,
      next: 'Ask who recorded it for that copy, and take it out again once the record has been verified here.',
    }),
    'redaction-unlawful': (p: { path: string; reason: keyof typeof REDACTION_FAULTS }): Words => ({
      what: `This record takes something out, but ${REDACTION_FAULTS[p.reason](p.path)}.`,
      next: `Only an account, an answer, or the former words of an agreement, a ${labels.role} or a measure can be taken out: \`circles redact\`.`,
    }),
    'redaction-undone': (p: { path: string; decision: string }): Words => ({
      what: `${p.path} was taken out by ${p.decision} and is here again.`,
      next: 'Take it away again.',
    }),
    'minutes-differ': (p: { path: string }): Words => ({
      what: `The minutes in ${p.path} are not the ones that were consented to: they were changed since.`,
      next: 'Put back the ones that were consented to. What has to be put right in them goes into the next minutes.',
    }),
    'answer-missing': (p: { digest: string }): Words => ({
      what: `A signed answer that came with this record is not here (${p.digest}).`,
      next: 'Get a full copy from somebody who has one, or put back the folder: `circles restore`.',
    }),
    'copy-missing': (p: { path: string }): Words => ({
      what: `The adopted copy of ${p.path} is not here.`,
      next: 'Put it back: `circles restore {file}`.',
    }),
    'copy-differs': (p: { path: string }): Words => ({
      what: `The adopted copy of ${p.path} is not what was adopted.`,
      next: 'Put it back: `circles restore {file}`.',
    }),
    'account-differs': (p: { path: string }): Words => ({
      what: `${p.path} is not what was written down with this record.`,
      next: `Put it back: \`circles restore ${p.path}\`.`,
    }),
  };
}
