import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { BOOKKEEPING, columnsOf, TABLE_NAMES } from '../../../electron/store/record/registry';
import { archiveRows, archiveSchema } from '../../../shared/contract/archive';
import { ARCHIVE_TABLES, archiveText } from '../../../shared/contract/archive-text';
import { readArchive } from '../../../shared/contract/archive-reader';
import { inputOf, anyActions } from '../../support/arbitraries/random-actions';
import { rowsOf } from '../../support/builders/tables';
import { archiveOf, NOBODY, pageIn, type Place } from '../../support/doors/archive';
import { ask, PLAN_START } from '../../support/doors/ask';
import { prepare } from '../../support/doors/examples';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';

function walkedApp(): TestApp {
  const app = memoryApp();
  prepare(app, 'app.open');
  return app;
}

describe('the archive', () => {
  it('has every column of every table that writes change, and the history', () => {
    const columns = Object.entries(archiveRows).map(([table, row]) => [
      table,
      Object.keys(row.shape).toSorted(),
    ]);
    expect(ARCHIVE_TABLES).toEqual(Object.keys(archiveRows));
    expect(columns).toEqual([
      ...TABLE_NAMES.map((table) => [table, columnsOf(table).toSorted()]),
      ['activity', BOOKKEEPING.activity.toSorted()],
      ['change', BOOKKEEPING.change.toSorted()],
    ]);
  });

  it('matches the published schema', () => {
    const published: unknown = JSON.parse(readFileSync('docs/archive.schema.json', 'utf8'));
    expect(z.toJSONSchema(archiveSchema)).toEqual(published);
  });

  it('of any plan satisfies the schema, has every row, and is deterministic', async () => {
    await fc.assert(
      fc.asyncProperty(anyActions, async (actions) => {
        const app = memoryApp();
        ask(app, 'plan.start', PLAN_START);
        for (const action of actions) app.dispatch(action.name, inputOf(app, action));
        const rows = await archiveOf(app);
        const text = archiveText(rows);
        expect(archiveSchema.parse(JSON.parse(text)).rows).toEqual(rows);
        for (const [table, { length }] of Object.entries(rows))
          expect([table, length]).toEqual([table, rowsOf(app.db, table).length]);
        expect(archiveText(await archiveOf(app))).toBe(text);
        app.close();
      }),
      { numRuns: 20 },
    );
  });

  it('holds what SQLite holds, with JSON parsed', async () => {
    const app = walkedApp();
    const rows = await archiveOf(app);
    expect(rows.task).toEqual(rowsOf(app.db, 'task'));
    const [first] = rowsOf(app.db, 'activity');
    expect(rows.activity[0]?.data).toEqual(JSON.parse(String(first?.['data'])));
    app.close();
  });
});

describe('reading it page by page', () => {
  it('starts over when something is written between two pages', async () => {
    const app = walkedApp();
    let pages = 0;
    const shares: number[] = [];
    const rows = await readArchive(
      async (from) => {
        pages += 1;
        if (pages === 2) ask(app, 'settings.change', { firstWeekday: 0 });
        const page = await pageIn(app)(from);
        // As short as pages get, so that there are several.
        const [part] = page.value.parts;
        const next = pages === 1 && part ? { table: 'plan' as const, skip: 0 } : page.value.next;
        return {
          ...page,
          value: { ...page.value, parts: pages === 1 && part ? [part] : page.value.parts, next },
        };
      },
      { ...NOBODY, onProgress: (share) => shares.push(share) },
    );
    expect(pages).toBe(3);
    expect(rows).toEqual(await archiveOf(app));
    expect(shares.at(-1)).toBe(1);
    app.close();
  });

  it('ends at once when it is cancelled', async () => {
    const app = walkedApp();
    const cancel = new AbortController();
    const watch = { onProgress: () => cancel.abort(), signal: cancel.signal };
    const readPage = (from: Place) =>
      pageIn(app)(from).then((page) => ({
        ...page,
        value: { ...page.value, next: { table: 'plan' as const, skip: 0 } },
      }));
    expect(await readArchive(readPage, watch)).toBeNull();
    app.close();
  });

  it('handles more rows than fit on a page', async () => {
    const app = walkedApp();
    const [planId] = rowsOf(app.db, 'plan').map(({ id }) => id);
    const insert = app.db.prepare(
      `INSERT INTO pause (id, plan_id, first_day, last_day, reason)
       VALUES (?, ?, '2027-01-01', '2027-01-02', '')`,
    );
    const ids = Array.from({ length: 4_500 }, (_, index) => `pause-${10_000 + index}`);
    for (const id of ids) insert.run(id, planId);
    const { pause } = await archiveOf(app);
    expect(pause.map(({ id }) => id).filter((id) => id.startsWith('pause-'))).toEqual(ids);
    app.close();
  });
});
