import * as fc from 'fast-check';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { archiveText, type ArchiveRows } from '../../../shared/contract/archive-text';
import { readArchiveFile } from '../../../shared/contract/archive-file';
import { anyActions, inputOf } from '../../support/arbitraries/random-actions';
import { dump } from '../../support/builders/tables';
import { archiveOf, sendArchive } from '../../support/doors/archive';
import {
  ask,
  headOf,
  noteIn,
  openingIn,
  PLAN_START,
  planIn,
  refusalOf,
  startPlan,
  taskAt,
} from '../../support/doors/ask';
import { prepare } from '../../support/doors/examples';
import { memoryApp, openApp, type TestApp } from '../../support/doors/memory-app';
import { tempFolder } from '../../support/machine/temp-folder';

let folder: string;
let app: TestApp;

beforeEach(() => {
  folder = tempFolder();
  app = openApp(folder);
});
afterEach(() => app.close());

async function walkedRows(): Promise<ArchiveRows> {
  const elsewhere = memoryApp();
  prepare(elsewhere, 'app.open');
  const rows = await archiveOf(elsewhere);
  elsewhere.close();
  return rows;
}

/** The rows read from a saved file. */
function read(text: string): ArchiveRows {
  const file = readArchiveFile(text);
  if ('refusal' in file) throw new Error(file.refusal);
  return file.rows;
}

const viewOf = (from: TestApp) => {
  const { snapshot, logbook, records, settings } = openingIn(from);
  return { snapshot, logbook, records, settings };
};

describe('an archive imported into an empty Waymark', () => {
  it('exports to the same text, shows the same, and can be continued', async () => {
    await fc.assert(
      fc.asyncProperty(anyActions, async (actions) => {
        const elsewhere = memoryApp();
        ask(elsewhere, 'plan.start', PLAN_START);
        for (const action of actions) elsewhere.dispatch(action.name, inputOf(elsewhere, action));
        const text = archiveText(await archiveOf(elsewhere));
        ask(app, 'archive.take', { archiveId: sendArchive(app, read(text)) });
        expect(archiveText(await archiveOf(app))).toBe(text);
        expect(viewOf(app)).toEqual(viewOf(elsewhere));
        elsewhere.close();
      }),
      { numRuns: 20 },
    );
    startPlan(app);
    ask(app, 'step.undo', {});
  });

  it('of the version before is read, without names of assistants', async () => {
    const rows = await walkedRows();
    const activity = rows.activity.map((entry) => {
      const { assistant: _, ...row } = entry;
      return row;
    });
    const file = { format: 'waymark', version: 1, rows: { ...rows, activity } };
    const archiveId = sendArchive(app, read(JSON.stringify(file)));
    ask(app, 'archive.take', { archiveId });
    expect(await archiveOf(app)).toEqual(rows);
  });

  it('is there after a restart, with no leftover files', async () => {
    const rows = await walkedRows();
    ask(app, 'archive.take', { archiveId: sendArchive(app, rows) });
    app.close();
    app = openApp(folder);
    expect(await archiveOf(app)).toEqual(rows);
    expect(readdirSync(folder).filter((name) => name.includes('importing'))).toEqual([]);
  });

  it('can be searched', async () => {
    ask(app, 'archive.take', { archiveId: sendArchive(app, await walkedRows()) });
    const asked = { kinds: [], planId: null, phaseId: null, isOpen: null, first: null, last: null };
    expect(ask(app, 'search.find', { text: 'learn', limit: 5, ...asked }).hits).not.toEqual([]);
  });
});

