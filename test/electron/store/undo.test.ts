import { v7 as createId } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { createStore } from '../../../electron/store/store';
import { ask, headOf, refusalOf, startPlan, taskAt } from '../../support/doors/ask';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';
import { countRows, dump } from '../../support/builders/tables';

let app: TestApp;
let taskId: string;

beforeEach(() => {
  app = memoryApp();
  taskId = taskAt(startPlan(app), 0).id;
});

const note = (text: string) => ask(app, 'task.note', { taskId, note: text });
const noteNow = () => ask(app, 'plan.get', {})?.tasks[0]?.note;

describe('undo', () => {
  it('takes back the newest write, and names it', () => {
    note('first');
    note('second');
    const { undo } = headOf(app);
    expect(ask(app, 'step.undo', {})).toEqual(undo);
    expect(noteNow()).toBe('first');
    expect(headOf(app).redo).toEqual(undo);
  });

  it('goes back to before the plan was started', () => {
    note('first');
    ask(app, 'step.undo', {});
    ask(app, 'step.undo', {});
    expect(ask(app, 'plan.get', {})).toBeNull();
    expect(headOf(app).undo).toBeNull();
    expect(refusalOf(app, 'step.undo', {})).toEqual({
      code: 'refused',
      message: 'There is nothing to undo.',
    });
  });

  it('takes the named step, while that is the newest', () => {
    note('first');
    const stepId = headOf(app).undo?.id;
    expect(ask(app, 'step.undo', { stepId }).id).toBe(stepId);
    expect(noteNow()).toBe('');
  });

  it('refuses a step that is no longer the newest, and changes nothing', () => {
    note('first');
    const stepId = headOf(app).undo?.id;
    note('second');
    const before = dump(app.db);
    expect(refusalOf(app, 'step.undo', { stepId }).code).toBe('refused');
    expect(refusalOf(app, 'step.undo', { stepId: createId() }).code).toBe('refused');
    expect(dump(app.db)).toEqual(before);
    expect(headOf(app).redo).toBeNull();
  });

  it('gives back every row as it was, to the last digit and sign', () => {
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
  it('is taken back from its last change to its first, and forth again', () => {
    const store = createStore(':memory:');
    const write = (stepId: string, work: () => void): void =>
      store.transaction(() => {
        store.undo.record(stepId);
        work();
        store.undo.finish(stepId, 'A step');
      });
    write('one', () => store.settings.set({ firstWeekday: 2 }));
    write('two', () => {
      store.settings.set({ firstWeekday: 3 });
      store.settings.set({ firstWeekday: 4 });
    });
    const steps = { undo: { id: 'two', label: 'A step' }, redo: null };
    expect(store.undo.next()).toEqual(steps);
    store.transaction(() => store.undo.undo(steps.undo));
    expect(store.settings.get().firstWeekday).toBe(2);
    store.transaction(() => store.undo.redo(steps.undo));
    expect(store.settings.get().firstWeekday).toBe(4);
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

  it('is gone after a new write, and what it kept with it', () => {
    note('first');
    ask(app, 'step.undo', {});
    note('other');
    expect(headOf(app).redo).toBeNull();
    expect(refusalOf(app, 'step.redo', {}).message).toBe('There is nothing to redo.');
    expect(countRows(app.db, 'undo_step')).toBe(2);
  });

  it('outlasts a write that changes nothing, and a refused one', () => {
    note('first');
    ask(app, 'step.undo', {});
    note('');
    refusalOf(app, 'task.note', { taskId: createId(), note: 'x' });
    expect(headOf(app).redo?.label).toContain('Note');
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

describe('the steps that are kept', () => {
  it('are the newest five hundred', () => {
    for (let count = 1; count <= 510; count += 1) note(String(count));
    expect(countRows(app.db, 'undo_step')).toBe(500);
    for (let count = 0; count < 500; count += 1) ask(app, 'step.undo', {});
    expect(noteNow()).toBe('10');
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
