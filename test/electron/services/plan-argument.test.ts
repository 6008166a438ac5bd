import { beforeEach, describe, expect, it } from 'vitest';
import { calls } from '../../../shared/contract/calls';
import { parseDay } from '../../../shared/domain/calendar/day';
import type { Id } from '../../../shared/domain/id';
import { ask, expectPlanIn, openingIn, refusalOf, taskAt } from '../../support/doors/ask';
import { dump } from '../../support/builders/tables';
import { NEWER_GUIDE, CALL_NAMES, type Inputs, prepare } from '../../support/doors/examples';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';

const OF_PLAN = CALL_NAMES.filter((name) => calls[name].scope === 'plan');
const week = parseDay('2026-01-05');

let app: TestApp;
let inputs: Inputs;
/** The plan that calls are about, and another one, which is current. */
let planId: Id;
let otherId: Id;

beforeEach(() => {
  app = memoryApp();
  inputs = prepare(app, 'app.open');
  planId = expectPlanIn(app).plan.id;
  app.db.prepare(`UPDATE setting SET value = 'null' WHERE key = 'currentPlanId'`).run();
  otherId = fillOther();
  // Provides something to update the plan to.
  app.catalog.splice(0, 1, NEWER_GUIDE);
});

/** Starts a second plan, with a row in every table that plans have. */
function fillOther(): Id {
  const { planId: id } = ask(app, 'plan.start', inputs['plan.start']);
  const [taskId, secondId] = [0, 1].map((index) => taskAt(expectPlanIn(app), index).id);
  const named = { taskId: taskId ?? '' };
  ask(app, 'evidence.add', { ...named, url: 'https://example.org/other', title: '' });
  ask(app, 'task.note', { ...named, note: 'read' });
  ask(app, 'plan.change', { hoursPerWeek: 20 });
  ask(app, 'pause.add', { first: week, last: week, reason: '' });
  const goals = [{ taskId: secondId ?? '', minutes: 60 }];
  ask(app, 'week.plan', { week, goals });
  ask(app, 'time.log', { ...named, day: week, minutes: 30 });
  ask(app, 'review.write', { week, wentWell: 'I read on' });
  return id;
}

/** A plan's rows, by table and key. */
const rowsOfPlan = (id: Id) =>
  Object.entries(dump(app.db)).map(([table, rows]) => [
    table,
    rows.filter((row) => row[table === 'plan' ? 'id' : 'plan_id'] === id),
  ]);

const idsOfPlan = (id: Id): string[] =>
  Object.values(dump(app.db)).flatMap((rows) =>
    rows
      .filter((row) => row['plan_id'] === id || row['id'] === id)
      .flatMap((row) => (typeof row['id'] === 'string' ? [row['id']] : []))
      // Only one timer can run, and it has a fixed id.
      .filter((each) => each !== 'timer'),
  );

describe.each(OF_PLAN)('%s', (name) => {
  it('is refused for a missing plan', () => {
    const input = { ...inputs[name], planId: crypto.randomUUID() };
    expect(refusalOf(app, name, input).code).toBe('not-found');
  });

  it('neither reads nor changes another plan', () => {
    const before = rowsOfPlan(otherId);
    const foreign = idsOfPlan(otherId);
    expect(foreign.length).toBeGreaterThan(40);
    const reply = app.dispatch(name, inputs[name]);
    expect(reply.ok).toBe(true);
    expect(rowsOfPlan(otherId)).toEqual(before);
    const answered = JSON.stringify(reply.ok && [reply.value, reply.changes]);
    expect(foreign.filter((id) => answered.includes(id))).toEqual([]);
  });

  it('does not reach another plan’s rows by id', () => {
    // Only one timer can run: starting another stops it, whichever plan it belongs to.
    if (name === 'timer.start') return;
    const before = rowsOfPlan(planId);
    const foreign = idsOfPlan(planId);
    const reply = app.dispatch(name, { ...inputs[name], planId: otherId });
    expect(rowsOfPlan(planId)).toEqual(before);
    const answered = JSON.stringify(reply.ok && [reply.value, reply.changes]);
    expect(foreign.filter((id) => answered.includes(id))).toEqual([]);
  });
});

it('a window has every plan loaded, and shows only the current one', () => {
  const { records, snapshot, logbook } = openingIn(app);
  const foreign = idsOfPlan(planId);
  for (const kind of ['phase', 'task', 'goal', 'time'] as const)
    expect([...records[kind].keys()].some((id) => foreign.includes(id))).toBe(true);
  // Minutes are listed by task.
  const shown = JSON.stringify([snapshot, { ...logbook, spent: [] }]);
  expect(foreign.filter((id) => shown.includes(id))).toEqual([]);
});

it('a timer can only be stopped from its own plan', () => {
  const minutes = 30;
  expect(ask(app, 'timer.stop', { minutes, planId: otherId })).toBeNull();
  expect(dump(app.db)['timer']).toHaveLength(1);
  ask(app, 'timer.stop', { minutes, planId });
  expect(dump(app.db)['timer']).toHaveLength(0);
});
