import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../shared/domain/import/read-text';
import {
  type Columns,
  guessColumns,
  listOfTable,
  looksLikeTable,
  readTable,
  TABLE_FIELDS,
} from '../../../shared/imports/table';

function listed(text: string, columns?: Columns) {
  const table = readTable(text);
  if (table === null) throw new Error('It is no table');
  return listOfTable(table, columns ?? guessColumns(table));
}

const TABLE = `Section,Task name,Status,Completed At,Planned weeks,Notes,Owner
Soups,Stock,Done,2026-01-05T10:00:00Z,2,"Slowly,
and long",Ann
Soups,'=Onion,In progress,,0.5,,
Bread,Sourdough,cancelled,,,,Bob
Bread,Rye,maybe,5.1.26,many,,
,,Done,,,,Eve
`;

describe('a table', () => {
  it('becomes a list, by the names of its columns, and reports what is left out', () => {
    expect(listed(TABLE)).toEqual({
      text: `## Soups
- [x] Stock ~2w 2026-01-05
  > Slowly,
  > and long
- [ ] =Onion ~0.5w

## Bread
- [ ] Rye
`,
      problems: [
        { line: 4, text: 'Sourdough', why: 'This was dropped, so it is left out.' },
        { line: 5, text: 'maybe', why: 'This says neither done nor to do, so it counts as to do.' },
        { line: 5, text: '5.1.26', why: 'This is not a date like 2026-01-05, so it is left out.' },
        expect.objectContaining({ line: 5, text: 'many' }),
        expect.objectContaining({ line: 6, why: 'This has no title, so it is left out.' }),
        { line: 0, text: 'Owner', why: 'This column is left out.' },
      ],
    });
  });

  it('uses a column as the person says', () => {
    const text = 'a,b\nStock,2026-01-05\n';
    expect(guessColumns({ name: '', header: ['a', 'b'], rows: [] })).toEqual([null, null]);
    expect(listed(text)).toBeNull();
    expect(listed(text, ['title', 'doneOn'])?.text).toBe('## Tasks\n- [x] Stock 2026-01-05\n');
  });

  it.each([
    ['semicolons', 'Title;Done\nStock;yes\n'],
    ['tabs', 'Title\tDone\nStock\tyes\n'],
    ['Windows line ends and a byte order mark', '\uFEFFTitle,Done\r\nStock,yes\r\n'],
    ['quotes', '"Title","Done"\n"Stock","yes"\n'],
  ])('is read with %s', (_what, text) => {
    expect(looksLikeTable(text)).toBe(true);
    expect(listed(text)?.text).toBe('## Tasks\n- [x] Stock\n');
  });

  it.each([
    ['a list with commas', '- Stock, onions\n- Bread, rye'],
    ['a sentence', 'Title, and more\n'],
    ['columns of other names', 'a,b\n1,2\n'],
    ['nothing', ''],
  ])('is not detected in %s', (_what, text) => expect(looksLikeTable(text)).toBe(false));

  it('gives a list that parses to its content, whatever it contains', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 20 });
    const rows = fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, (cells) => {
        const list = listOfTable({ name: 'Cook', header: [...TABLE_FIELDS], rows: cells }, [
          ...TABLE_FIELDS,
        ]);
        const count = list?.text.match(/^- \[/gm)?.length ?? 0;
        const read = readText(list?.text ?? '');
        const tasks = 'draft' in read ? read.draft.phases.flatMap((phase) => phase.tasks) : [];
        expect(tasks).toHaveLength('draft' in read ? count : 0);
      }),
      { numRuns: 2_000 },
    );
  });
});
