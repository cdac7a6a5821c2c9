/** The same round as one command line, for minutes and for scripts; rounds with objections are too long for it. */
import type { Draft } from '../../decisions/draft.ts';
import type { ConsentWishes, Matter } from '../../services/consent.ts';
import { lifeParts } from './life-line.ts';

/** The command line; undefined when the round had more than fits: objections, concerns, notes, or views of absent members. */
export function consentLine(draft: Draft, wishes: ConsentWishes): string | undefined {
  if (draft.objections.length > 0 || wishes.views?.size || wishes.concerns?.length) return undefined;
  if (wishes.notes !== undefined) return undefined;
  const parts = [
    'circles',
    ...subject(draft, wishes.matter),
    ...(wishes.linkOptions ?? []),
    ...(wishes.circle === undefined ? [] : [`--circle ${wishes.circle}`]),
    ...outcomeParts(draft),
    ...(draft.outcome === 'adopted' ? ['--consent all'] : []),
    ...(draft.absent.length === 0 ? [] : [`--absent ${draft.absent.join(',')}`]),
    ...(wishes.review === undefined ? [] : [`--review ${wishes.review}`]),
    ...(wishes.driver === undefined ? [] : [`--driver ${quoted(wishes.driver)}`]),
    `--decided ${draft.decided}`,
  ];
  return parts.join(' ');
}

function subject(draft: Draft, matter: Matter): readonly string[] {
  if (matter.kind === 'life') return [...lifeParts(matter.step, quoted), `--title ${quoted(draft.title)}`];
  return ['consent', quoted(draft.title), ...matterParts(matter)];
}

function outcomeParts({ outcome, links }: Draft): readonly string[] {
  const back = links.back === undefined ? [] : [`--back ${links.back}`];
  if (outcome === 'referred') return [`--refer ${links.to ?? ''}`, ...back];
  if (outcome === 'deferred') return ['--deferred', ...back];
  return outcome === 'dropped' ? ['--dropped'] : [];
}

function matterParts(matter: Exclude<Matter, { kind: 'life' }>): readonly string[] {
  switch (matter.kind) {
    case 'edits':
      return (matter.only ?? []).map((thing) => `--only ${quoted(thing)}`);
    case 'founding':
      return ['--founding'];
    case 'once':
      return ['--once', `--text ${quoted(matter.text)}`];
    case 'policy':
      return [`--policy ${quoted(matter.title)}`, `--text ${quoted(matter.text)}`];
    case 'keep':
    case 'retire':
      return [`--${matter.kind} ${matter.policies.map(({ circle, id }) => `${circle}/${id}`).join(',')}`];
    case 'join':
      return [`--join ${quoted(matter.person ?? matter.name)}`];
    case 'extend':
      return [`--extend ${matter.role.circle}/${matter.role.id}`, `--until ${matter.until}`];
    default:
      return matter satisfies never;
  }
}

/** Quoted for a POSIX shell. */
function quoted(text: string): string {
  return /^[\w.,/-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
