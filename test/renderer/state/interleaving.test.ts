import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { planIdOf, settingsOf, snapshotOf } from '../../../renderer/state/derived';
import type { AppState } from '../../../renderer/state/store';
import { parseDay } from '../../../shared/domain/calendar/day';
import type { PlanSnapshot } from '../../../shared/domain/plan/plan';
import { type AppWindow, openWindow } from '../../support/doors/app-window';
import { logbookIn, noteIn, planIn, settingsIn, startPlan, taskAt } from '../../support/doors/ask';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';

/** Number of interleavings to try: more in nightly runs. */
const RUNS = Number(process.env['WAYMARK_SEQUENCES'] ?? 60);
const WINDOWS = 3;
const WEEK = parseDay('2026-01-05');

/** Something that can be changed in a window: a separate field, and the action that writes a value to it. */
interface Field {
  readonly name: string;
  readonly write: (state: AppState, value: number) => Promise<unknown>;
  /** Its value in the store. */
  readonly read: (app: TestApp) => unknown;
  /** The value that `write` leads to. */
  readonly expected: (value: number) => unknown;
}

const reviewIn = (app: TestApp) => logbookIn(app).reviews[0];

function fieldsOf(plan: PlanSnapshot): Field[] {
  const [one, other] = [taskAt(plan, 0).id, taskAt(plan, 1).id];
  const note = (id: string): Field => ({
    name: `note of ${id}`,
    write: (state, value) => state.noteTask(id, `note ${value}`),
    read: (app) => noteIn(app, id),
    expected: (value) => `note ${value}`,
  });
  return [
    note(one),
    note(other),
    {
      name: 'state of a task',
      write: (state, value) =>
        value % 2 === 0 ? state.startTask(one) : state.dropTask(one, `reason ${value}`),
      read: (app) => planIn(app)?.tasks.find(({ id }) => id === one)?.state,
      expected: (value) =>
        value % 2 === 0
          ? { status: 'in-progress' }
          : { status: 'dropped', day: '2026-01-05', reason: `reason ${value}` },
    },
    {
      name: 'first answer of a review',
      write: (state, value) => state.writeReview({ week: WEEK, wentWell: `well ${value}` }),
      read: (app) => reviewIn(app)?.wentWell,
      expected: (value) => `well ${value}`,
    },
    {
      name: 'another answer of the same review',
      write: (state, value) => state.writeReview({ week: WEEK, learned: `learned ${value}` }),
      read: (app) => reviewIn(app)?.learned,
      expected: (value) => `learned ${value}`,
    },
    {
      name: 'hours a week',
      write: (state, value) => state.changePlan({ hoursPerWeek: 10 + value }),
      read: (app) => planIn(app)?.plan.hours.at(-1)?.hoursPerWeek,
      expected: (value) => 10 + value,
    },
    {
      name: 'first weekday',
      write: (state, value) => state.changeSettings({ firstWeekday: value % 2 === 0 ? 0 : 1 }),
      read: (app) => settingsIn(app).firstWeekday,
      expected: (value) => (value % 2 === 0 ? 0 : 1),
    },
  ];
}

type Event =
  | { readonly kind: 'write'; readonly window: number; readonly field: number }
  | { readonly kind: 'undo' | 'redo' | 'lose' | 'reopen' | 'start'; readonly window: number }
  | { readonly kind: 'deliver'; readonly window: number; readonly index: number };

const inWindow = { window: fc.nat({ max: WINDOWS - 1 }) };
const write = fc.record({ kind: fc.constant('write' as const), ...inWindow, field: fc.nat(6) });
const deliver = fc.record({ kind: fc.constant('deliver' as const), ...inWindow, index: fc.nat(9) });
const turn = fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const), ...inWindow });
const trouble = fc.record({
  kind: fc.constantFrom('lose' as const, 'reopen' as const, 'start' as const),
  ...inWindow,
});

/** Windows on one app, whose answers and notices arrive in any order. */
async function play(events: readonly Event[], fields: (plan: PlanSnapshot) => Field[]) {
  const app = memoryApp();
  const all = fields(startPlan(app));
  const windows: AppWindow[] = [];
  for (let count = 0; count < WINDOWS; count += 1) windows.push(await openWindow(app));
  windows.forEach((window) => window.hold('answers', 'notices'));
  const last = new Map<Field, number>();
  for (const [value, event] of events.entries()) {
    const window = windows[event.window];
    const field = event.kind === 'write' ? all[event.field] : undefined;
    if (window === undefined) continue;
    const state = window.store.getState();
    // Without a plan, the window shows nothing to write to.
    if (field !== undefined && planIdOf(state) !== null) {
      void field.write(state, value);
      last.set(field, value);
    }
    if (event.kind === 'undo') void state.undoStep();
    if (event.kind === 'redo') void state.redoStep();
    if (event.kind === 'reopen') void state.open();
    if (event.kind === 'start') windows[event.window] = await openWindow(app, 'answers', 'notices');
    // A start that fails is repeated with the connection, which is not part of this.
    if (event.kind === 'lose' && state.phase === 'ready') window.lose('answers');
    if (event.kind === 'deliver' && window.held() > 0)
      await window.deliver(event.index % window.held());
    await window.settle();
  }
  await becomeQuiet(windows);
  return { app, windows, last };
}

/** Everything held arrives, and what was lost is requested again. */
async function becomeQuiet(windows: readonly AppWindow[]): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    for (const window of windows) {
      await window.release();
      window.store.getState().retryUnanswered();
      await window.settle();
      await window.settle();
    }
  }
}

function expectInStep({ app, windows }: Awaited<ReturnType<typeof play>>): void {
  for (const { store } of windows) {
    const state = store.getState();
    expect(snapshotOf(state)).toEqual(planIn(app));
    expect(settingsOf(state)).toEqual(settingsIn(app));
    expect(state.shownVersion).toEqual(app.version());
    expect(state.unanswered).toBe(0);
  }
}

it('windows that write at the same time end up identical, and lose no field', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(write, deliver, trouble), { maxLength: 30 }),
      async (events) => {
        const played = await play(events, fieldsOf);
        expectInStep(played);
        for (const [field, value] of played.last)
          expect(field.read(played.app), field.name).toEqual(field.expected(value));
        played.app.close();
      },
    ),
    { numRuns: RUNS },
  );
}, 120_000);

it('windows also end up identical with interleaved undo and redo', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(write, deliver, turn, trouble), { maxLength: 30 }),
      async (events) => {
        const played = await play(events, fieldsOf);
        expectInStep(played);
        played.app.close();
      },
    ),
    { numRuns: RUNS },
  );
}, 120_000);
