/** What `circles help` says of keys that change and end. */

const round = {
  consent: 'who consented: names with commas, or all',
  absent: 'who was not there, with commas',
  decided: 'the day of the meeting, when it was not today',
  as: 'whose key signs, where several people share this computer',
  signingKey: 'the key to sign with',
} as const;

/** Words of commands by name. */
export const helpKeysEn = {
  rotate: {
    summary: 'gives you a new signing key in the place of the old one',
    description:
      'Makes a new key, signs with the old one that it takes its place, and ends the old one: nobody else is asked. What the old key signed counts on.\nWho has lost the old key makes a new one with circles keys create, and the others take it in by consent.',
    arguments: {},
    options: {
      key: 'the new key, instead of a fresh one: its file, the line that circles keys create printed elsewhere, or - to read that line from a pipe',
      as: round.as,
      signingKey: 'the old key',
    },
    examples: [
      { line: 'circles keys rotate', does: 'a new key on this computer' },
      {
        line: 'circles keys rotate --key ~/.ssh/id_ed25519.pub',
        does: 'a key you have already, also one that only the agent holds',
      },
    ],
  },
  retire: {
    summary: 'ends a key that is not used any more',
    description:
      'Ends a key: your own alone, that of somebody else by consent of the circle that decides for all. What it signed counts on. Where nobody could record any more afterwards, nothing is done.\nFor a stolen key there is circles keys revoke.',
    arguments: { key: 'whose key it is, or its fingerprint as circles keys shows it' },
    options: round,
    examples: [
      { line: 'circles keys retire ben --consent all', does: 'the key of Ben, who has lost his computer' },
      { line: 'circles keys retire SHA256:Yk3q', does: 'one of several' },
    ],
  },
  revoke: {
    summary: 'ends a stolen key and disowns what somebody else signed with it',
    description:
      'Shows what the key signed, ends it, and takes up what it alone put in force and the group never decided: that is disowned and marked, and what it changed is put back. Everything else it signed counts on.\nDecided by consent of the circle that decides for all, and of the circles that are said to have consented. Your own key you revoke alone, as long as nothing is disowned.',
    arguments: { key: 'whose key it is, or its fingerprint as circles keys shows it; also one that has ended' },
    options: {
      ...round,
      since: 'show only what was recorded on that day or later',
      disown: 'a decision that somebody else signed, by its title; give it once for each, or all for everything shown',
    },
    examples: [
      { line: 'circles keys revoke ben --since 2026-11-20 --dry-run --consent all', does: 'what it signed since then' },
      {
        line: 'circles keys revoke ben --disown "Open all night" --consent all',
        does: 'ends it, and puts one decision back',
      },
    ],
  },
} as const;
