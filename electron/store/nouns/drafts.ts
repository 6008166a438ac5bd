import type { Database } from 'better-sqlite3';

/** A call that is still being composed, by key. */
export interface DraftCall {
  readonly key: string;
  readonly name: string;
  readonly input: unknown;
}

interface DraftRow {
  readonly key: string;
  readonly name: string;
  readonly input: string;
}

interface Writes {
  readonly transaction: <Value>(work: () => Value) => Value;
}

/** Unsaved input, kept in case Waymark ends before it is saved. */
export function createDraftStore(db: Database, { transaction }: Writes) {
  const select = db.prepare<[], DraftRow>('SELECT key, name, input FROM draft ORDER BY key');
  const put = db.prepare<DraftRow>(
    'INSERT OR REPLACE INTO draft (key, name, input) VALUES (@key, @name, @input)',
  );
  const remove = db.prepare<[string]>('DELETE FROM draft WHERE key = ?');

  return {
    list: (): DraftCall[] =>
      select.all().map(({ input, ...row }) => ({ ...row, input: JSON.parse(input) as unknown })),
    keep: ({ key, name, input }: DraftCall) =>
      transaction(() => put.run({ key, name, input: JSON.stringify(input) })),
    forget: (key: string) => transaction(() => remove.run(key)),
  };
}
