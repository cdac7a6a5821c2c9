/** A proposed change as the page that stands under it: what it comes to, whom it concerns, whose consent is there or missing. */
import { chartEn } from '../messages/en/chart.ts';
import { type CiCommentWords, ciCommentEn } from '../messages/en/ci-comment.ts';
import { type Labels, labelsOf } from '../messages/labels.ts';
import { mermaidChart } from '../render/charts/mermaid.ts';
import { outline } from '../render/charts/outline.ts';
import type { ForgePage, PageItem, PageSection } from '../render/ci/forge-page.ts';
import type { DecidedNow } from './decided-now.ts';
import type { ProposedChange } from './proposed-change.ts';
import type { Holding } from './role-holders.ts';

/** What marks the comment, so that the next one takes its place. */
const MARK = 'comment';

/** More boxes than these are a wall, not a picture. */
const MOST_CIRCLES = 30;

/** The page; `base` is what it was compared with. Undefined where there is nothing to tell. */
export function commentPage(change: ProposedChange, base: string): ForgePage | undefined {
  const labels = labelsOf(change.organisation.settings.labels);
  const words = ciCommentEn(labels);
  const sections = [
    holderTable(change, words),
    ...consentSections(change, words),
    ...factSections(change, words),
    ...foldedSections(change, words, labels),
  ].filter((section) => thingsIn(section).length > 0);
  if (sections.length === 0) return undefined;
  const { organisation, today, people, circles, gist } = change;
  const affected = words.affected({ people, circles });
  return {
    mark: MARK,
    title:
      gist.length === 0 ? words.nothingGoverned : words.headline(gist.map((one) => words.gist[one.gist](one.number))),
    intro: [words.about({ organisation: organisation.settings.name, today }), ...(affected === '' ? [] : [affected])],
    sections,
    end: [
      ...(change.isFounded ? [] : [words.notFounded]),
      ...(change.undecided.length === 0 ? [] : [words.decide]),
      words.again({ base }),
    ],
    words,
  };
}

function thingsIn(section: PageSection): readonly unknown[] {
  switch (section.kind) {
    case 'list':
      return section.items;
    case 'table':
      return section.rows;
    case 'code':
      return section.blocks;
    default:
      return section satisfies never;
  }
}

function holderTable({ holders, today }: ProposedChange, words: CiCommentWords): PageSection {
  const told = (holdings: readonly Holding[]) =>
    holdings.length === 0 ? words.nobody : holdings.map((one) => words[one.state]({ ...one, today })).join('; ');
  return {
    kind: 'table',
    heading: words.holders.heading,
    columns: words.holders.columns,
    rows: holders.map((role) => [words.role(role), told(role.before), told(role.after)]),
  };
}

function consentSections(change: ProposedChange, words: CiCommentWords): readonly PageSection[] {
  const undecided = change.undecided.map(({ circles, changes }): PageItem => {
    const asked = circles.map(({ name, asked: people }) => ({ circle: name, names: people.map((one) => one.name) }));
    return { says: words.asked({ circles: asked }), under: changes };
  });
  const form =
    change.form.length === 0 ? [] : [{ says: words.form({ files: change.form.length }), under: change.form }];
  return [
    list(words.undecided, [...undecided, ...form]),
    list(
      words.unreadable,
      change.unreadable.map((one) => ({ says: words.foundOne(one) })),
    ),
    list(words.waiting, change.waiting.map(waitingItem(words))),
    list(
      words.proposals,
      change.proposals.map((one) => ({ says: words.proposalOne(one), under: one.lines })),
    ),
    list(
      words.decided,
      change.decided.map((one) => decidedItem(one, words)),
    ),
  ];
}

function waitingItem(words: CiCommentWords): (one: ProposedChange['waiting'][number]) => PageItem {
  return ({ title, signed, overtaken }) => ({
    says: words.waitingOne({ title, signed: signed.map(({ name }) => name) }),
    under: overtaken ? [words.overtaken] : [],
  });
}

function decidedItem(one: DecidedNow, words: CiCommentWords): PageItem {
  const { lines, signers, objections } = one;
  return {
    says: words.decidedOne(one),
    under: [
      ...lines,
      ...(signers.length === 0 ? [] : [words.signed({ names: signers })]),
      ...(objections === 0 ? [] : [words.contested({ objections })]),
    ],
  };
}

function factSections(change: ProposedChange, words: CiCommentWords): readonly PageSection[] {
  const { findings, advice } = change;
  const hints =
    advice === 0 || findings.length === 0 ? [] : [{ says: words.advice({ number: advice }), next: words.hints }];
  return [
    list(
      words.ending,
      change.ending.map(({ what, next }) => ({ says: what, next })),
    ),
    list(words.findings, [...findings.map((one) => ({ says: words.foundOne(placed(one)), next: one.next })), ...hints]),
    list(
      words.proof,
      change.proof.map((one) => ({ says: words.proofOne(one), next: one.next })),
    ),
  ];
}

function placed({ file, position: { line }, what }: ProposedChange['findings'][number]) {
  return { file, line, what };
}

function foldedSections(change: ProposedChange, words: CiCommentWords, labels: Labels): readonly PageSection[] {
  const blocks = change.words.map(({ title, field, lines }) => ({
    title: words.wordsOf({ title, field }),
    lines: lines.map(({ sign, text }) => `${sign === '' ? ' ' : sign} ${text}`),
  }));
  return [
    { kind: 'code', heading: words.words, language: 'diff', blocks },
    { kind: 'code', heading: words.chart, language: 'mermaid', blocks: chartOf(change, labels) },
  ];
}

/** Of one circle where only one is concerned. */
function chartOf({ organisation, affected, today, gist }: ProposedChange, labels: Labels) {
  const { circles } = affected;
  if (gist.length === 0 || circles.length === 0 || organisation.circles.size > MOST_CIRCLES) return [];
  const words = chartEn(labels);
  const [only] = circles;
  const narrowed = circles.length === 1 && only !== undefined && organisation.circles.has(only) ? { circle: only } : {};
  const text = mermaidChart(outline(organisation, { today, words, ...narrowed }), { words });
  return [{ title: '', lines: text.trimEnd().split('\n') }];
}

function list(heading: string, items: readonly PageItem[]): PageSection {
  return { kind: 'list', heading, items };
}
