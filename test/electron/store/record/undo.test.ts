import { v7 as createId } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { createStore } from '../../../../electron/store/store';
import {
  ask,
  headOf,
  labelOf,
  noteIn,
  planIn,
  refusalOf,
  startPlan,
  taskAt,
} from '../../../support/doors/ask';
import { memoryApp, type TestApp } from '../../../support/doors/memory-app';
import { countRows, dump } from '../../../support/builders/tables';

let app: TestApp;
let taskId: string;

beforeEach(() => {
  app = memoryApp();
  taskId = taskAt(startPlan(app), 0).id;
});

const note = (text: string) => ask(app, 'task.note', { taskId, note: text });
const noteNow = () => noteIn(app, taskId);

describe('undo', () => {
  it('reverts the latest write, and names it', () => {
    note('first');
    note('second');
    const { undo } = headOf(app);
    expect(ask(app, 'step.undo', {})).toEqual({ step: undo, left: [] });
    expect(noteNow()).toBe('first');
    expect(headOf(app).redo).toEqual(undo);
  });

  it('goes back to before the plan was started', () => {
    note('first');
    ask(app, 'step.undo', {});
    ask(app, 'step.undo', {});
    expect(planIn(app)).toBeNull();
    expect(headOf(app).undo).toBeNull();
    expect(refusalOf(app, 'step.undo', {})).toEqual({
      code: 'refused',
      message: 'There is nothing to undo.',
    });
  });

  it('reverts the given step, if it is the latest', () => {
    note('first');
    const stepId = headOf(app).undo?.id;
    expect(ask(app, 'step.undo', { stepId }).step.id).toBe(stepId);
    expect(noteNow()).toBe('');
  });

  it('refuses a step that is no longer the latest, and changes nothing', () => {
    note('first');
    const stepId = headOf(app).undo?.id;
    note('second');
    const before = dump(app.db);
    expect(refusalOf(app, 'step.undo', { stepId }).code).toBe('refused');
    expect(refusalOf(app, 'step.undo', { stepId: createId() }).code).toBe('refused');
    expect(dump(app.db)).toEqual(before);
    expect(headOf(app).redo).toBeNull();
  });

  it('restores every row exactly', () => {
    const before = dump(app.db);
    ask(app, 'step.undo', {});
    ask(app, 'step.redo', {});
    expect(dump(app.db)).toEqual(before);
  });

  it.each(['it’s', `'); DROP TABLE task; --`, '%s \\ "', '🧭 é', '\r\n\t', '1e400', ' '])(
    'gives back the text %o',
    (text) => {
      note(text);
      note('other');
      ask(app, 'step.undo', {});
      expect(noteNow()).toBe(text);
    },
  );
});

describe('a step that changes one row several times', () => {
  it('is reverted from its last change to its first, and redone', () => {
    const store = createStore(':memory:', 'device');
    const write = (id: string, work: () => unknown, isStep = true): void =>
      store.transaction(() => {
        store.changes.start(id);
        work();
        store.changes.stop();
        if (isStep) store.steps.add(id);
      });
    const turn = (verb: 'undo' | 'redo', id: string): void => {
      const step = store.steps.next()[verb];
      if (step === null) throw new Error(`There is nothing to ${verb}`);
      write(id, () => expect(store.steps.turn(step, id)).toEqual([]), false);
    };
    write('one', () => store.settings.set({ firstWeekday: 2 }));
    write('two', () => {
      store.settings.set({ firstWeekday: 3 });
      store.settings.set({ firstWeekday: 4 });
    });
    turn('undo', 'three');
    expect(store.settings.get().firstWeekday).toBe(2);
    turn('redo', 'four');
    expect(store.settings.get().firstWeekday).toBe(4);
    turn('undo', 'five');
    expect(store.settings.get().firstWeekday).toBe(2);
  });
});

