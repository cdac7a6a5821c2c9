/** What `circles keys rotate`, `retire` and `revoke` say. */
import type { Labels } from '../labels.ts';
import { day, list } from './dates.ts';

/** Sentences about keys that change and end. */
export function keysLifeEn(labels: Labels) {
  return {
    sameKey: (p: { name: string }) => ({
      what: `This is the key that ${p.name} signs with already.`,
      hint: 'Leave out `--key`, and `circles keys rotate` makes a new one; or name another.',
    }),
    oldKeyElsewhere: (p: { person: string | undefined; name: string | undefined; keys: readonly string[] }) => ({
      what: [
        `None of the keys on this computer belongs to ${p.name ?? 'anybody in this organisation'}, and a key is changed with the old key.`,
        p.keys.length === 0 ? '' : ` Known of ${p.name ?? 'them'}: ${list(p.keys)}.`,
      ].join(''),
      hint: [
        'Run it on the computer where the old key lies (`circles keys rotate --key LINE` takes the line that `circles keys create` prints here).',
        `Is the old key lost? Then \`circles keys create --person ${p.person ?? 'NAME'}\` makes a new one here, and the ${labels.circle} takes it in by consent: \`circles keys add ${p.person ?? 'NAME'} LINE --replace\`.`,
      ].join('\n'),
    }),
    wouldMake: (p: { name: string; old: string }) =>
      `Would make a new signing key for ${p.name}; the one that signs now, ${p.old}, would end. Nothing was made.`,
    rotated: (p: { old: string }) => `The old key (${p.old}) has ended; what it signed counts on. Keep no copy of it.`,
    newKey: (p: { file: string }) => `Your new signing key: ${p.file}. It stays on this computer; never send it.`,
    newKeyElsewhere: () =>
      'From now on you sign where the line was made; on this computer you have no key that counts.',
    nameIt: (p: { file: string }) =>
      `What names your key on this computer still names the old one. Let it name ${p.file}: CIRCLES_SIGNING_KEY, or \`git config user.signingkey\`.`,
    severalKeys: (p: { words: string; keys: readonly string[]; command: 'retire' | 'revoke' }) => ({
      what: `"${p.words}" may be one of ${p.keys.length} keys: ${list(p.keys)}.`,
      hint:
        p.command === 'retire'
          ? `Name the one: \`circles keys retire ${p.keys[0] ?? 'KEY'}\`. \`circles keys\` shows all of them.`
          : `Name the one: \`circles keys revoke ${p.keys[0] ?? 'KEY'}\`. \`circles keys\` shows all of them.`,
    }),
    unknownKey: (p: { words: string }) => ({
      what: `Nobody here has a key ${p.words} that counts.`,
      hint: 'See the keys there are: `circles keys`.',
    }),
    noActiveKey: (p: { name: string }) => ({
      what: `${p.name} has no key that counts, so there is nothing to end.`,
      hint: 'See the keys there are: `circles keys`.',
    }),
    lockedOut: () => ({
      what: 'Afterwards nobody could record any more, and nobody could put that right.',
      hint: 'Take in another key first: `circles keys create` makes one, `circles keys add` takes it in. To change your key, `circles keys rotate`.',
    }),
    retireTitle: (p: { id: string }) => `A signing key of ${p.id} ends`,
    answersMissing: (p: { ids: readonly string[]; names: readonly string[] }) => ({
      what: `This key is not yours, so it ends by consent, and it is not said who consented. Asked are ${list(p.names)}.`,
      hint: `Name them: \`--consent ${p.ids.join(',')}\`, or \`--consent all\` with \`--absent NAME\` for who was not there.`,
    }),
    unable: (p: { name: string; id: string }) =>
      `${p.name} has no key left that counts. A new one: \`circles keys create --person ${p.id}\`.`,
    standIn: (p: { circle: string; names: readonly string[] }) =>
      `${p.circle}: recorded now by ${list(p.names)}, who stand in.`,
    onlyOne: (p: { circle: string; name: string }) =>
      `${p.circle}: only ${p.name} can record now. If that key is lost too, nobody can.`,
    ...stolenKeyEn(labels),
  };
}

