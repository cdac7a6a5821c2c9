/** `circles redact`: takes an account, an answer or former words out of a decision. */
import { redactEn } from '../../messages/en/redact.ts';
import { labelsOf } from '../../messages/labels.ts';
import { terminalText } from '../../render/escape.ts';
import { shellWord } from '../../render/shell-word.ts';
import { findPerson } from '../../services/find-by-name.ts';
import { findDecision } from '../../services/find-decision.ts';
import { redactDraft } from '../../services/redact.ts';
import type { Run } from '../command.ts';
import { openDesk } from '../desk.ts';
import { EXIT } from '../exit-code.ts';
import { organisationPath } from '../organisation-path.ts';
import { namesIn } from '../recording/answer-options.ts';
import { recordAndTell } from '../recording/record-and-tell.ts';

/** As git shows the names of its states. */
const SHORT = 12;

/** Records it, and says what it does not reach. */
export const run: Run = async (invocation, context) => {
  const desk = await openDesk(invocation, context);
  const { place, signer } = desk;
  const dossier = findDecision(place, invocation.arguments[0] ?? '');
  const draft = redactDraft(place, {
    dossier,
    account: invocation.flag('account'),
    answers: invocation
      .texts('answer')
      .flatMap(namesIn)
      .map((name) => findPerson(place.organisation, name).id),
    copies: invocation.texts('copy').map((file) => organisationPath(place.repository.root, context.cwd, file)),
    recorder: (await signer()).person,
  });
  await recordAndTell(draft, { desk, context });
  const files = (draft.links.redacts ?? []).map(({ path }) => shellWord(path));
  const words = redactEn(labelsOf(place.organisation.settings.labels));
  context.stdout.write(`${terminalText(words.limits({ files, from: place.head?.slice(0, SHORT) ?? 'HEAD' }))}\n`);
  return EXIT.fine;
};
