/** `circles ci remind`: what is due, as a page with boxes to tick. */
import { ciRemindEn } from '../../messages/en/ci-remind.ts';
import { labelsOf } from '../../messages/labels.ts';
import { forgePage } from '../../render/ci/forge-page.ts';
import { reminderPage } from '../../services/reminder-page.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { openOrganisation } from '../open-organisation.ts';

/** Prints Markdown; nothing where nothing is due. */
export const run: Run = async (invocation, context) => {
  const { tree, loaded, today } = await openOrganisation(invocation, context);
  const page = reminderPage(tree, today);
  if (page === undefined) context.say(ciRemindEn(labelsOf(loaded.organisation.settings.labels)).nothing);
  else context.stdout.write(forgePage(page));
  return EXIT.fine;
};
