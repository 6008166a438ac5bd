import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../../shared/contract/reply';
import type { Id } from '../../../shared/domain/id';
import { headOf, noteIn, startPlan, taskAt } from '../../support/doors/ask';
import { countRows } from '../../support/builders/tables';
import { type HttpDoor, openHttpDoor } from '../../support/doors/http-door';

let door: HttpDoor;
let session: string;
let window: Id;
let planId: Id;
let taskId: Id;

beforeEach(async () => {
  door = await openHttpDoor();
  session = (await door.openSession()).replace('X-Waymark-Session: ', '');
  window = crypto.randomUUID();
  const snapshot = startPlan(door.app);
  [planId, taskId] = [snapshot.plan.id, taskAt(snapshot, 0).id];
});

/** On a connection kept open while waiting for the answer. */
const call = (name: string, input: object, command?: object): Promise<Response> => {
  const origin = `http://127.0.0.1:${door.port}`;
  return fetch(`${origin}/api/call`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin, 'X-Waymark-Session': session },
    body: JSON.stringify({ name, input, command }),
  });
};

const write = async (number: number, note: string, id = crypto.randomUUID()) => {
  const response = await call('task.note', { planId, taskId, note }, { id, window, number });
  return (await response.json()) as Answer<null>;
};

describe('writes of one window', () => {
  it('run in the order they were made, however they arrive', async () => {
    const later = write(2, 'second');
    // A read does not wait, and is answered after what came before it was taken in.
    expect(await (await call('app.open', {})).json()).toMatchObject({ ok: true });
    expect(headOf(door.app).revision).toBe(1);
    const [first, second] = await Promise.all([write(1, 'first'), later]);
    expect([first.made, second.made]).toEqual([2, 3]);
    expect(noteIn(door.app, taskId)).toBe('second');
  });

  it('do not wait long for a lost one, nor do those after it', async () => {
    const started = performance.now();
    expect((await write(5, 'kept')).made).toBe(2);
    expect(performance.now() - started).toBeLessThan(3_000);
    const after = performance.now();
    expect((await write(6, 'and on')).made).toBe(3);
    expect(performance.now() - after).toBeLessThan(900);
  });

  it('do not wait for those of another window', async () => {
    const waiting = write(2, 'late');
    const other = await call(
      'task.start',
      { planId, taskId },
      { id: crypto.randomUUID(), window: crypto.randomUUID(), number: 1 },
    );
    expect(await other.json()).toMatchObject({ ok: true, made: 2 });
    expect((await waiting).made).toBe(3);
  });
});

describe('a write that is sent again', () => {
  it('runs once, and gets the same answer', async () => {
    const command = (number: number) => ({ id, window, number });
    const id = crypto.randomUUID();
    const input = { planId, taskId, day: '2026-01-05', minutes: 30 };
    const once = (await (await call('time.log', input, command(1))).json()) as Answer<unknown>;
    const again = (await (await call('time.log', input, command(2))).json()) as Answer<unknown>;
    expect(again).toMatchObject({ ok: true, value: once.value, changes: once.changes, made: null });
    expect(countRows(door.app.db, 'time_entry')).toBe(1);
  });
});

describe('an invalid command', () => {
  it.each([
    { id: 'x' },
    { number: 0 },
    { number: 1.5 },
    { window: '' },
    { extra: 1 },
    { id: undefined },
  ])('is refused: %j', async (wrong) => {
    const command = { id: crypto.randomUUID(), window, number: 1, ...wrong };
    const { status } = await call('task.start', { planId, taskId }, command);
    expect(status).toBe(400);
    expect(headOf(door.app).revision).toBe(1);
  });
});
