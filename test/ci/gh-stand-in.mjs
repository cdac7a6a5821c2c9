/** Stands in for GitHub and its `gh`: keeps comments and issues in a file, and each call in another. Knows only what our workflows ask. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';

const args = process.argv.slice(2);
const { GH_STATE, GH_CALLS, GH_TOKEN } = process.env;
appendFileSync(GH_CALLS, `gh ${args.join(' ')}\n`);
if (GH_TOKEN !== 'ghs_secret') fail('gh: no token');
const state = JSON.parse(readFileSync(GH_STATE, 'utf8'));
if (state.refused) fail('gh: Resource not accessible by integration (HTTP 403)');

const FLAGS = new Set(['--paginate', '--silent', '--force']);
const options = {};
const fields = {};
const words = [];
while (args.length > 0) take(args.shift());

function take(word) {
  if (!word.startsWith('--')) words.push(word);
  else if (FLAGS.has(word)) options[word] = true;
  else if (word === '--field' || word === '--raw-field') field(word, args.shift());
  else options[word] = args.shift();
}

function field(flag, given) {
  const [, name, text] = /^([^=]*)=(.*)$/s.exec(given);
  fields[name] = flag === '--field' && text.startsWith('@') ? readFileSync(text.slice(1), 'utf8') : text;
}

const answer = words[0] === 'api' ? api(words[1]) : command(words[0], words[1], words[2]);
writeFileSync(GH_STATE, JSON.stringify(state));
if (answer !== undefined && !options['--silent']) process.stdout.write(shown(answer));

function api(path) {
  const method = options['--method'] ?? 'GET';
  if ((fields.body ?? '').length > 65_536) fail('gh: body is too long (HTTP 422)');
  const asked = `${method} ${path.replace('repos/maple/street/', '')}`;
  if (asked === 'GET pulls') return state.pulls.filter((pull) => pull.head.label === fields.head);
  if (asked === 'GET actions/workflows') return { workflows: state.workflows };
  if (/^PUT actions\/workflows\/[\w.-]+\/enable$/.test(asked)) return {};
  const [, verb, id] = /^(GET|POST|PATCH|DELETE) issues\/(?:comments\/)?(\d+)(?:\/comments)?$/.exec(asked) ?? [];
  if (verb === 'GET') return state.comments;
  if (verb === 'POST') return added(fields.body);
  const comment = state.comments.find((one) => String(one.id) === id);
  return comment === undefined ? fail(`gh: Not Found (HTTP 404): ${asked}`) : changed(comment, verb);
}

function changed(comment, verb) {
  if (verb === 'PATCH') comment.body = fields.body;
  else state.comments.splice(state.comments.indexOf(comment), 1);
  return {};
}

function added(body) {
  const comment = { id: state.comments.length + 101, body, user: { login: 'github-actions[bot]' } };
  state.comments.push(comment);
  return comment;
}

function command(noun, verb, thing) {
  if (noun === 'label' && verb === 'create') return undefined;
  if (noun !== 'issue') fail(`gh: ${noun} ${verb}`);
  const text = options['--body-file'] === undefined ? undefined : readFileSync(options['--body-file'], 'utf8');
  if (verb === 'list') {
    return state.issues.filter((one) => one.state === options['--state'] && one.labels.includes(options['--label']));
  }
  if (verb === 'create') {
    const number = state.issues.length + 1;
    state.issues.push({ number, title: options['--title'], body: text, state: 'open', labels: [options['--label']] });
    return undefined;
  }
  const issue = state.issues.find((one) => String(one.number) === thing);
  if (issue === undefined) fail(`gh: no issue ${thing}`);
  if (verb === 'edit') issue.body = text;
  else if (verb === 'close') issue.state = 'closed';
  else fail(`gh: issue ${verb}`);
  return undefined;
}

/** `--jq` is what `gh` gives to its own jq; here the one that is installed. */
function shown(value) {
  const filter = options['--jq'];
  if (filter === undefined) return JSON.stringify(value);
  return execFileSync('jq', ['-r', filter], { input: JSON.stringify(value), encoding: 'utf8' });
}

function fail(words) {
  process.stderr.write(`${words}\n`);
  process.exit(1);
}
