/** The group's own words for the standard terms, used in every sentence a person reads. */

/** A standard term that a group may call by another word. */
export type Term =
  | 'circle'
  | 'leader'
  | 'delegate'
  | 'facilitator'
  | 'secretary'
  | 'member'
  | 'role'
  | 'term'
  | 'policy'
  | 'decision';

/** A word for each standard term, lower case, singular. */
export type Labels = Readonly<Record<Term, string>>;

/** The standard terms themselves. */
export const STANDARD_LABELS: Labels = {
  circle: 'circle',
  leader: 'leader',
  delegate: 'delegate',
  facilitator: 'facilitator',
  secretary: 'secretary',
  member: 'member',
  role: 'role',
  term: 'term',
  policy: 'policy',
  decision: 'decision',
};

/** The group's words where it has some, the standard terms elsewhere. */
export function labelsOf(own: { readonly [term: string]: string }): Labels {
  const known = Object.keys(STANDARD_LABELS);
  return { ...STANDARD_LABELS, ...Object.fromEntries(Object.entries(own).filter(([term]) => known.includes(term))) };
}
