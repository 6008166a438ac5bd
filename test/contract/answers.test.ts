import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { calls } from '../../shared/contract/calls';
import { createClient } from '../../shared/contract/client';
import { ask, headOf, PLAN_START, startPlan, taskAt } from '../support/doors/ask';
import { CALL_NAMES, prepare } from '../support/doors/examples';
import { DOORS, openDoor, type OpenDoor } from './doors';
import { answerOf, shapes } from './shapes';

describe.each(DOORS)('%s', (name) => {
  let door: OpenDoor;

  beforeEach(async () => {
    door = await openDoor(name);
  });
  afterEach(() => door.close());

  it.each(CALL_NAMES)('%s answers as the table says', async (call) => {
    const input = prepare(door.app, call)[call];
    const before = headOf(door.app).revision;
    const reply = await door.transport.call(call, input);
    expect(answerOf(shapes[call]).safeParse(reply).error).toBeUndefined();
    const step = calls[call].access === 'write' ? 1 : 0;
    expect(reply).toMatchObject({ head: { revision: before + step } });
  });

  it('answers the question of a window that has just opened', async () => {
    const first = await door.transport.call('app.start', {});
    expect(first).toStrictEqual({
      ok: true,
      value: {
        version: '1.2.3',
        dataFile: ':memory:',
        settings: { firstWeekday: 1, reviewWeekday: 0, showsStreak: true },
        snapshot: null,
        logbook: null,
      },
      head: {
        revision: 0,
        at: { utcMs: Date.UTC(2026, 0, 5, 9), zone: 'UTC', offsetMinutes: 0 },
        today: '2026-01-05',
        undo: null,
        redo: null,
      },
    });
    const snapshot = startPlan(door.app);
    const second = await door.transport.call('app.start', {});
    expect(second).toMatchObject({ value: { snapshot }, head: { revision: 1 } });
  });

  it('says with every answer what undo and redo would do', async () => {
    const client = createClient(door.transport);
    const { title, id: taskId } = taskAt(startPlan(door.app), 0);
    const done = await client('task.complete', { taskId });
    expect(done).toMatchObject({ head: { undo: { label: `Done: ${title}` }, redo: null } });
    const undone = await client('step.undo', {});
    expect(undone).toMatchObject({
      value: { label: `Done: ${title}` },
      head: {
        undo: { label: expect.stringContaining('Started') },
        redo: { label: `Done: ${title}` },
      },
    });
    const failed = await client('task.complete', { taskId: crypto.randomUUID() });
    expect(failed.ok).toBe(false);
  });

  it('says with every answer what day it is', async () => {
    door.app.clock.moveTo('2026-01-06T00:01');
    expect(await door.transport.call('plan.get', {})).toMatchObject({
      head: { today: '2026-01-06' },
    });
  });

  it('writes what it is told, and once', async () => {
    const { id: taskId } = taskAt(startPlan(door.app), 0);
    await door.transport.call('task.note', { taskId, note: 'Zürich “🧭” \u2028 </script>\n' });
    expect(ask(door.app, 'plan.get', {})?.tasks[0]?.note).toBe('Zürich “🧭” \u2028 </script>\n');
    expect(headOf(door.app).revision).toBe(2);
  });

  it('keeps the order of calls that are made at once', async () => {
    const { id: taskId } = taskAt(startPlan(door.app), 0);
    const notes = Array.from({ length: 20 }, (_, index) => String(index));
    const replies = await Promise.all(
      notes.map((note) => door.transport.call('task.note', { taskId, note })),
    );
    const revisions = replies.map((reply) => (reply.ok ? reply.head.revision : NaN));
    expect(revisions.toSorted((one, other) => one - other)).toEqual(
      notes.map((_, index) => index + 2),
    );
  });

  describe('a listener in another window', () => {
    it('hears of each write: what it touched, and how far the store is', async () => {
      const heard = await door.listen();
      await door.transport.call('plan.start', PLAN_START);
      await door.transport.call('settings.change', { firstWeekday: 0 });
      await expect
        .poll(() => heard)
        .toEqual([
          { kind: 'changed', topics: ['plan', 'settings'], revision: 1 },
          { kind: 'changed', topics: ['settings'], revision: 2 },
        ]);
    });

    it('is not the only one', async () => {
      const [first, second] = [await door.listen(), await door.listen()];
      await door.transport.call('plan.start', PLAN_START);
      await expect.poll(() => [first.length, second.length]).toEqual([1, 1]);
      expect(second).toEqual(first);
    });

    it('hears nothing of reads and of what is refused', async () => {
      const heard = await door.listen();
      await door.transport.call('app.start', {});
      await door.transport.call('step.undo', {});
      await door.transport.call('task.note', {});
      await door.transport.call('plan.start', PLAN_START);
      await expect.poll(() => heard).toHaveLength(1);
    });
  });
});
