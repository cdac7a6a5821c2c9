/** The expressions of GitHub Actions that our workflows use. Source: docs.github.com, "Evaluate expressions in workflows and actions". */

/** What expressions may look at; `status` is what `success()`, `cancelled()` and the like ask. */
export interface Contexts {
  readonly [name: string]: unknown;
  readonly status: 'success' | 'failure' | 'cancelled';
}

const TOKEN = /\s*('(?:[^']|'')*'|[\w-]+(?:\.[\w-]+)*(?:\(\))?|&&|\|\||[!=]=|!|\(|\))/y;

/** The value of an expression. Throws on anything that it does not know, so that a slip of ours is found. */
export function evaluate(expression: string, contexts: Contexts): unknown {
  const tokens = tokensOf(expression);
  let at = 0;
  const next = () => tokens[at++] ?? '';
  const value = or();
  if (at !== tokens.length) throw new Error(`unexpected ${tokens[at]} in ${expression}`);
  return value;

  function or(): unknown {
    let left = and();
    while (tokens[at] === '||') {
      next();
      const right = and();
      left = left || right;
    }
    return left;
  }
  function and(): unknown {
    let left = comparison();
    while (tokens[at] === '&&') {
      next();
      const right = comparison();
      left = left && right;
    }
    return left;
  }
  function comparison(): unknown {
    const left = unary();
    const sign = tokens[at];
    if (sign !== '==' && sign !== '!=') return left;
    next();
    return (String(left ?? '') === String(unary() ?? '')) === (sign === '==');
  }
  function unary(): unknown {
    const token = next();
    if (token === '!') return !unary();
    if (token === '(') {
      const inner = or();
      if (next() !== ')') throw new Error(`missing ) in ${expression}`);
      return inner;
    }
    return operand(token, contexts);
  }
}

function tokensOf(expression: string): readonly string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < expression.trimEnd().length) {
    const start = TOKEN.lastIndex;
    const found = TOKEN.exec(expression);
    if (found?.[1] === undefined) throw new Error(`cannot read ${expression.slice(start)}`);
    tokens.push(found[1]);
  }
  return tokens;
}

function operand(token: string, contexts: Contexts): unknown {
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  if (token === 'always()') return true;
  if (token.endsWith('()')) return `${contexts.status}()` === token;
  if (token === 'true' || token === 'false') return token === 'true';
  const [first = '', ...path] = token.split('.');
  if (!(first in contexts)) throw new Error(`no context ${first}`);
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    contexts[first],
  );
}

/** A text with each `${{ … }}` in it replaced. */
export function filled(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => String(evaluate(expression, contexts) ?? ''));
}

/** Whether a step or job runs: without a word about how it went, only after success. */
export function isWanted(condition: string | undefined, contexts: Contexts): boolean {
  const bare = (condition ?? '').replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1').trim();
  const asks = /\b(success|failure|always|cancelled)\(\)/.test(bare);
  if (!asks && contexts.status !== 'success') return false;
  return bare === '' || Boolean(evaluate(bare, contexts));
}
