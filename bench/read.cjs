// The floor under every check: walks through a folder and reads the text of each file that a check has to read. What was adopted and
// how it was signed lies beside the decisions; a check does not open it, so neither does this.
const { readdirSync, readFileSync } = require('node:fs');

const BESIDE = /\/adopted\/|\.sig$/;

let bytes = 0;
function walk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (entry.name !== '.git') walk(path);
    } else if (!BESIDE.test(path)) {
      bytes += readFileSync(path, 'utf8').length;
    }
  }
}
walk(process.argv[2]);
if (bytes === 0) throw new Error(`there is nothing to read in ${process.argv[2]}`);
