/** What a computer needs: Node.js, git and ssh-keygen. */
import { requireRecentGit } from '../../git/find-repository.ts';
import { sshKeygen } from '../../git/ssh-keygen.ts';
import { doctorEn } from '../../messages/en/doctor.ts';
import { type Examined, fault, fine, tried } from './examined.ts';

/** The oldest Node.js that works; package.json says the same. */
export const OLDEST_NODE: readonly [major: number, minor: number] = [20, 19];

/** Looks at the programs. `node` is the version that runs this. */
export function examineMachine(cwd: string, node: string): Promise<readonly Examined[]> {
  return Promise.all([
    Promise.resolve(examineNode(node)),
    tried('git', async () => fine('git', doctorEn.git({ version: await requireRecentGit(cwd) }))),
    tried('ssh-keygen', async () => fine('ssh-keygen', doctorEn.sshKeygen({ file: await sshKeygen() }))),
  ]);
}

function examineNode(node: string): Examined {
  const [major = 0, minor = 0] = node.split('.').map(Number);
  const [oldest, least] = OLDEST_NODE;
  const isEnough = major > oldest || (major === oldest && minor >= least);
  const words = { version: node, oldest: OLDEST_NODE.join('.') };
  return isEnough ? fine('node', doctorEn.node(words)) : fault('node', doctorEn.oldNode(words));
}
