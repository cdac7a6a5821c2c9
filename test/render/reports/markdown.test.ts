/** Findings as Markdown: pleasant to read, within the size that GitHub takes, and hostile text stays text. */
import fc from 'fast-check';
import markdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { labelText } from '../../../src/render/escape.ts';
import { markdownCode } from '../../../src/render/markdown-sentence.ts';
import { markdown } from '../../../src/render/reports/markdown.ts';
import { anyText } from './any-text.ts';
import { expired, hint, reportOf, saying } from './made-report.ts';

const reader = markdownIt({ html: true, linkify: true });

/** What a reader of the page sees, and of which kinds it is. */
function seen(page: string) {
  const tokens = reader.parse(page, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  const of = (...types: readonly string[]) =>
    tokens.filter(({ type }) => types.includes(type)).map(({ content }) => content);
  return {
    kinds: new Set(tokens.map(({ type }) => type)),
    html: new Set(of('html_inline', 'html_block')),
    plain: of('text', 'text_special').join(''),
    all: of('text', 'text_special', 'code_inline').join('').replaceAll('\u200b', ''),
  };
}

test('by severity, with places and commands as code; advice is folded', () => {
  expect(markdown(reportOf([]))).toBe('1 December 2027: no errors, no warnings.\n');
  expect(markdown(reportOf([expired, hint]))).toMatchInlineSnapshot(`
    "1 December 2027: 1 error, 0 warnings, 1 hint.

    ### Errors (1)

    - \`circles/kitchen/terms/secretary-2026-12-01.yaml:4:6\` **term-expired** \`kitchen/secretary\`<br>
      Kitchen, secretary: Ben's term ended yesterday.<br>
      Why: Nothing is broken.<br>
      Next: At the next meeting: \`circles select kitchen/secretary\`.<br>
      See also: \`people/ben.yaml:1:1\`

    <details>
    <summary>Advice (1)</summary>

    - \`circles/kitchen/terms/secretary-2026-12-01.yaml:4:6\` **term-ending-soon** \`kitchen/secretary\`<br>
      It ends soon.<br>
      Why: Nothing is broken.<br>
      Next: At the next meeting: \`circles select kitchen/secretary\`.

    </details>
    "
  `);
});

test('hostile text is neither markup nor a link, a mention or HTML, and reads as it was', () => {
  const ours =
    /^(?:paragraph|inline|bullet_list|list_item|heading|strong|text|code_inline|text_special|html_inline|softbreak)(?:_|$)/;
  fc.assert(
    fc.property(anyText, (text) => {
      const page = seen(markdown(reportOf([saying(text)])));
      for (const kind of page.kinds) expect(kind).toMatch(ours);
      expect([...page.html]).toEqual(['<br>']);
      expect(page.plain).not.toMatch(/@(?!\u200b)|[#!]\d/);
      expect(page.all).toContain(labelText(text).replace(/(?<!`)`([^`]+)`(?!`)/g, '$1'));
    }),
    { numRuns: 150 },
  );
});

test('any text as code comes back', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const line = labelText(text);
      const [inline] = reader.parseInline(markdownCode(line), {});
      expect(inline?.children?.map(({ type, content }) => [type, content])).toEqual([['code_inline', line]]);
    }),
  );
});

test('it stays below what GitHub takes and counts what is left out', () => {
  const many = Array.from({ length: 3000 }, (_, at) => ({ ...expired, what: `${at} ${'é'.repeat(300)}` }));
  const page = markdown(reportOf([...many, hint]));
  expect(Buffer.byteLength(page)).toBeLessThan(1024 * 1024);
  expect(page).toContain('### Errors (3000)');
  const shown = page.match(/^- /gm)?.length ?? 0;
  expect(page).toContain(`${3001 - shown} more did not fit in here.`);
});
