import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nestMarkdown } from '../../../renderer/ui/nest-markdown';
import { rendered } from '../../support/builders/rendered';

describe('headings', () => {
  it.each([
    ['# One\ntext', '### One\ntext'],
    ['## Two ##', '#### Two ##'],
    ['   # Indented', '   ### Indented'],
    ['##### Deep\n###### Deepest', '###### Deep\n###### Deepest'],
    ['> # Quoted', '> ### Quoted'],
    ['- # Item\n  ## Below', '- ### Item\n  #### Below'],
    ['One\n===', '### One'],
    ['One\nline\n---\nafter', '#### One line\nafter'],
    ['One #\n===', '### One \\#'],
    ['#', '###'],
    ['> One\n> line\n> ===', '> ### One line'],
    ['- One\n  ---', '- #### One'],
  ])('are nested deeper in %j', (own, nested) => {
    expect(nestMarkdown(own, 2)).toBe(nested);
  });

  it.each([
    '#hashtag',
    '####### seven',
    '\\# no heading',
    'a # b',
    '    # code',
    '\t# code',
    '```\n# code\n```',
    '~~~\n# code\n```\n# code\n~~~',
    '- ```\n  # code\n  ```',
    '> ```\n> # code\n> ```',
    'text\n\n---\n\ntext',
    '- item\n---',
    '> quote\n---',
    '* * *\n---',
    'a | b\n--|--\n1 | 2\n---',
    '`# code`',
  ])('are not found in %j', (own) => {
    expect(nestMarkdown(own, 2)).toBe(own);
  });

  it('are nested deeper after a fence that ended with its item or quote', () => {
    expect(nestMarkdown('- ```\n  code\n\n# One', 1)).toBe('- ```\n  code\n\n## One');
    expect(nestMarkdown('> ```\n> code\n# One', 1)).toBe('> ```\n> code\n## One');
  });

  it('are nested deeper after the end of a list', () => {
    expect(nestMarkdown('- item\n\nOne\n===', 1)).toBe('- item\n\n## One');
  });
});

describe('what is left open', () => {
  it.each([
    ['```js\ncode', '```js\ncode\n```'],
    ['~~~~\n~~~', '~~~~\n~~~\n~~~~'],
    ['- ```\n  code', '- ```\n  code'],
    ['> ~~~\n> code', '> ~~~\n> code'],
  ])('is closed in %j, unless it closes itself', (own, nested) => {
    expect(nestMarkdown(own, 2)).toBe(nested);
  });

  it.each([
    ['<!-- a comment', '\\<!-- a comment'],
    ['<script>\n\nx', '\\<script>\n\nx'],
    ['- <pre>', '- \\<pre>'],
    ['<https://example.org>', '<https://example.org>'],
    ['a < b', 'a < b'],
    ['a <b>c</b>', 'a \\<b>c\\</b>'],
    ['`<b>`', '`<b>`'],
    ['    <b>', '    <b>'],
    ['<!-- a\n\n# One', '\\<!-- a\n\n### One'],
    ['Read https://example.org/x<br>next', 'Read https://example.org/x\\ \\<br>next'],
  ])('is no raw HTML: %j', (own, nested) => {
    expect(nestMarkdown(own, 2)).toBe(nested);
  });
});

describe('the rest', () => {
  it('stays as written, apart from surrounding blank lines', () => {
    expect(nestMarkdown('\n\n    code\n\n*em*  \n[a](b)\r\nend\n\n', 2)).toBe(
      '    code\n\n*em*  \n[a](b)\nend',
    );
    expect(nestMarkdown('', 2)).toBe('');
    expect(nestMarkdown(' \n ', 2)).toBe('');
  });
});

const LINES = [
  '',
  '',
  'text',
  '# One',
  '## Two',
  '###### Six',
  '===',
  '---',
  '```',
  '````',
  '~~~',
  '```js',
  '- item',
  '1. item',
  '> quote',
  '> # Quoted',
  '- # Item',
  '<!-- comment',
  '<div>',
  'see https://example.org/x<br>next',
  'www.example.org<b>now</b>',
  'to me@example.org<br/>',
  'x<y>z',
  '    # code',
  '\ttext',
  'a | b',
  '--|--',
  '***',
  '- ```',
  '> ~~~',
  '  indented',
  '  ```',
];

const anyMarkdown = fc
  .array(fc.constantFrom(...LINES), { maxLength: 12 })
  .map((lines) => lines.join('\n'));

describe('any text', () => {
  it('stays contained: every heading is below its parent, and nothing swallows what follows', () => {
    fc.assert(
      fc.property(anyMarkdown, anyMarkdown, (one, other) => {
        const text = `## First\n\n${nestMarkdown(one, 2)}\n\n## Second\n\n${nestMarkdown(other, 2)}\n\n## Last`;
        const shown = rendered(text).headings.filter((line) => /^[12] /.test(line));
        expect(shown).toEqual(['2 First', '2 Second', '2 Last']);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps its headings', () => {
    fc.assert(
      fc.property(anyMarkdown, (own) => {
        fc.pre(!own.includes('<'));
        const before = rendered(own).headings;
        const after = rendered(nestMarkdown(own, 2)).headings;
        const deeper = (depth: string): string => String(Math.min(6, Number(depth) + 2));
        expect(after).toEqual(before.map((line) => line.replace(/^\d/, deeper)));
      }),
      { numRuns: 150 },
    );
  });
});
