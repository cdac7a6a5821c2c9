/** The signature of a commit is believed in one form only; what git lets pass beside it is told. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { sshKeygen } from '../../src/git/ssh-keygen.ts';
import { type CommitFormat, commitSeal } from '../../src/trust/commit-seal.ts';
import { actor, repositoryAt, temporaryRepository } from '../repository.ts';

const { key } = actor('ana');

/** A commit as git signs it. */
async function signedCommit(objectFormat: CommitFormat): Promise<{ readonly text: string; readonly root: string }> {
  const { root, git } = temporaryRepository({ files: { 'a.txt': 'a' }, objectFormat });
  const config = ['gpg.format=ssh', `gpg.ssh.program=${await sshKeygen()}`, `user.signingkey=${key.keyFile}`];
  const settings = config.flatMap((one) => ['-c', one]);
  git(...settings, 'commit', '--quiet', '--allow-empty', '-S', '-m', 'Ünsere Worte\n\n gpgsig nothing');
  return { root, text: `${execFileSync('git', ['cat-file', 'commit', 'HEAD'], { cwd: root, encoding: 'latin1' })}` };
}

let text = '';

describe('the seal of a commit', () => {
  it.each(['sha1', 'sha256'] as const)('that git made is read, with %s', async (format) => {
    const commit = await signedCommit(format);
    expect(sealOf(commit.text, format)).toEqual({ kind: 'key', key: key.publicKey });
    expect(sealOf(commit.text, format === 'sha1' ? 'sha256' : 'sha1')).toEqual({ kind: 'odd' });
    expect(sealOf(commit.text.replace('Worte', 'Werte'), format)).toEqual({ kind: 'wrong', reason: 'signature-wrong' });
  });

  it('is believed in no form that leaves the signature true and gives the commit another name', async () => {
    const commit = await signedCommit('sha1');
    text = commit.text;
    const forged = [
      text.replace('\n\n', '\ngpgsig-sha256 junk\n\n'),
      text.replace('\n\n', '\ngpgsigX junk\n\n'),
      text.replace('\ngpgsig ', '\ngpgsig-other junk\ngpgsig '),
      text.replace(' -----END SSH SIGNATURE-----\n', ' -----END SSH SIGNATURE-----\n \n'),
      text.replace('gpgsig -----BEGIN', 'gpgsig  -----BEGIN'),
      movedUp(text),
      text.replace(/\ngpgsig [\s\S]*?END SSH SIGNATURE-----\n/, (seal) => `${seal.trimEnd()}${seal}`),
    ];
    for (const one of forged) {
      expect(one).not.toBe(text);
      expect(sealOf(one, 'sha1'), one).toEqual({ kind: 'odd' });
    }
    const { root } = commit;
    const believed = forged.filter((one) => gitBelieves(root, one));
    expect(believed.length).toBeGreaterThan(2);
  });

  it('is none, or by other means, or not over this commit', () => {
    const plain = text.replace(/\ngpgsig [\s\S]*?END SSH SIGNATURE-----\n/, '\n');
    expect(sealOf(plain, 'sha1')).toEqual({ kind: 'none' });
    const pgp = plain.replace(
      '\n\n',
      '\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n AAAA\n -----END PGP SIGNATURE-----\n\n',
    );
    expect(sealOf(pgp, 'sha1')).toEqual({ kind: 'other', by: 'PGP' });
    const x509 = plain.replace('\n\n', '\ngpgsig -----BEGIN SIGNED MESSAGE-----\n AAAA\n\n');
    expect(sealOf(x509, 'sha1')).toEqual({ kind: 'other', by: 'X.509' });
    expect(sealOf(text.replace('\nauthor Test', '\nx-header y\nauthor Test'), 'sha1').kind).toBe('wrong');
    for (const junk of ['', '\n\n', 'gpgsig', 'gpgsig \n', 'tree x\ngpgsig a\n b', '\n \n\n'])
      expect(['none', 'odd']).toContain(sealOf(junk, 'sha1').kind);
  });
});

function sealOf(commit: string, format: CommitFormat) {
  return commitSeal(Buffer.from(commit, 'latin1'), format);
}

/** The signature stands before the author. */
function movedUp(commit: string): string {
  const seal = /gpgsig [\s\S]*?END SSH SIGNATURE-----\n/.exec(commit)?.[0] ?? '';
  return commit.replace(seal, '').replace('author ', `${seal}author `);
}

/** True when git itself takes the signature for good, as of ana. */
function gitBelieves(root: string, commit: string): boolean {
  const { git, write } = repositoryAt(root);
  write('signers', `ana ${key.publicKey}\n`);
  const options = { cwd: root, input: Buffer.from(commit, 'latin1'), encoding: 'utf8' } as const;
  const id = execFileSync('git', ['hash-object', '-t', 'commit', '-w', '--literally', '--stdin'], options).trim();
  try {
    return git('-c', 'gpg.ssh.allowedSignersFile=signers', 'log', '-1', '--format=%G?', id) === 'G';
  } catch {
    return false;
  }
}
