import { describe, expect, it } from 'vitest';
import {
  PLAN_START,
  ask,
  headOf,
  planIn,
  refusalOf,
  startPlan,
  taskAfter,
  taskAt,
} from '../../support/doors/ask';
import type { WriteName } from '../../../shared/contract/calls';
import { prepare, WRITE_NAMES } from '../../support/doors/examples';
import { memoryApp } from '../../support/doors/memory-app';
import { countRows, dump, rowsOf, tablesOf } from '../../support/builders/tables';

/** What the same write does when repeated. */
const ASKED_TWICE: Readonly<Record<WriteName, 'nothing' | 'something' | 'refused'>> = {
  'import.apply': 'something',
  'import.add': 'nothing',
  'plan.start': 'something',
  'plan.create': 'something',
  'plan.copy': 'something',
  'plan.choose': 'nothing',
  'plan.archive': 'nothing',
  'plan.delete': 'refused',
  'hours.share': 'nothing',
  'guide.update': 'refused',
  'plan.change': 'nothing',
  'plan.replan': 'something',
  'pause.add': 'something',
  'pause.remove': 'nothing',
  'settings.change': 'nothing',
  'week.plan': 'something',
  'goal.place': 'nothing',
  'weeks.replan': 'nothing',
  'goal.change': 'nothing',
  'goal.move': 'nothing',
  'goal.remove': 'nothing',
  'time.log': 'something',
  'time.remove': 'nothing',
  'timer.start': 'nothing',
  'timer.stop': 'nothing',
  'review.write': 'nothing',
  'task.add': 'something',
  'task.start': 'nothing',
  'task.complete': 'nothing',
  'task.reopen': 'nothing',
  'task.drop': 'nothing',
  'task.note': 'nothing',
  'task.edit': 'nothing',
  'task.set': 'nothing',
  'task.move': 'nothing',
  'task.split': 'something',
  'task.merge': 'refused',
  'task.delete': 'refused',
  'phase.add': 'something',
  'phase.edit': 'nothing',
  'phase.move': 'nothing',
  'phase.delete': 'refused',
  'resource.add': 'something',
  'resource.edit': 'nothing',
  'resource.move': 'nothing',
  'resource.delete': 'refused',
  'checklist.add': 'something',
  'checklist.tick': 'nothing',
  'checklist.rename': 'nothing',
  'checklist.move': 'nothing',
  'checklist.remove': 'refused',
  'need.set': 'nothing',
  'skill.add': 'something',
  'skill.edit': 'nothing',
  'skill.rate': 'nothing',
  'skill.link': 'nothing',
  'skill.delete': 'refused',
  'evidence.add': 'something',
  'evidence.remove': 'nothing',
  'step.undo': 'something',
  'step.redo': 'refused',
};

/** Lines in the history, where there is more than one: the goals of the first week have their own. */
const LINES: Partial<Record<WriteName, number>> = { 'plan.start': 2, 'import.apply': 2 };

const those = (does: string): WriteName[] =>
  WRITE_NAMES.filter((name) => ASKED_TWICE[name] === does);

/** A prepared app, and the count of each trace that a write leaves. */
function open(name: WriteName) {
  const app = memoryApp();
  const input = prepare(app, name)[name];
  const traces = () => ({
    activity: countRows(app.db, 'activity'),
    doneSteps: rowsOf(app.db, 'step').filter(({ undone }) => undone === 0).length,
    revision: headOf(app).revision,
  });
  return { app, input, traces };
}

describe.each(WRITE_NAMES)('%s', (name) => {
  it('leaves its history entries, one undo step, and the next revision', () => {
    const { app, input, traces } = open(name);
    const before = traces();
    ask(app, name, input);
    const step = { 'step.undo': -1, 'step.redo': 1 }[name as string] ?? 1;
    expect(traces()).toEqual({
      activity: before.activity + (LINES[name] ?? 1),
      doneSteps: before.doneSteps + step,
      revision: before.revision + 1,
    });
  });

  it('changes something, and is undone without a trace', () => {
    const { app, input } = open(name);
    const before = dump(app.db);
    ask(app, name, input);
    expect(dump(app.db)).not.toEqual(before);
    ask(app, name === 'step.undo' ? 'step.redo' : 'step.undo', {});
    expect(dump(app.db)).toEqual(before);
  });

  it('is undone by the step that its reply names', () => {
    const { app, input } = open(name);
    ask(app, name, input);
    const { undo } = headOf(app);
    expect(ask(app, 'step.undo', { stepId: undo?.id })).toEqual({ step: undo, left: [] });
  });
});

