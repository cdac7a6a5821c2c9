/** The words of the group's front page. */
import type { Labels } from '../labels.ts';
import { count, day, list } from './dates.ts';

/** Sentences of the front page; names come in escaped. */
export function frontPageEn(labels: Labels) {
  return {
    circles: `## ${capital(labels.circle)}s`,
    mind: '## To keep in mind',
    dates: '## Next dates',
    members: (p: { names: readonly string[] }) => `${count(p.names.length, labels.member)}: ${list(p.names)}`,
    holder: (p: { name: string; end?: string | undefined }) =>
      p.end === undefined ? p.name : `${p.name}, until ${day(p.end)}`,
    vacant: 'vacant',
    policies: (p: { titles: readonly string[] }) => `Agreed: ${p.titles.join(' · ')}`,
    termEnds: (p: { role: string; circle: string; name: string; date: string }) =>
      `${day(p.date)}: ${p.name}'s ${labels.term} as ${p.role} (${p.circle}) ends`,
    reviewDue: (p: { title: string; circle: string; date: string }) =>
      `${day(p.date)}: "${p.title}" (${p.circle}) comes up for review`,
    kept: 'Decided together by consent; every decision is signed and can be checked with `circles verify`.',
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
