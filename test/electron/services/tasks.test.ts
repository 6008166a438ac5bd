import { v7 as createId } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseDay } from '../../../shared/domain/calendar/day';
import {
  ask,
  noteIn,
  planIn,
  refusalOf,
  startPlan,
  taskAfter,
  taskAt,
} from '../../support/doors/ask';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';
import { rowsOf } from '../../support/builders/tables';

let app: TestApp;
let taskId: string;

beforeEach(() => {
  app = memoryApp();
  taskId = taskAt(startPlan(app), 0).id;
});

const lastEntry = (): unknown =>
  JSON.parse(String(rowsOf(app.db, 'activity').at(-1)?.['data'])) as unknown;

describe('a task that is completed', () => {
  it('was done today by default', () => {
    expect(taskAfter(app, 'task.complete', { taskId }).state).toEqual({
      status: 'done',
      day: '2026-01-05',
    });
  });

  it('was done on the given day', () => {
    const day = parseDay('2025-12-31');
    expect(taskAfter(app, 'task.complete', { taskId, day }).state).toEqual({ status: 'done', day });
  });

  it('cannot be done on a future day', () => {
    const day = parseDay('2026-01-06');
    expect(refusalOf(app, 'task.complete', { taskId, day })).toEqual({
      code: 'refused',
      message: '2026-01-06 is still to come. Choose today or an earlier day.',
    });
    app.clock.moveTo('2026-01-06T00:00');
    expect(taskAfter(app, 'task.complete', { taskId, day }).state.status).toBe('done');
  });

  it('uses the local day, not that of Greenwich', () => {
    app.clock.moveTo('2026-01-06T00:30', { zone: 'Pacific/Auckland', offsetMinutes: 780 });
    expect(taskAfter(app, 'task.complete', { taskId }).state).toMatchObject({ day: '2026-01-06' });
    app.clock.moveTo('2026-01-05T23:30', { zone: 'Pacific/Pago_Pago', offsetMinutes: -660 });
    expect(refusalOf(app, 'task.complete', { taskId, day: '2026-01-06' }).code).toBe('refused');
  });

  it('can be given another day afterwards', () => {
    ask(app, 'task.complete', { taskId });
    const day = parseDay('2026-01-02');
    expect(taskAfter(app, 'task.complete', { taskId, day }).state).toEqual({ status: 'done', day });
  });

  it('is recorded in the history, with its day', () => {
    const { title } = taskAfter(app, 'task.complete', { taskId });
    expect(lastEntry()).toEqual({ kind: 'task.completed', taskId, title, day: '2026-01-05' });
  });
});

describe('a task that is dropped', () => {
  it('keeps its trimmed reason, and the day', () => {
    expect(taskAfter(app, 'task.drop', { taskId, reason: '  known already ' }).state).toEqual({
      status: 'dropped',
      day: '2026-01-05',
      reason: 'known already',
    });
  });

  it('can be restored to the plan', () => {
    ask(app, 'task.drop', { taskId, reason: 'x' });
    expect(taskAfter(app, 'task.reopen', { taskId }).state).toEqual({ status: 'to-do' });
  });
});

describe('a task', () => {
  it('goes from state to state, and keeps note and evidence', () => {
    const url = 'https://example.org';
    ask(app, 'task.note', { taskId, note: 'mine' });
    const { evidence } = taskAfter(app, 'evidence.add', { taskId, url, title: 'Mine' });
    const states = [
      taskAfter(app, 'task.start', { taskId }),
      taskAfter(app, 'task.complete', { taskId }),
      taskAfter(app, 'task.drop', { taskId, reason: 'x' }),
      taskAfter(app, 'task.reopen', { taskId }),
    ];
    expect(states.map(({ state }) => state.status)).toEqual([
      'in-progress',
      'done',
      'dropped',
      'to-do',
    ]);
    for (const task of states) expect(task).toMatchObject({ evidence });
    expect(noteIn(app, taskId)).toBe('mine');
  });

  it('changes alone', () => {
    const others = () => planIn(app)?.tasks.filter(({ id }) => id !== taskId);
    const before = others();
    ask(app, 'task.complete', { taskId });
    ask(app, 'task.note', { taskId, note: 'x' });
    expect(others()).toEqual(before);
  });

  it('may have a long note, but not an unlimited one', () => {
    ask(app, 'task.note', { taskId, note: 'x'.repeat(20_000) });
    expect(noteIn(app, taskId)).toHaveLength(20_000);
    expect(refusalOf(app, 'task.note', { taskId, note: 'x'.repeat(20_001) }).code).toBe(
      'invalid-input',
    );
  });

  it.each(['task.start', 'task.complete', 'task.reopen'])(
    'that is gone is not found for %s',
    (name) => {
      expect(refusalOf(app, name, { taskId: createId() })).toEqual({
        code: 'not-found',
        message: 'This task is no longer there. Its plan may have been undone.',
      });
    },
  );
});

describe('evidence', () => {
  const url = 'https://example.org/a?b=c#d';

  it('is added at the end', () => {
    ask(app, 'evidence.add', { taskId, url, title: ' First ' });
    const { evidence } = taskAfter(app, 'evidence.add', { taskId, url, title: '' });
    expect(evidence.map(({ title }) => title)).toEqual(['First', '']);
    expect(evidence[0]?.url).toBe(url);
  });

  it('is removed by its id', () => {
    const [first] = taskAfter(app, 'evidence.add', { taskId, url, title: '' }).evidence;
    const [, second] = taskAfter(app, 'evidence.add', { taskId, url, title: '' }).evidence;
    const { evidence } = taskAfter(app, 'evidence.remove', { taskId, evidenceId: first?.id ?? '' });
    expect(evidence).toEqual([second]);
    expect(lastEntry()).toMatchObject({ kind: 'evidence.removed', url });
  });

  it('of another task stays where it is', () => {
    const [mine] = taskAfter(app, 'evidence.add', { taskId, url, title: '' }).evidence;
    const other = planIn(app)?.tasks[1]?.id ?? '';
    ask(app, 'evidence.remove', { taskId: other, evidenceId: mine?.id ?? '' });
    expect(planIn(app)?.tasks[0]?.evidence).toEqual([mine]);
  });
});
