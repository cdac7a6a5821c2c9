import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diskTree } from '../../src/disk/disk-tree.ts';
import { commentsOf } from '../../src/schema/align-comments.ts';
import { readYaml } from '../../src/schema/read-document.ts';
import { tidyYaml } from '../../src/schema/tidy-yaml.ts';
import { blockText } from '../../src/schema/yaml-text.ts';

const UNTIDY = `\uFEFF# the kitchen\r
name:    "Kitchen"   # our first\r
parent:   'general'  # ours\r
\r
\r
aim:
# two evenings
- Cooking.   
-   'Washing up: all'
members: [ ana, ben,{person: cleo,   for: school} ]
records:
    by: [member]
    signatures:   1
notes: |
  First line.   

  Third line.
driver: >-
  Folded words that go on for more than one line
  and stay broken.
domain:
  - id: menus
    text: What is cooked
  # and bought
  - What is bought # shop`;

const TIDY = `# the kitchen
name: "Kitchen"    # our first
parent: 'general'  # ours

aim:
  # two evenings
  - Cooking.
  - 'Washing up: all'
members: [ana, ben, {person: cleo, for: school}]
records:
  by: [member]
  signatures: 1
notes: |
  First line.   

  Third line.
driver: >-
  Folded words that go on for more than one line and stay broken.
domain:
  - id: menus
    text: What is cooked
  # and bought
  - What is bought # shop
`;

describe('tidying', () => {
  test('puts spaces, indents and line ends in order', () => {
    expect(tidyYaml(UNTIDY)).toBe(TIDY);
  });

  test('keeps comments below one another where they were', () => {
    const text = 'name:  Kitchen       # what we are called\nparent: general      # above us\nstatus: active # now\n';
    expect(tidyYaml(text)).toBe(
      'name: Kitchen        # what we are called\nparent: general      # above us\nstatus: active # now\n',
    );
  });

  test('leaves a file alone that can’t be read', () => {
    for (const text of ['name: [', 'a: 1\na: 2\n', '- one\n', 'name: &a x\nother: *a\n', ''])
      expect(tidyYaml(text)).toBe(text);
  });

  test('changes nothing in any template', () => {
    const tree = diskTree('templates');
    const paths = tree.list().flatMap(({ path }) => (path.endsWith('.yaml') ? [path] : []));
    expect(paths.length).toBeGreaterThan(100);
    for (const path of paths) {
      const text = new TextDecoder().decode(tree.read(path));
      expect(tidyYaml(text), path).toBe(text);
    }
  });
});

const word = fc.stringMatching(/^[a-z]{1,8}$/);
const value = fc.letrec((tie) => ({
  any: fc.oneof({ maxDepth: 3 }, tie('text'), fc.integer(), fc.boolean(), tie('list'), tie('map')),
  text: fc.oneof(word, fc.string({ unit: fc.constantFrom('a', ' ', '#', ':', '\n', "'", '"', '-', '[', 'é', '%') })),
  list: fc.array(tie('any'), { maxLength: 4 }),
  map: fc.dictionary(word, tie('any'), { maxKeys: 4 }),
})).map;

/** The same content, as a hurried hand might write it. */
const untidied = fc
  .tuple(value, fc.infiniteStream(fc.constantFrom('', '  ', ' # so', '\r', '\n\n')))
  .map(([content, ends]) => {
    const lines = blockText(content as never).split('\n');
    return lines.map((line) => line + (/[|>'"]/.test(line) ? '' : String(ends.next().value))).join('\n');
  });

test('what a text says stays, its comments stay, and tidy is tidy', () => {
  fc.assert(
    fc.property(untidied, (text) => {
      const { value: before } = readYaml(text);
      const tidy = tidyYaml(text);
      fc.pre(before !== undefined);
      expect(readYaml(tidy).value).toEqual(before);
      expect(commentsOf(tidy).map(({ words }) => words.trim())).toEqual(
        commentsOf(text.replace(/\r\n/g, '\n')).map(({ words }) => words.trim()),
      );
      expect(tidyYaml(tidy)).toBe(tidy);
    }),
    { numRuns: 300 },
  );
});
