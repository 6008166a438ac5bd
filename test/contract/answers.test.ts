import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CallName, calls } from '../../shared/contract/calls';
import { createClient } from '../../shared/contract/client';
import { headOf, noteIn, PLAN_START, startPlan, taskAt } from '../support/doors/ask';
import { CALL_NAMES, prepare } from '../support/doors/examples';
import { openApp } from '../support/doors/memory-app';
import { tempFolder } from '../support/machine/temp-folder';
import { DOORS, openDoor, type OpenDoor } from './doors';
import { answerOf, changes } from './answer';

/** A store in memory has no backups, and cannot be replaced. */
const OF_FILE = CALL_NAMES.filter((name) => /^(?:backup|archive)\./.test(name));
/** Recovery is refused while nothing is wrong. */
const OF_RECOVERY: ReadonlySet<CallName> = new Set([
  'recovery.use',
  'recovery.salvage',
  'recovery.clear',
  'recovery.retry',
]);
/** There is nothing to answer before an assistant has asked. */
const OF_ASKING: CallName = 'proposal.answer';
const OF_MEMORY = CALL_NAMES.filter(
  (name) => !OF_FILE.includes(name) && !OF_RECOVERY.has(name) && name !== OF_ASKING,
);

async function expectAnswer({ app, transport }: OpenDoor, call: CallName): Promise<void> {
  const input = prepare(app, call)[call];
  // A reopened store counts revisions from the start.
  const isAnew = call === 'backup.restore' || call === 'archive.take';
  const before = isAnew ? 0 : headOf(app).revision;
  const reply = await transport.call(call, input);
  expect(answerOf(calls[call].result).safeParse(reply).error).toBeUndefined();
  const step = calls[call].access === 'write' ? 1 : 0;
  expect(reply).toMatchObject({ head: { revision: before + step } });
}

describe.each(DOORS)('%s, over a file,', (name) => {
  it.each(OF_FILE)('%s answers as the contract says', async (call) => {
    const door = await openDoor(name, openApp(tempFolder()));
    await expectAnswer(door, call);
    await door.close();
  });
});

describe.each(DOORS)('%s', (name) => {
  let door: OpenDoor;

  beforeEach(async () => {
    door = await openDoor(name);
  });
  afterEach(() => door.close());

  it.each(OF_MEMORY)('%s answers as the contract says', (call) => expectAnswer(door, call));

  it('answers a newly opened window', async () => {
    const first = await door.transport.call('app.open', {});
    expect(first).toStrictEqual({
      ok: true,
      value: {
        version: '1.2.3',
        dataFile: ':memory:',
        isSample: false,
        health: { kind: 'good' },
        weeksFrom: '2025-11-03',
        records: { setting: [], plan: [] },
      },
      changes: [],
      made: null,
      head: {
        ...door.app.version(),
        revision: 0,
        at: { utcMs: Date.UTC(2026, 0, 5, 9), zone: 'UTC', offsetMinutes: 0 },
        today: '2026-01-05',
        undo: null,
        redo: null,
      },
    });
    const { plan } = startPlan(door.app);
    const second = await door.transport.call('app.open', {});
    expect(second).toMatchObject({
      value: { records: { plan: [{ id: plan.id }] } },
      head: { revision: 1 },
    });
  });

  it('reports with every answer what changed, and what undo and redo would do', async () => {
    const client = createClient(door.transport);
    const plan = startPlan(door.app);
    const { title, id: taskId } = taskAt(plan, 0);
    const planId = plan.plan.id;
    const step = { of: { kind: 'task.completed', taskId, title, day: '2026-01-05' } };
    const toState = (state: object) => [
      { op: 'update', kind: 'task', id: taskId, fields: { state } },
    ];
    const done = await client('task.complete', { planId, taskId });
    expect(done).toMatchObject({
      value: null,
      made: 2,
      changes: toState({ status: 'done', day: '2026-01-05' }),
      head: { undo: step, redo: null },
    });
    const undone = await client('step.undo', {});
    expect(undone).toMatchObject({
      value: { step, left: [] },
      made: 3,
      head: { undo: { of: { kind: 'plan.started' } }, redo: step },
    });
    const failed = await client('task.complete', { planId, taskId: crypto.randomUUID() });
    expect(failed.ok).toBe(false);
  });

  it('reports the day with every answer', async () => {
    door.app.clock.moveTo('2026-01-06T00:01');
    expect(await door.transport.call('app.open', {})).toMatchObject({
      head: { today: '2026-01-06' },
    });
  });

  it('makes a write exactly once', async () => {
    const plan = startPlan(door.app);
    const [planId, taskId] = [plan.plan.id, taskAt(plan, 0).id];
    await door.transport.call('task.note', {
      planId,
      taskId,
      note: 'Zürich “🧭” \u2028 </script>\n',
    });
    expect(noteIn(door.app, taskId)).toBe('Zürich “🧭” \u2028 </script>\n');
    expect(headOf(door.app).revision).toBe(2);
  });

  it('keeps the order of simultaneous calls', async () => {
    const plan = startPlan(door.app);
    const [planId, taskId] = [plan.plan.id, taskAt(plan, 0).id];
    const notes = Array.from({ length: 20 }, (_, index) => String(index));
    const replies = await Promise.all(
      notes.map((note) =>
        door.transport.call('task.note', { planId, taskId, note }, crypto.randomUUID()),
      ),
    );
    const revisions = replies.map((reply) => (reply.ok ? reply.head.revision : NaN));
    expect(revisions).toEqual(notes.map((_, index) => index + 2));
    expect(noteIn(door.app, taskId)).toBe('19');
  });

  describe('a listener in another window', () => {
    it('is notified of each write: its changes and the revision', async () => {
      const heard = await door.listen();
      await door.transport.call('plan.start', PLAN_START);
      await door.transport.call('settings.change', { firstWeekday: 0 });
      await expect
        .poll(() => heard)
        .toMatchObject([
          { kind: 'changed', revision: 1, undo: { of: { kind: 'plan.started' } }, redo: null },
          {
            kind: 'changed',
            revision: 2,
            changes: [{ op: 'put', kind: 'setting', record: { id: 'firstWeekday', value: 0 } }],
          },
        ]);
      expect(
        changes.safeParse(
          heard.flatMap((notice) => (notice.kind === 'changed' ? notice.changes : [])),
        ).error,
      ).toBeUndefined();
    });

    it('is not the only one', async () => {
      const [first, second] = [await door.listen(), await door.listen()];
      await door.transport.call('plan.start', PLAN_START);
      await expect.poll(() => [first.length, second.length]).toEqual([1, 1]);
      expect(second).toEqual(first);
    });

    it('is not notified of reads or refused calls', async () => {
      const heard = await door.listen();
      await door.transport.call('app.open', {});
      await door.transport.call('step.undo', {});
      await door.transport.call('task.note', {});
      await door.transport.call('plan.start', PLAN_START);
      await expect.poll(() => heard).toHaveLength(1);
    });
  });
});
