/** A process of its own that records once, so that it can be killed: `node record-process.mjs ROOT KEY PUBLIC_KEY NUMBER`. */
import { record } from '../../src/git/record-transaction.ts';
import { openRepository } from '../../src/git/repository.ts';

const [root = '', keyFile = '', publicKey = '', number = ''] = process.argv.slice(2);
const repository = await openRepository(root);
const { commit } = await repository.head();
process.stdout.write('begins\n');
await record(repository, {
  files: new Map([
    ['circles.yaml', Buffer.from(`name: Maple ${number}\n`)],
    [`circles/kitchen/policies/policy-${number}.yaml`, Buffer.from(`title: Policy ${number}\n`)],
    ['gone.txt', null],
  ]),
  title: `Policy ${number}`,
  trailers: {},
  author: { name: 'ana', email: 'ana@circles.invalid' },
  key: { keyFile, publicKey },
  expectedHead: commit,
});
