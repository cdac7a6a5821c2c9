/** Ranks what people may decide about by how well it answers a question, in words as they are spoken. Source of the score: BM25+, by minisearch. */
import MiniSearch from 'minisearch';
import type { EverydayWords } from '../messages/en/everyday-words.ts';
import type { Claim } from './claims.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** A claim that has to do with the question; a higher score fits better. */
export interface RankedClaim extends Claim {
  readonly score: number;
  /** The part of the question that its own words meet, from 0 to 1. */
  readonly met: number;
}

/** The text itself counts most, then what the circle or role is called, then what else is said of it. */
const FIELDS = { text: 1, called: 0.5, around: 0.25 } as const;

/** A long text is worth nearly as much as a short one: k and d as minisearch has them, b lower. */
const LENGTHS = { k: 1.2, b: 0.3, d: 0.5 } as const;

/** How much a word counts that means nearly the same, or looks nearly the same. */
const ALIKE = 0.5;
const SIMILAR = 0.4;

/** Words from this length on may hold a typing error, and may be only begun. */
const LONG = 5;

/** What is done with a thing counts less than the thing. */
const FAINT = 0.5;

/** A matter that is to be agreed on belongs to the circle rather than to whoever acts inside the agreement. */
const AGREED_ON = 1.3;

/** In doubt it is a matter for the circle: who acts alone by mistake does more harm than who asks once too often. */
const ALONE = 0.9;

/** A question that names an amount is about an amount. */
const AMOUNT = 1.5;

/** How much it counts that all words of the question are met, and not one of them alone. */
const COVERED = 0.8;

/** Where somebody chooses, it is more often a thing than a person for a role. */
const SELECTED = 0.8;

/** What stands in several circles word for word says little about any of them. */
const REPEATED = 0.5;

/** The claims that answer the question in their own words, the best first; of two that are equal, the first given. */
export function rankClaims(question: string, claims: readonly Claim[], words: EverydayWords): readonly RankedClaim[] {
  const vocabulary = vocabularyOf(words);
  const index = indexOf(claims, vocabulary);
  const asked = [...new Set(vocabulary.wordsIn(question))].filter((word) => !/^\d+$/.test(word));
  const found = asked.map((word) => ({
    weight: words.faint.has(word) ? FAINT : 1,
    by: matches(index, word, vocabulary),
  }));
  const all = found.reduce((sum, { weight }) => sum + weight, 0);
  const factor = factorsOf(question, claims, words);
  return claims
    .flatMap((claim, id): RankedClaim[] => {
      const near = found.filter(({ by }) => by.has(id));
      const own = near.filter(({ by }) => by.get(id)?.isOwn === true);
      if (own.length === 0 || (near.length < asked.length && near.every(({ weight }) => weight === FAINT))) return [];
      const met = own.reduce((sum, { weight }) => sum + weight, 0) / all;
      const sum = near.reduce((total, { by }) => total + (by.get(id)?.score ?? 0), 0);
      const score = sum * (near.length / asked.length) ** COVERED * factor(claim);
      return score === 0 ? [] : [{ ...within(claim, amountIn(question), words), score, met }];
    })
    .sort((a, b) => b.score - a.score);
}

function indexOf(claims: readonly Claim[], { wordsIn, stem, rowsOf }: Vocabulary): MiniSearch {
  const index = new MiniSearch({
    fields: Object.keys(FIELDS),
    tokenize: (text) => [...wordsIn(text)],
    processTerm: (word) => [stem(word), ...rowsOf(word)],
  });
  index.addAll(
    claims.map(({ text, limits = '', called, around }, id) => ({ id, text: `${text} ${limits}`, called, around })),
  );
  return index;
}

interface Match {
  readonly score: number;
  /** The word stands in what may be decided or in the name, and not only around it. */
  readonly isOwn: boolean;
}

/** The best match of each claim for one word: the word itself, else one that means the same, else one that looks like it. */
function matches(index: MiniSearch, word: string, { words, stem, rowsOf }: Vocabulary): ReadonlyMap<number, Match> {
  const best = new Map<number, Match>();
  const weight = words.faint.has(word) ? FAINT : 1;
  const look = (term: string, share: number, loosely = false) => {
    for (const [id, { score, isOwn }] of hits(index, term, loosely)) {
      const before = best.get(id);
      const better = Math.max(before?.score ?? 0, score * share * weight);
      best.set(id, { score: better, isOwn: isOwn || before?.isOwn === true });
    }
  };
  look(stem(word), 1);
  for (const row of rowsOf(word)) look(row, ALIKE);
  if (best.size === 0 && word.length >= LONG) look(stem(word), SIMILAR, true);
  return best;
}

function hits(index: MiniSearch, term: string, loosely: boolean): readonly (readonly [id: number, match: Match])[] {
  const asItIs = {
    boost: FIELDS,
    bm25: LENGTHS,
    tokenize: (text: string) => [text],
    processTerm: (text: string) => text,
  };
  return index
    .search(term, { ...asItIs, ...(loosely ? { fuzzy: 1, prefix: true } : {}) })
    .map(({ id, score, match }) => [
      id,
      { score, isOwn: Object.values(match).some((fields) => fields.some((field) => field !== 'around')) },
    ]);
}

/** What else speaks for or against a claim. */
function factorsOf(question: string, claims: readonly Claim[], words: EverydayWords): (claim: Claim) => number {
  const times = new Map<string, number>();
  for (const { text } of claims) times.set(text, (times.get(text) ?? 0) + 1);
  const ofCircle = words.together.test(question) ? AGREED_ON : 1;
  const ofAmount = amountIn(question) === undefined ? 1 : AMOUNT;
  const ofSelection = words.selecting.test(question) ? SELECTED : 0;
  return ({ text, role, selects }) =>
    (selects === undefined ? 1 : ofSelection) *
    (role === undefined ? ofCircle : ALONE) *
    (words.limit.test(text) ? ofAmount : 1) *
    (times.get(text) === 1 || selects !== undefined ? 1 : REPEATED);
}

/** The largest number that the question names. */
function amountIn(question: string): number | undefined {
  const numbers = (question.match(/\d+/g) ?? []).map(Number);
  return numbers.length === 0 ? undefined : Math.max(...numbers);
}

/** What goes beyond the amount that a role may decide about alone is for its circle. */
function within(claim: Claim, asked: number | undefined, { limit }: EverydayWords): Claim {
  const most = limit.exec(claim.text)?.[1];
  if (claim.role === undefined || asked === undefined || most === undefined || asked <= Number(most)) return claim;
  const { role, ...ofCircle } = claim;
  return { ...ofCircle, beyond: role };
}
