/** `circles ci comment`: a proposed change in words, for the page on which it is discussed. */
import { ciCommentEn } from '../../messages/en/ci-comment.ts';
import { STANDARD_LABELS } from '../../messages/labels.ts';
import { forgePage } from '../../render/ci/forge-page.ts';
import { commentPage } from '../../services/comment-page.ts';
import { comparedRevisions } from '../../services/compared-revisions.ts';
import { proposedChange } from '../../services/proposed-change.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit-code.ts';

/** How much of a commit's name is said. */
const SHORT = 12;

/** Prints Markdown; nothing where there is nothing to tell. What is found is no fault here. */
export const run: Run = async (invocation, context) => {
  const { before, after, base, today } = await comparedRevisions({
    cwd: context.cwd,
    todayIn: context.today,
    at: invocation.text('at'),
    base: invocation.text('base'),
    env: context.env,
  });
  const change = await proposedChange(before, after, today);
  const page = commentPage(change, base.slice(0, SHORT));
  if (page === undefined) context.say(ciCommentEn(STANDARD_LABELS).nothing);
  else context.stdout.write(forgePage(page));
  return EXIT.fine;
};