describe('an archive imported over a plan', () => {
  it('says first what it holds, and leaves a backup', async () => {
    const { id: taskId } = taskAt(startPlan(app), 0);
    ask(app, 'task.note', { taskId, note: 'Mine' });
    const archiveId = sendArchive(app, await walkedRows());
    const { held, present } = ask(app, 'archive.look', { archiveId });
    expect(present).toMatchObject({ plans: 1, done: 0 });
    expect(held.done).toBeGreaterThan(0);
    expect(noteIn(app, taskId)).toBe('Mine');
    const { epoch } = headOf(app);
    ask(app, 'archive.take', { archiveId });
    expect(headOf(app).epoch).not.toBe(epoch);
    const [kept] = ask(app, 'backup.list', {});
    expect(kept?.kind).toBe('restore');
    ask(app, 'backup.restore', { name: kept?.name ?? '' });
    expect(noteIn(app, taskId)).toBe('Mine');
  });

  it('changes nothing while previewed, and leaves nothing once cancelled', async () => {
    startPlan(app);
    const before = dump(app.db);
    const archiveId = sendArchive(app, await walkedRows());
    ask(app, 'archive.look', { archiveId });
    ask(app, 'archive.cancel', { archiveId });
    expect(dump(app.db)).toEqual(before);
    expect(existsSync(join(folder, 'waymark.db.importing'))).toBe(false);
    expect(refusalOf(app, 'archive.take', { archiveId }).code).toBe('failed');
  });

  it('is superseded by a later import', async () => {
    const rows = await walkedRows();
    const first = sendArchive(app, rows);
    const second = sendArchive(app, rows);
    expect(refusalOf(app, 'archive.look', { archiveId: first }).message).toContain('Another');
    ask(app, 'archive.cancel', { archiveId: first });
    ask(app, 'archive.take', { archiveId: second });
    expect(planIn(app)).not.toBeNull();
  });
});

it('an unfinished import is removed when Waymark closes', async () => {
  sendArchive(app, await walkedRows());
  expect(existsSync(join(folder, 'waymark.db.importing'))).toBe(true);
  app.close();
  expect(existsSync(join(folder, 'waymark.db.importing'))).toBe(false);
  app = openApp(folder);
});

it('an import left by a crash is removed at the next start', () => {
  app.close();
  writeFileSync(join(folder, 'waymark.db.importing'), 'x');
  app = openApp(folder);
  expect(existsSync(join(folder, 'waymark.db.importing'))).toBe(false);
});

describe('an archive that was edited', () => {
  type Harm = (rows: Record<string, Record<string, unknown>[]>) => void;
  const set =
    (table: string, column: string, value: unknown): Harm =>
    (rows) => {
      const [row] = rows[table] ?? [];
      if (row !== undefined) row[column] = value;
    };

  it.each<[what: string, harm: Harm, words: string]>([
    ['a missing title', set('task', 'title', ''), 'row 1 of “task”'],
    ['a column of its own', set('task', 'mood', 'good'), 'row 1 of “task”'],
    ['a day that is none', set('plan', 'start_day', '2026-02-30'), 'row 1 of “plan”'],
    ['an order that is none', set('phase', 'order_key', '!'), 'order_key'],
    ['a status with nothing to it', set('task', 'status', 'done'), '“task”'],
    ['a plan that is missing', set('task', 'plan_id', crypto.randomUUID()), 'is missing'],
    ['a guide that is none', set('guide', 'content', { title: 'x' }), 'row 1 of “guide”'],
    ['an unknown entry', set('activity', 'data', { kind: 'plan.eaten' }), 'row 1 of “activity”'],
    ['an entry of another kind', set('activity', 'kind', 'task.noted'), 'row 1 of “activity”'],
    ['a setting that is none', set('setting', 'value', { a: 1 }), 'row 1 of “setting”'],
    ['a change of no table', set('change', 'table_name', 'step'), 'row 1 of “change”'],
    ['a row twice', (rows) => rows['phase']?.push({ ...rows['phase'][0] }), '“phase” is not valid'],
  ])('by %s is refused with a sentence, and nothing changes', async (_what, harm, words) => {
    startPlan(app);
    const before = dump(app.db);
    const rows = structuredClone(await walkedRows());
    harm(rows as unknown as Parameters<Harm>[0]);
    const send = () => ask(app, 'archive.look', { archiveId: sendArchive(app, rows) });
    expect(send).toThrow(words);
    expect(send).toThrow('failed');
    expect(dump(app.db)).toEqual(before);
    expect(existsSync(join(folder, 'waymark.db.importing'))).toBe(false);
  });
});
