// Loaded before a command whose memory is measured: writes down the most it had, in KiB, when it ends.
const { writeFileSync } = require('node:fs');

process.once('exit', () => writeFileSync(process.env.CIRCLES_BENCH_PEAK, String(process.resourceUsage().maxRSS)));
