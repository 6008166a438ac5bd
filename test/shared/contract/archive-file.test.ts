import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeArchive, partsOf, readArchiveFile } from '../../../shared/contract/archive-file';
import {
  ARCHIVE_TABLES,
  type ArchiveRows,
  archiveText,
} from '../../../shared/contract/archive-text';

const EMPTY = Object.fromEntries(
  ARCHIVE_TABLES.map((table) => [table, []]),
) as unknown as ArchiveRows;
const SETTING = { key: 'showsStreak', value: 'a "quoted" \\ {[ text' };
const ROWS: ArchiveRows = { ...EMPTY, setting: [SETTING] };
const TEXT = archiveText(ROWS);

describe('the text of an archive', () => {
  it.each([
    ['as it was saved', TEXT],
    ['with a byte order mark', `\uFEFF${TEXT}`],
    ['with Windows line ends', TEXT.replaceAll('\n', '\r\n')],
    ['on one line', JSON.stringify(JSON.parse(TEXT))],
  ])('is read %s', (_what, text) => {
    expect(looksLikeArchive(text)).toBe(true);
    expect(readArchiveFile(text)).toEqual({ rows: ROWS });
  });

  it.each([
    ['cut short', TEXT.slice(0, -9), 'is cut off or damaged'],
    ['of a newer Waymark', TEXT.replace('"version": 2', '"version": 3'), 'newer Waymark'],
    ['without a version', TEXT.replace('"version": 2', '"version": null'), 'not saved by Waymark'],
    ['of another kind', '[1]', 'not saved by Waymark'],
    ['with a table too many', TEXT.replace('"setting"', '"mood": [], "setting"'), '“mood”'],
    ['with a table too few', TEXT.replace('"pause": [],', ''), '“pause”'],
    ['with a table that is no list', TEXT.replace('"pause": []', '"pause": {}'), '“pause”'],
    ['with a hostile key', TEXT.replace('"key"', '"__proto__": {}, "key"'), 'a key'],
    ['nested deeply', `{"format":"waymark","rows":${'['.repeat(200_000)}`, 'nested deeper'],
  ])('that is %s is refused in a sentence', (_what, text, words) => {
    const read = readArchiveFile(text);
    expect(read).toEqual({ refusal: expect.stringContaining(words) as string });
  });

  it('is rows or an explanation, whatever was done to it', () => {
    const harm = fc.tuple(fc.nat(TEXT.length), fc.nat(40), fc.string({ maxLength: 6 }));
    fc.assert(
      fc.property(harm, ([at, length, put]) => {
        const read = readArchiveFile(TEXT.slice(0, at) + put + TEXT.slice(at + length));
        expect('rows' in read || read.refusal.endsWith('.')).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});

it('rows are all sent in the order of the tables, and no call is too large', () => {
  const long = { key: 'long', value: 'x'.repeat(200_000) };
  const rows: ArchiveRows = {
    ...EMPTY,
    setting: [long, long, SETTING],
    need: Array.from({ length: 1_201 }, (_, index) => ({
      id: `${index}`,
      plan_id: 'p',
      task_id: 't',
      needed_id: 'n',
    })),
  };
  const parts = [...partsOf(rows)];
  expect(parts.map(({ table, rows: { length } }) => [table, length])).toEqual([
    ['setting', 1],
    ['setting', 2],
    ['need', 500],
    ['need', 500],
    ['need', 201],
  ]);
});