describe('what changed since, by whatever way,', () => {
  const titleNow = () => planIn(app)?.tasks[0]?.title;
  const behindOurBack = (sql: string): unknown => app.db.prepare(sql).run(taskId);

  it('is left as it is, column by column, and reported', () => {
    ask(app, 'task.complete', { taskId });
    behindOurBack(`UPDATE task SET title = 'Renamed' WHERE id = ?`);
    expect(ask(app, 'step.undo', {}).left).toEqual([]);
    expect(planIn(app)?.tasks[0]).toMatchObject({ title: 'Renamed', state: { status: 'to-do' } });
    ask(app, 'step.redo', {});
    behindOurBack(`UPDATE task SET state_day = '2020-02-02' WHERE id = ?`);
    expect(ask(app, 'step.undo', {}).left).toEqual(['Renamed']);
    expect(planIn(app)?.tasks[0]?.state).toEqual({ status: 'done', day: '2020-02-02' });
  });

  it('keeps a row that was added and changed since', () => {
    const [phase] = planIn(app)?.phases ?? [];
    const added = { phaseId: phase?.id ?? '', title: 'New', plannedWeeks: 1 };
    ({ taskId } = ask(app, 'task.add', added));
    behindOurBack(`UPDATE task SET title = 'Mine' WHERE id = ?`);
    expect(ask(app, 'step.undo', {}).left).toEqual(['Mine']);
    expect(planIn(app)?.tasks.at(-1)?.title).toBe('Mine');
  });

  it('does not count if the same value was restored', () => {
    ask(app, 'task.complete', { taskId });
    behindOurBack(`UPDATE task SET title = title WHERE id = ?`);
    expect(ask(app, 'step.undo', {}).left).toEqual([]);
    expect(titleNow()).not.toBe('');
  });
});

describe('redo', () => {
  it('brings back what was undone last, step by step', () => {
    note('first');
    note('second');
    ask(app, 'step.undo', {});
    ask(app, 'step.undo', {});
    ask(app, 'step.redo', {});
    expect(noteNow()).toBe('first');
    ask(app, 'step.redo', {});
    expect(noteNow()).toBe('second');
    expect(headOf(app).redo).toBeNull();
  });

  it('is gone after a new write, with its data', () => {
    note('first');
    ask(app, 'step.undo', {});
    note('other');
    expect(headOf(app).redo).toBeNull();
    expect(refusalOf(app, 'step.redo', {}).message).toBe('There is nothing to redo.');
    expect(countRows(app.db, 'step')).toBe(2);
  });

  it('survives a write that changes nothing, and a refused one', () => {
    note('first');
    ask(app, 'step.undo', {});
    note('');
    refusalOf(app, 'task.note', { taskId: createId(), note: 'x' });
    expect(labelOf(headOf(app).redo)).toContain('Note');
  });

  it('refuses a step that is not the next', () => {
    note('first');
    note('second');
    const second = headOf(app).undo?.id;
    ask(app, 'step.undo', {});
    ask(app, 'step.undo', {});
    expect(refusalOf(app, 'step.redo', { stepId: second }).code).toBe('refused');
    expect(noteNow()).toBe('');
  });
});

describe('the kept steps', () => {
  it('are the newest five hundred', () => {
    for (let count = 1; count <= 510; count += 1) note(String(count));
    expect(countRows(app.db, 'step')).toBe(500);
    for (let count = 0; count < 20; count += 1) ask(app, 'step.undo', {});
    for (let count = 491; count <= 511; count += 1) note(`again ${count}`);
    expect(countRows(app.db, 'step')).toBe(500);
    for (let count = 0; count < 500; count += 1) ask(app, 'step.undo', {});
    expect(noteNow()).toBe('11');
    expect(headOf(app).undo).toBeNull();
  });

  it('belong to rows by their key, so that a VACUUM does no harm', () => {
    note('first');
    ask(app, 'step.undo', {});
    app.db.exec('VACUUM');
    ask(app, 'step.redo', {});
    expect(noteNow()).toBe('first');
  });
});
