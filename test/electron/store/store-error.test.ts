import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { explainStorageError } from '../../../electron/store/store-error';

const { SqliteError } = Database;

describe('the words for an error of the store', () => {
  it.each([
    ['SQLITE_FULL', /disk is full.*not saved.*Free some space/],
    ['SQLITE_READONLY', /cannot write to.*not saved.*permissions/],
    ['SQLITE_READONLY_DIRECTORY', /cannot write to.*not saved.*permissions/],
    ['SQLITE_CORRUPT', /damaged.*not saved.*Keep the file/],
    ['SQLITE_NOTADB', /damaged.*not saved.*Keep the file/],
    ['SQLITE_IOERR_WRITE', /SQLITE_IOERR_WRITE.*not saved/],
  ])('%s: what is wrong, and what to do', (code, words) => {
    expect(explainStorageError(new SqliteError('technical', code))).toMatch(words);
  });

  it('do not exist for other errors', () => {
    expect(explainStorageError(new TypeError('ours'))).toBeNull();
    expect(explainStorageError('text')).toBeNull();
    expect(explainStorageError(new SqliteError('ours', 'SQLITE_CONSTRAINT_CHECK'))).toBeNull();
    expect(explainStorageError(new SqliteError('ours', 'SQLITE_ERROR'))).toBeNull();
  });
});
