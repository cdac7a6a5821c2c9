/** What `circles keys rotate`, `retire` and `revoke` say. */
import type { Labels } from '../labels.ts';
import { list } from './dates.ts';

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
    severalKeys: (p: { words: string; keys: readonly string[] }) => ({
      what: `"${p.words}" may be one of ${p.keys.length} keys: ${list(p.keys)}.`,
      hint: `Name the one: \`circles keys retire ${p.keys[0] ?? 'KEY'}\`. \`circles keys\` shows all of them.`,
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
  };
}
