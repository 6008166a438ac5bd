import type { Database } from 'better-sqlite3';
import type { Step } from '../../shared/domain/history/activity';
import type { Id } from '../../shared/domain/plan/task';

/** Every table that a write may change. The history is not among them: it is never taken back. */
const UNDOABLE = [
  'setting',
  'plan',
  'phase',
  'resource',
  'task',
  'evidence',
  'hours_change',
  'pause',
  'goal',
  'time_entry',
  'timer',
  'review',
] as const;

const STEPS_KEPT = 500;

interface StatementRow {
  readonly seq: number;
  readonly sql: string;
}

/**
 * Undo by SQLite's own recipe (https://www.sqlite.org/undoredo.html): triggers write down the statement that
 * reverses each change, so that no command can forget it. Unlike the recipe's, the log lasts across restarts.
 */
export function createUndoStore(db: Database) {
  db.exec('CREATE TEMP TABLE recording (step_id TEXT NOT NULL)');
  for (const table of UNDOABLE) db.exec(recordingTriggers(db, table));

  const startRecording = db.prepare<[Id]>('INSERT INTO recording (step_id) VALUES (?)');
  const stopRecording = db.prepare('DELETE FROM recording');
  const countRecorded = db
    .prepare<[Id], number>('SELECT count(*) FROM undo_statement WHERE step_id = ?')
    .pluck();
  const forgetUndone = db.prepare('DELETE FROM undo_step WHERE undone = 1');
  const forgetOld = db.prepare(
    'DELETE FROM undo_step WHERE seq <= (SELECT max(seq) FROM undo_step) - ?',
  );
  const addStep = db.prepare<[Id, string]>('INSERT INTO undo_step (id, label) VALUES (?, ?)');
  const newestDone = db.prepare<[], Step>(
    'SELECT id, label FROM undo_step WHERE undone = 0 ORDER BY seq DESC LIMIT 1',
  );
  const oldestUndone = db.prepare<[], Step>(
    'SELECT id, label FROM undo_step WHERE undone = 1 ORDER BY seq LIMIT 1',
  );
  const statementsOf = db.prepare<[Id], StatementRow>(
    'SELECT seq, sql FROM undo_statement WHERE step_id = ? ORDER BY seq DESC',
  );
  const forgetStatements = db.prepare<[Id]>('DELETE FROM undo_statement WHERE step_id = ?');
  const markStep = db.prepare<[number, Id]>('UPDATE undo_step SET undone = ? WHERE id = ?');

  /** Runs a step's statements; what reverses them is written down in turn, under the same step. */
  const run = (step: Step, undone: 0 | 1): Step => {
    const statements = statementsOf.all(step.id);
    forgetStatements.run(step.id);
    db.pragma('defer_foreign_keys = ON');
    stopRecording.run();
    startRecording.run(step.id);
    for (const { sql } of statements) db.exec(sql);
    stopRecording.run();
    markStep.run(undone, step.id);
    return step;
  };

  return {
    /** From here to `finish`, every change belongs to the step. Call it within the write's transaction. */
    record(stepId: Id): void {
      stopRecording.run();
      startRecording.run(stepId);
    },

    /** Ends the recording. A write that changed nothing, or that was an undo itself, leaves no step. */
    finish(stepId: Id, label: string | null): void {
      stopRecording.run();
      if (countRecorded.get(stepId) === 0) return;
      if (label === null) throw new Error('A write that changes something must leave an entry');
      forgetUndone.run();
      addStep.run(stepId, label);
      forgetOld.run(STEPS_KEPT);
    },

    next: () => ({ undo: newestDone.get() ?? null, redo: oldestUndone.get() ?? null }),

    undo: (step: Step): Step => run(step, 1),
    redo: (step: Step): Step => run(step, 0),
  };
}

/** Rows are named by their primary key: VACUUM may renumber rowids. */
function recordingTriggers(db: Database, table: string): string {
  const columns = db.pragma(`table_info(${table})`) as { name: string; pk: number }[];
  const key = columns.find((column) => column.pk === 1)?.name;
  if (key === undefined) throw new Error(`${table} has no primary key`);
  const names = columns.map(({ name }) => name);
  const where = (row: 'old' | 'new'): string => `' WHERE ${key} = ' || quote(${row}.${key})`;
  const assignments = names
    .map((name) => `'${name} = ' || quote(old.${name})`)
    .join(` || ', ' || `);
  const values = names.map((name) => `quote(old.${name})`).join(` || ', ' || `);
  const trigger = (event: string, reverse: string): string => `
    CREATE TEMP TRIGGER record_${event}_${table} AFTER ${event} ON main.${table}
    BEGIN INSERT INTO undo_statement (step_id, sql) SELECT step_id, ${reverse} FROM recording; END;`;
  return [
    trigger('insert', `'DELETE FROM ${table}' || ${where('new')}`),
    trigger('update', `'UPDATE ${table} SET ' || ${assignments} || ${where('new')}`),
    trigger('delete', `'INSERT INTO ${table} (${names.join(', ')}) VALUES (' || ${values} || ')'`),
  ].join('\n');
}