/** Sentences about a stolen key. */
function stolenKeyEn(labels: Labels) {
  return {
    nothingToRevoke: (p: { key: string }) => ({
      what: `The key ${p.key} is revoked already, and nothing is named that somebody else signed with it.`,
      hint: `Name it: \`circles keys revoke ${p.key} --disown "TITLE"\`.`,
    }),
    copyLost: (p: { path: string }) => ({
      what: `What ${p.path} was before is not among the copies here, so it can't be put back.`,
      hint: 'Look what is missing with `circles verify`, and put it back with `circles restore`.',
    }),
    revokeTitle: (p: { id: string }) => `A stolen signing key of ${p.id}`,
    revokeText: (p: { id: string; key: string; titles: readonly string[] }) =>
      [
        `The key ${p.key} of ${p.id} is in the hands of somebody else and counts no more.`,
        p.titles.length === 0
          ? ''
          : ` We did not decide ${list(p.titles.map((title) => `"${title}"`))}, and put back what that did.`,
      ].join(''),
    signedTitle: (p: { key: string; name: string; since: string | undefined }) =>
      `Signed with the key ${p.key} of ${p.name}${p.since === undefined ? '' : `, recorded since ${day(p.since)}`}:`,
    signedNothing: () => '  nothing',
    signedItem: (p: {
      title: string;
      decided: string;
      state: 'open' | 'disowned' | 'founding' | 'carried' | 'other-key';
      names: readonly string[];
    }) => `  ${p.title}, ${day(p.decided)}${SIGNED_STATE[p.state](p.names)}`,
    wasItThem: (p: { title: string; decided: string }) =>
      `Was "${p.title}" (${day(p.decided)}) signed by somebody else, so that it is disowned?`,
    whatDisowningIs: () =>
      `A disowned ${labels.decision} stays readable and is marked; what it changed is put back as it was before. Disown only what you never decided.`,
    notSignedWithIt: (p: { title: string }) => ({
      what: `"${p.title}" was not signed with this key, so it can't be disowned because of it.`,
      hint: 'See what the key signed: `circles keys revoke KEY --dry-run`. What you want to end otherwise, you decide anew: `circles consent`.',
    }),
    disownedAlready: (p: { title: string }) => ({
      what: `"${p.title}" is disowned already.`,
      hint: 'See how a file came to be with `circles verify --explain FILE`.',
    }),
    notDisownable: (p: { title: string; names: readonly string[]; founding: boolean }) =>
      p.founding
        ? {
            what: `"${p.title}" is the founding; it stands or falls as a whole.`,
            hint: 'Where nobody has a key left that counts, the group is founded anew: `circles init --continue`.',
          }
        : {
            what: `"${p.title}" stands by the signature of ${list(p.names)} too, so it is not disowned because of this key.`,
            hint: 'If it was never decided, end what it did by a new decision: `circles consent`.',
          },
    disowns: (p: { titles: readonly string[] }) => `Disowned, and put back: ${list(p.titles)}.`,
    nothingDisowned: () =>
      'Nothing of it is disowned; all of it stands. What somebody else signed is disowned with `--disown "TITLE"`, now or later.',
    builtUpon: (p: { path: string; later: string }) =>
      `Left to a new ${labels.decision}: ${p.path}, which "${p.later}" has changed since.`,
    leftOpen: (p: { name: string; id: string }) =>
      `Left to a new ${labels.decision}: what was noted about ${p.name} (people/${p.id}.yaml).`,
    revokeAnswersMissing: (p: { ids: readonly string[]; names: readonly string[] }) => ({
      what: `This needs consent, and it is not said who consented. Asked are ${list(p.names)}.`,
      hint: `Name them: \`--consent ${p.ids.join(',')}\`, or \`--consent all\` with \`--absent NAME\` for who was not there.`,
    }),
  };
}

const SIGNED_STATE = {
  open: () => '',
  disowned: () => ' (disowned already)',
  founding: () => ' (the founding: stands or falls as a whole)',
  carried: (names: readonly string[]) => ` (stands by ${list(names)} too)`,
  'other-key': (names: readonly string[]) => ` (stands by ${list(names)})`,
} as const;
