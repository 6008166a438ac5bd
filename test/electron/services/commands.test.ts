import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../shared/contract/transport';
import type { Id } from '../../../shared/domain/id';
import { ask, startPlan, taskAt } from '../../support/doors/ask';
import { countRows, rowsOf, tablesOf } from '../../support/builders/tables';
import { prepare, WRITE_NAMES } from '../../support/doors/examples';
import { memoryApp, openApp, type TestApp } from '../../support/doors/memory-app';
import { tempFolder } from '../../support/machine/temp-folder';

const everything = ({ db }: TestApp) => tablesOf(db).map((table) => rowsOf(db, table));

function send(app: TestApp, commandId: Id, name: string, input: object) {
  const reply = app.dispatch(name, input, { by: 'hand', commandId });
  if (!reply.ok) throw new Error(reply.error.message);
  return reply;
}

describe.each(WRITE_NAMES)('%s under a repeated id', (name) => {
  it('runs once: the same value and changes, and nothing more', () => {
    const app = memoryApp();
    const input = prepare(app, name)[name];
    const heard: Notice[] = [];
    app.changes((notice) => heard.push(notice));
    const id = crypto.randomUUID();
    const once = send(app, id, name, input);
    const before = everything(app);
    const again = send(app, id, name, input);
    expect(again).toEqual({ ...once, made: null });
    expect(once.made).toBe(once.head.revision);
    expect(everything(app)).toEqual(before);
    expect(heard).toHaveLength(1);
  });
});

/** An app with a plan, and an input that logs time on its first task. */
function started(app = memoryApp()) {
  const snapshot = startPlan(app);
  const [planId, taskId] = [snapshot.plan.id, taskAt(snapshot, 0).id];
  return { app, planId, taskId, log: { planId, taskId, day: '2026-01-05', minutes: 30 } };
}

it('runs once across a restart too', () => {
  const folder = tempFolder();
  const { app, log } = started(openApp(folder));
  const id = crypto.randomUUID();
  const once = send(app, id, 'time.log', log);
  app.close();
  const opened = openApp(folder);
  const again = send(opened, id, 'time.log', log);
  expect(again).toMatchObject({ value: once.value, changes: once.changes, made: null });
  expect(again.head).toMatchObject({ revision: 0, undo: once.head.undo });
  expect(again.head.epoch).not.toBe(once.head.epoch);
  expect(countRows(opened.db, 'time_entry')).toBe(1);
  opened.close();
});

it('runs once even if it was undone since', () => {
  const { app, log } = started();
  const id = crypto.randomUUID();
  const once = send(app, id, 'time.log', log);
  ask(app, 'step.undo', {});
  expect(send(app, id, 'time.log', log)).toMatchObject({ value: once.value, made: null });
  expect(countRows(app.db, 'time_entry')).toBe(0);
});

it('leaves nothing when refused, and can be sent again', () => {
  const { app, log } = started();
  const id = crypto.randomUUID();
  const before = everything(app);
  const tomorrow = { ...log, day: '2026-01-06' };
  const refused = app.dispatch('time.log', tomorrow, { by: 'hand', commandId: id });
  expect(refused).toMatchObject({ ok: false, error: { code: 'refused' } });
  expect(everything(app)).toEqual(before);
  app.clock.moveTo('2026-01-06T09:00');
  expect(send(app, id, 'time.log', tomorrow).made).toBe(2);
});

it('is remembered for a thousand commands, and never runs twice even after that', () => {
  const { app, log, planId, taskId } = started();
  const ids = Array.from({ length: 1_000 }, () => crypto.randomUUID());
  const first = crypto.randomUUID();
  const logged = send(app, first, 'time.log', log);
  for (const id of ids.slice(1)) send(app, id, 'task.start', { planId, taskId });
  expect(countRows(app.db, 'command')).toBe(1_000);
  expect(send(app, first, 'time.log', log)).toMatchObject({ value: logged.value, made: null });
  send(app, ids[0] ?? '', 'task.start', { planId, taskId });
  expect(countRows(app.db, 'command')).toBe(1_000);
  expect(app.dispatch('time.log', log, { by: 'hand', commandId: first }).ok).toBe(false);
  expect(countRows(app.db, 'time_entry')).toBe(1);
});
