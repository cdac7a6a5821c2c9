// Loads the built tool together with what Node compiled of it when it was built: compiling is a third of every start.
const { readFileSync } = require('node:fs');
const { enableCompileCache } = require('node:module');
const { Script } = require('node:vm');

const FOLDER = `${__dirname}/../dist/cli/`;
const loaded = new Map();

function compiledEarlier(name) {
  try {
    return readFileSync(`${FOLDER}${name}.compiled`);
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

// Another Node than the one that built it refuses what was compiled, and compiles anew.
function load(name) {
  const known = loaded.get(name);
  if (known !== undefined) return known.module.exports;
  const filename = `${FOLDER}${name}`;
  // The build writes ASCII only: so nothing has to be decoded.
  const text = `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'latin1')}\n})`;
  const script = new Script(text, { filename, cachedData: compiledEarlier(name) });
  const module = { exports: {} };
  loaded.set(name, { module, script });
  const inner = (wanted) => {
    // What imports a module is a script that Node loads itself: from a compiled one nothing can be imported.
    if (wanted.endsWith('.cjs')) return require(`${FOLDER}${wanted}`);
    return wanted.startsWith('./') ? load(wanted.slice(2)) : require(wanted);
  };
  script.runInThisContext()(module.exports, inner, module, filename, FOLDER);
  return module.exports;
}

// From Node 22 on, Node keeps what it compiled by itself.
function loadTool() {
  if (enableCompileCache === undefined) return load('main.js');
  enableCompileCache();
  return require('../dist/cli/main.js');
}

exports.load = load;
exports.loaded = loaded;
exports.loadTool = loadTool;
