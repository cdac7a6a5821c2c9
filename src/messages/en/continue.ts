/** What is said when a group is founded anew because nobody has a key left. */

/** Sentences about going on under a new identity. */
export const continueEn = {
  title: (p: { title: string }) => `${p.title} anew`,
  otherIdentity: (p: { typed: string; here: string }) => ({
    what:
      p.here === ''
        ? `Nothing is founded here, so "${p.typed}" can't be looked up.`
        : `"${p.typed}" is not the identity of the group whose files are here.`,
    hint:
      p.here === ''
        ? 'Name it in full: `circles init --continue sha256:…`. Or go to the folder with the files of the group.'
        : `Its six words are ${p.here}. Compare them with what you wrote down, then: \`circles init --continue ${p.here}\`.`,
  }),
  keyAtHand: (p: { name: string }) => ({
    what: `The key on this computer belongs to ${p.name} and still counts, so nothing has to be founded anew.`,
    hint: 'Take in the keys of the others with it: `circles keys add`.',
  }),
  notAccepted: (p: { known: string; found: string }) => ({
    what: `This copy knows the group as ${p.known}, and it was founded anew as ${p.found}. Whoever founds anew needs none of the old keys.`,
    hint: `Ask several of the group, in person or by telephone. If it was them, accept it: \`circles verify --organisation ${p.found}\`.`,
  }),
  /** Said after founding. */
  goesOn: (p: { identity: string }) =>
    [
      `This goes on from ${p.identity}; the earlier decisions stay readable, and decide nothing any more.`,
      'Nobody can prove that it was you who founded anew. So everybody compares the new identity with you, in person or by telephone, and accepts it by hand:',
    ].join('\n'),
  accept: (p: { identity: string }) => `circles verify --organisation ${p.identity}`,
  acceptDoes: 'each copy, once; and the new identity wherever the old one is pinned',
  keysAnew: 'circles keys create',
  keysAnewDoes: 'each person, for a new key; you take the lines in',
} as const;
