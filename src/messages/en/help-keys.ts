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
} as const;
