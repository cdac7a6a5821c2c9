/** Writes the READ-ME-FIRST of a bundle: which decision, who signed, and what to type to check it without this tool. */
import { bundlePageEn } from '../messages/en/bundle.ts';
import { labelsOf } from '../messages/labels.ts';
import { circleName, type Organisation, personName } from '../model/organisation.ts';
import { shortWords } from '../model/short-words.ts';
import { oneLine } from '../render/escape.ts';
import { wrapWords } from '../render/reports/wrap-words.ts';
import { fingerprint } from '../trust/sshsig/fingerprint.ts';
import type { BundledDecision, BundledSignature } from './bundle.ts';

/** Columns of a page that is printed or read in a window. */
const WIDTH = 90;
const COMMAND = '    ';

type Words = ReturnType<typeof bundlePageEn>;

/** The text. Whatever comes from files stands on one line each, with nothing hidden in it, and never where a command stands. */
export function bundlePage(bundle: BundledDecision, organisation: Organisation): string {
  const words = bundlePageEn(labelsOf(organisation.settings.labels));
  const sections = [
    [words.title, '', ...said(words.intro({ group: organisation.settings.name }))],
    about(bundle, organisation, words),
    exactWords(bundle, words),
    afterwards(bundle, organisation, words),
    [words.inside, '', ...said(words.namesInside), ...said(words.leftOut)],
    [words.check, '', ...said(words.tools)],
    ...steps(bundle, words),
    said(words.more),
  ];
  const shown = sections.filter((section) => section.length > 0).map((section) => section.join('\n'));
  return `${shown.join('\n\n')}\n`;
}

function said(text: string): readonly string[] {
  return wrapWords(oneLine(text), WIDTH);
}

function command(line: string): string {
  return `${COMMAND}${line}`;
}

/** What to do, one after the other; what there is nothing of is left out. */
function steps(bundle: BundledDecision, words: Words): readonly (readonly string[])[] {
  const whole = [words.whole.title, command('sha256sum -c SHA256SUMS'), ...said(words.whole.expect)];
  const all = [whole, ...[signatures, copies, keys, identity, chain, objections].map((step) => step(bundle, words))];
  return all
    .filter((step) => step.length > 0)
    .map(([title = '', ...lines], index) => [`${index + 1}. ${title}`, ...lines]);
}

function about(bundle: BundledDecision, organisation: Organisation, words: Words): readonly string[] {
  const { dossier, level, signers, asked } = bundle.decision;
  const { record } = dossier;
  const named = (ids: readonly string[]) => ids.map((id) => personName(organisation, id));
  const consents = record.consents.map(({ circle, consent = [], absent = [] }) =>
    words.consent({
      circle: circleName(organisation, circle),
      consent: named(consent),
      absent: named(absent.map(({ person }) => person)),
    }),
  );
  return [
    words.decision(record),
    words.days(record),
    words.outcome(record),
    ...consents,
    words.signed({ names: named(signers), level, asked }),
    words.identity({ words: shortWords(bundle.organisation) }),
  ].flatMap(said);
}

function exactWords(bundle: BundledDecision, words: Words): readonly string[] {
  const { text } = bundle.decision.dossier.record;
  const spoken =
    text === undefined
      ? []
      : [
          words.words,
          ...text
            .trimEnd()
            .split('\n')
            .map((line) => `  | ${oneLine(line)}`),
        ];
  const adopted =
    bundle.adopted.length === 0 ? [] : [words.adopted, ...bundle.adopted.map((path) => `  ${oneLine(path)}`)];
  const people = bundle.people.length === 0 ? [] : said(words.people({ files: bundle.people.length }));
  return [...spoken, ...adopted, ...people];
}

function afterwards(bundle: BundledDecision, organisation: Organisation, words: Words): readonly string[] {
  const lines = [
    ...bundle.objections.map((one) => words.objection({ ...one, person: personName(organisation, one.person) })),
    ...bundle.later.map((one) => words.later(one)),
  ];
  return lines.length === 0 ? [] : [words.afterwards, '', ...lines.flatMap(said)];
}

