/** The round of an item: the same command that would be typed for it, with everything that is known already. */
import type { MeetingItem } from '../../model/meeting.ts';
import { lastOf } from '../../services/last-minutes.ts';
import { lookedAt } from '../../services/meeting-reviews.ts';
import { proposalsIn } from '../../services/proposals.ts';
import type { Workplace } from '../../services/workplace.ts';
import type { Run } from '../command.ts';
import { invocationOf } from '../invocation.ts';
import type { UnderWay } from './meeting-table.ts';

interface Call {
  readonly load: () => Promise<{ readonly run: Run }>;
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, string | boolean>>;
}

/** Holds the round and records it. Throws as the command does. */
export async function decideItem({ work, circle, meeting }: UnderWay, item: MeetingItem): Promise<void> {
  const { context, invocation } = work;
  const { absent = [] } = meeting;
  const call = callFor(item, { circle: circle.id, place: work.desk.place });
  const carried = ['as', 'signingKey', 'today'].flatMap((option) => {
    const text = invocation.text(option);
    return text === undefined ? [] : [[option, text] as const];
  });
  const away = absent.length === 0 ? {} : { absent: absent.join(',') };
  const { run } = await call.load();
  await run(invocationOf(call.arguments, { ...call.options, ...away, ...Object.fromEntries(carried) }), context);
}

const consent: Call['load'] = () => import('../commands/consent.ts');
const select: Call['load'] = () => import('../commands/select.ts');
const review: Call['load'] = () => import('../commands/review.ts');

interface At {
  readonly circle: string;
  readonly place: Workplace;
}

/** Which command an item stands for. */
function callFor(item: MeetingItem, { circle, place }: At): Call {
  const { title, source, about = '' } = item;
  const call = (load: Call['load'], options: Call['options'], args: readonly string[] = []): Call => ({
    load,
    arguments: args,
    options,
  });
  if (source === 'term') return call(select, {}, [about]);
  if (source === 'founding') return foundingCall(about, circle);
  if (source === 'review' && lookedAt(item) === undefined) return call(review, { circle });
  if (source === 'proposal') return proposalCall(place, about);
  if (source === 'contested') return call(consent, { circle, answers: lastOf(about) });
  if (source === 'watched')
    return about.includes('/decisions/')
      ? call(consent, { circle, supersedes: lastOf(about) })
      : call(review, { keep: about });
  if (source === 'changes') return call(consent, { circle });
  return call(consent, { circle }, [title]);
}

/** Who takes a role is selected, also where it was proposed in writing. */
function proposalCall({ committed }: Workplace, slug: string): Call {
  const selects = proposalsIn(committed).some((one) => one.slug === slug && one.proposal.selection !== undefined);
  return { load: selects ? select : consent, arguments: [], options: { proposal: slug } };
}

/** Items of the founding meetings; what has no command of its own is any decision. */
function foundingCall(about: string, circle: string): Call {
  if (about === 'founding') return { load: consent, arguments: [], options: { founding: true } };
  if (about === 'roles') return { load: select, arguments: [], options: {} };
  return { load: consent, arguments: [], options: { circle } };
}
