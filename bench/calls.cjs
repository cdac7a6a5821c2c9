// Loaded before a command that calls other programs: adds up how long each of them ran, and writes it down at the end.
const child = require('node:child_process');
const { writeFileSync } = require('node:fs');

let spent = 0;
let count = 0;
const { spawn, spawnSync } = child;

child.spawn = (...args) => {
  const start = performance.now();
  const started = spawn(...args);
  count += 1;
  started.once('exit', () => {
    spent += performance.now() - start;
  });
  return started;
};
child.spawnSync = (...args) => {
  const start = performance.now();
  const result = spawnSync(...args);
  count += 1;
  spent += performance.now() - start;
  return result;
};
process.once('exit', () => writeFileSync(process.env.CIRCLES_BENCH_CALLS, JSON.stringify({ spent, count })));
