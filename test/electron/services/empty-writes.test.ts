import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../shared/contract/transport';
import type { WriteName } from '../../../shared/contract/calls';
import { answerOf, ask, headOf } from '../../support/doors/ask';
import { dump, rowsOf } from '../../support/builders/tables';
import { prepare } from '../../support/doors/examples';
import { memoryApp } from '../../support/doors/memory-app';

/** Writes that change nothing when repeated. */
const IDEMPOTENT = [
  'plan.change',
  'pause.remove',
  'settings.change',
  'goal.place',
  'weeks.replan',
  'goal.change',
  'goal.move',
  'goal.remove',
  'time.remove',
  'timer.start',
  'timer.stop',
  'review.write',
  'task.start',
  'task.complete',
  'task.reopen',
  'task.drop',
  'task.note',
  'evidence.remove',
] as const satisfies readonly WriteName[];

describe.each(IDEMPOTENT)('%s that changes nothing', (name) => {
  it('makes no revision, notice, history entry or step', () => {
    const app = memoryApp();
    const input = prepare(app, name)[name];
    ask(app, name, input);
    const heard: Notice[] = [];
    app.changes((notice) => heard.push(notice));
    const traces = () => [
      headOf(app),
      dump(app.db),
      ...['activity', 'change', 'step'].map((table) => rowsOf(app.db, table)),
    ];
    const before = traces();
    expect(answerOf(app, name, input)).toMatchObject({ changes: [], made: null });
    expect(traces()).toEqual(before);
    expect(heard).toEqual([]);
  });
});

it('does not discard what can be redone', () => {
  const app = memoryApp();
  const input = prepare(app, 'task.complete')['task.complete'];
  ask(app, 'task.complete', input);
  ask(app, 'settings.change', { firstWeekday: 0 });
  ask(app, 'step.undo', {});
  ask(app, 'task.complete', input);
  expect(headOf(app).redo?.of).toMatchObject({ kind: 'settings.changed' });
});
