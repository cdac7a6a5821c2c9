/** What `circles help` says of getting a copy of a group and sharing with it. */

/** Words of commands by name. */
export const helpShareEn = {
  join: {
    summary: 'gets a copy of a group, and makes your key',
    description:
      'Gets a copy of a group from the address where it is shared, shows which group it is, makes your signing key and prints the line to send to somebody who can record.',
    arguments: {
      address: 'where the group is shared: https://…, git@host:group.git, or a folder',
      folder: 'where the copy is to lie; named like the group unless given',
    },
    options: {
      person: 'who you are',
      organisation: 'the identity you were told: six words, or sha256:…; another group is refused',
      signingKey: 'your own key, where you have one',
    },
    examples: [
      { line: 'circles join https://example.org/maple.git', does: 'asks what it needs to know' },
      { line: 'circles join git@example.org:maple.git maple --person Ben', does: 'asks nothing' },
    ],
  },
  share: {
    summary: 'gets what others recorded and sends what you recorded',
    description:
      'Gets what others recorded, joins it with what you recorded, verifies the whole, and sends it. Decisions that were recorded at the same time stand side by side.\nWhere two of them concern the same thing, the one that was shared first stands, and you are asked what to do with yours; until then nothing is changed.',
    arguments: {},
    options: {
      to: 'the address where this group is shared from now on',
      setAside: 'take this decision of yours out again, for a new round',
      mine: 'of a file that both changed, keep your version',
      theirs: 'of a file that both changed, keep their version',
      as: 'whose key signs, where several people share this computer',
      signingKey: 'the key to sign with',
    },
    examples: [
      { line: 'circles share', does: 'after a meeting, or before one' },
      { line: 'circles share --to git@example.org:maple.git', does: 'the first time' },
    ],
  },
} as const;