describe.each(those('nothing'))('%s, made twice,', (name) => {
  it('leaves no entry and no step the second time', () => {
    const { app, input, traces } = open(name);
    const once = ask(app, name, input);
    const before = traces();
    expect(ask(app, name, input)).toEqual(once);
    expect(traces()).toMatchObject({ activity: before.activity, doneSteps: before.doneSteps });
  });
});

describe.each(those('refused'))('%s, made twice,', (name) => {
  it('is refused the second time, and leaves nothing', () => {
    const { app, input, traces } = open(name);
    ask(app, name, input);
    const before = [traces(), dump(app.db)];
    expect(['refused', 'not-found']).toContain(refusalOf(app, name, input).code);
    expect([traces(), dump(app.db)]).toEqual(before);
  });
});

it('uses one id for the history entry, the step and the write', () => {
  const app = memoryApp();
  startPlan(app);
  const [line] = rowsOf(app.db, 'activity');
  expect(line?.['step_id']).toBe(headOf(app).undo?.id);
});

describe('a write that fails halfway', () => {
  const everything = (app: ReturnType<typeof memoryApp>) =>
    tablesOf(app.db).map((table) => rowsOf(app.db, table));

  it('leaves nothing of what it had written', () => {
    const app = memoryApp();
    app.db.exec(`CREATE TEMP TRIGGER fails BEFORE INSERT ON main.task WHEN new.order_key > 'a8'
      BEGIN SELECT RAISE(ABORT, 'no more'); END`);
    const before = everything(app);
    expect(refusalOf(app, 'plan.start', PLAN_START)).toMatchObject({ code: 'internal' });
    expect(everything(app)).toEqual(before);
    expect(headOf(app)).toMatchObject({ revision: 0, undo: null, redo: null });
  });

  it('leaves nothing if the history entry cannot be written', () => {
    const app = memoryApp();
    const taskId = taskAt(startPlan(app), 0).id;
    app.db.exec(`CREATE TEMP TRIGGER fails BEFORE INSERT ON main.activity
      BEGIN SELECT RAISE(ABORT, 'no more'); END`);
    const before = everything(app);
    refusalOf(app, 'task.complete', { taskId });
    expect(everything(app)).toEqual(before);
  });

  it('does not block the next one', () => {
    const app = memoryApp();
    const taskId = taskAt(startPlan(app), 0).id;
    app.db.exec(`CREATE TEMP TRIGGER fails BEFORE UPDATE ON main.task
      BEGIN SELECT RAISE(ABORT, 'no more'); END`);
    refusalOf(app, 'task.complete', { taskId });
    app.db.exec('DROP TRIGGER fails');
    expect(taskAfter(app, 'task.complete', { taskId }).state.status).toBe('done');
    ask(app, 'step.undo', {});
    expect(planIn(app)?.tasks[0]?.state.status).toBe('to-do');
  });

  it('is logged, without what the person wrote', () => {
    const app = memoryApp();
    const taskId = taskAt(startPlan(app), 0).id;
    app.db.exec(`CREATE TEMP TRIGGER fails BEFORE INSERT ON main.note
      BEGIN SELECT RAISE(ABORT, 'no more'); END`);
    refusalOf(app, 'task.note', { taskId, note: 'my secret' });
    const errors = app.log.filter(({ level }) => level === 'error');
    expect(errors).toMatchObject([{ event: 'call failed', details: { name: 'task.note' } }]);
    expect(JSON.stringify(app.log)).not.toContain('my secret');
  });
});
