/** A `circles` that stays: runs one command line after another in one process, because starting Node 400 times is most of what the transcripts cost. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { Readable, Writable } from 'node:stream';

const room = process.argv[2];
const { main } = createRequire(import.meta.url)('../bin/load.js').loadTool();

function captured(chunks) {
  return new Writable({ write: (chunk, _encoding, done) => done(void chunks.push(String(chunk))) });
}

/** What was asked: the folder, how many arguments, the arguments, then the environment; each ends in NUL. */
function understood(asked) {
  const [cwd, count, ...rest] = asked.split('\0');
  const pairs = rest.slice(Number(count)).filter((pair) => pair !== '');
  const env = Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
  return { cwd, line: rest.slice(0, Number(count)), env };
}

async function run(asked) {
  const { cwd, line, env } = understood(asked);
  process.chdir(cwd);
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  const [out, err] = [[], []];
  const code = await main(line, {
    cwd,
    env: process.env,
    stdin: Readable.from([]),
    stdout: captured(out),
    stderr: captured(err),
    now: () => new Date(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  });
  writeFileSync(`${room}/warm.out`, out.join(''));
  writeFileSync(`${room}/warm.err`, err.join(''));
  return code;
}

const server = createServer((socket) => {
  let asked = '';
  socket.setEncoding('utf8').on('data', (chunk) => {
    asked += chunk;
    if (!asked.endsWith('\0\0')) return;
    run(asked).then(
      (code) => socket.end(`${code}\n`),
      (error) => socket.destroy(error),
    );
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
process.stdin.on('end', () => process.exit()).resume();
