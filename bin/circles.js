#!/usr/bin/env node
// Starts the tool. In old syntax, so that an old Node prints a sentence and no syntax error; as a plain script and not as a
// module (see package.json beside it), because that starts a quarter faster: what is asked most often is the version.
const LOWEST = [20, 19];

function isOld() {
  const parts = process.versions.node.split('.').map(Number);
  return parts[0] < LOWEST[0] || (parts[0] === LOWEST[0] && parts[1] < LOWEST[1]);
}

function fail(words) {
  process.stderr.write(`circles: ${words}\n`);
  process.exitCode = 2;
}

function damaged(error) {
  fail(`this copy is damaged: ${error.message}\nRun \`npm install\` in its folder, or install it again.`);
}

async function load() {
  const { loadTool } = require('./load.js');
  return loadTool().start(process.argv.slice(2));
}

function start() {
  // Writing commands are safe to stop at any moment, so nothing has to be tidied up first.
  process.once('SIGINT', () => process.exit(130));
  load().catch(damaged);
}

function run() {
  const { existsSync, readFileSync } = require('node:fs');
  const first = process.argv[2];
  if (process.argv.length === 3 && (first === '--version' || first === '-V')) {
    process.stdout.write(`${JSON.parse(readFileSync(`${__dirname}/../package.json`, 'utf8')).version}\n`);
  } else if (existsSync(`${__dirname}/../dist/cli/main.js`)) {
    start();
  } else {
    fail('this copy has not been built yet.\nRun `npm install` in its folder, then try again.');
  }
}

if (isOld()) {
  fail(
    `this needs Node.js ${LOWEST.join('.')} or newer, and this is Node.js ${process.versions.node}.\n` +
      'Get a newer one from https://nodejs.org and try again.',
  );
} else {
  run();
}