function signatures(bundle: BundledDecision, words: Words): readonly string[] {
  const own = onDecision(bundle);
  const spoken = words.signatures({ number: own.length });
  return [
    spoken.title,
    ...own.flatMap((one) => [
      command(verifying(one)),
      ...said(spoken.expect({ signer: one.signer, fingerprint: shown(one) })),
    ]),
  ];
}

function onDecision({ signatures: all, decision }: BundledDecision): readonly BundledSignature[] {
  return all.filter(({ over }) => over === `${decision.folder}/decision.yaml`);
}

/** Paths, persons and namespaces of what counts hold nothing that means something to a shell. */
function verifying({ namespace, signer, path, over }: BundledSignature): string {
  return `ssh-keygen -Y verify -n ${namespace} -f allowed_signers -I ${signer} -s ${path} < ${over}`;
}

function shown({ key }: BundledSignature): string {
  return fingerprint(key) ?? '';
}

function copies({ adopted, decision }: BundledDecision, words: Words): readonly string[] {
  if (adopted.length === 0) return [];
  const record = `${decision.folder}/decision.yaml`;
  return [
    words.copies.title,
    ...adopted.map((path) => command(`sha256sum ${path}`)),
    command(`grep after: ${record}`),
    ...said(words.copies.expect({ record })),
  ];
}

function keys(bundle: BundledDecision, words: Words): readonly string[] {
  const lines = onDecision(bundle).map((one) => {
    const name = bundle.names.get(one.signer) ?? one.signer;
    return `  ${oneLine(words.keys.key({ name, fingerprint: shown(one) }))}`;
  });
  return [words.keys.title, ...said(words.keys.ask), ...lines];
}

function identity({ records, organisation }: BundledDecision, words: Words): readonly string[] {
  const founding = records.find(({ dossier }) => dossier.digest === organisation)?.folder ?? '';
  const [, hex = ''] = organisation.split(':');
  return [
    words.organisation.title,
    command(`sha256sum ${founding}/decision.yaml`),
    ...said(words.organisation.expect({ hex, words: shortWords(organisation) })),
  ];
}

/** For a shell; an objection beside a record is signed for another purpose. */
const ALL =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell fills it in
  'for s in circles/*/decisions/*/*.sig; do case $s in *.objection.sig) continue;; esac; ssh-keygen -Y verify -n decision@circles -f allowed_signers -I "$(basename "$s" .sig)" -s "$s" < "${s%/*}/decision.yaml" || echo "WRONG: $s"; done';

function chain({ records, earlier }: BundledDecision, words: Words): readonly string[] {
  const all = [...earlier, ...records.map(({ dossier }) => dossier)];
  if (all.length === 1) return [];
  const spoken = words.chain({ records: all.length, earlier: earlier.length });
  return [
    spoken.title,
    ...said(spoken.explain),
    command('sha256sum circles/*/decisions/*/decision.yaml'),
    command('grep previous: circles/*/decisions/*/decision.yaml'),
    spoken.order,
    ...all.map(({ digest, folder }) => `  ${digest.replace('sha256:', '').slice(0, 12)}  ${oneLine(folder)}`),
    ...(earlier.length === 0 ? [] : said(spoken.anew)),
    spoken.all,
    command(ALL),
    spoken.expectAll,
  ];
}

function objections(bundle: BundledDecision, words: Words): readonly string[] {
  const signed = bundle.signatures.filter(({ path }) => path.endsWith('.objection.sig'));
  if (signed.length === 0) return [];
  const spoken = words.objections;
  return [
    spoken.title,
    ...signed.flatMap((one) => [command(verifying(one)), ...said(spoken.expect({ signer: one.signer }))]),
  ];
}
