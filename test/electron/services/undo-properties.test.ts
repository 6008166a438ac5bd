import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Head } from '../../../shared/contract/reply';
import { headOf, PLAN_START } from '../../support/doors/ask';
import { NEWER_GUIDE } from '../../support/doors/examples';
import { memoryApp, openApp, type TestApp } from '../../support/doors/memory-app';
import type { Action } from '../../support/arbitraries/action';
import { anyActions, inputOf } from '../../support/arbitraries/random-actions';
import { dump } from '../../support/builders/tables';
import { tempFolder } from '../../support/machine/temp-folder';

/** Number of sequences to try: more in nightly runs. */
const SEQUENCES = Number(process.env['WAYMARK_SEQUENCES'] ?? 40);

type State = ReadonlySet<string>;

/** Every undoable row, as text. */
const stateOf = ({ db }: TestApp): State =>
  new Set(
    Object.entries(dump(db)).flatMap(([table, rows]) =>
      rows.map((row) => `${table} ${JSON.stringify(row)}`),
    ),
  );

/** Rows that only one of the two has. */
const difference = (one: State, other: State = new Set()): string[] => [
  ...[...one].filter((row) => !other.has(row)),
  ...[...other].filter((row) => !one.has(row)),
];

/** Every state that undo and redo may lead to, and the app being led there. */
class Walk {
  app: TestApp;
  private readonly states: State[];
  private present = 0;

  constructor(app: TestApp) {
    this.app = app;
    this.states = [stateOf(app)];
    this.do({ name: 'plan.start', input: PLAN_START });
    // Provides something to update the plan to.
    app.catalog.splice(0, 1, NEWER_GUIDE);
  }

  do(action: Action): void {
    const { name } = action;
    const before = headOf(this.app).undo;
    const reply = this.app.dispatch(name, inputOf(this.app, action));
    if (!reply.ok) expect(['refused', 'invalid-input', 'not-found']).toContain(reply.error.code);
    else if (name === 'step.undo') this.present -= 1;
    else if (name === 'step.redo') this.present += 1;
    else if (reply.head.undo?.id !== before?.id) this.written();
    this.check(reply.ok ? reply.head : headOf(this.app));
  }

  /** Back to the very start, and forward to the very end again. */
  goBackAndForth(betweenSteps: () => void): void {
    for (const name of ['step.undo', 'step.redo']) {
      for (let steps = 0; steps < this.states.length; steps += 1) {
        this.do({ name });
        betweenSteps();
      }
      expect(this.present).toBe(name === 'step.undo' ? 0 : this.states.length - 1);
    }
  }

  private written(): void {
    const state = stateOf(this.app);
    expect(difference(state, this.states[this.present])).not.toEqual([]);
    this.present += 1;
    this.states.splice(this.present, Infinity, state);
  }

  private check({ undo, redo }: Head): void {
    expect(difference(stateOf(this.app), this.states[this.present])).toEqual([]);
    expect(undo === null).toBe(this.present === 0);
    expect(redo === null).toBe(this.present === this.states.length - 1);
  }
}

it('whatever was done, undo goes back step by step and redo forward', () => {
  fc.assert(
    fc.property(anyActions, (actions) => {
      const walk = new Walk(memoryApp());
      actions.forEach((action) => walk.do(action));
      walk.goBackAndForth(() => {});
      walk.app.close();
    }),
    { numRuns: SEQUENCES },
  );
}, 60_000);

it('also when Waymark is restarted in between', () => {
  fc.assert(
    fc.property(anyActions, fc.infiniteStream(fc.nat(9)), (actions, dice) => {
      const folder = tempFolder();
      const walk = new Walk(openApp(folder));
      const reopenSometimes = (): void => {
        if (dice.next().value !== 0) return;
        walk.app.close();
        walk.app = openApp(folder, undefined, walk.app.catalog);
      };
      for (const action of actions) {
        walk.do(action);
        reopenSometimes();
      }
      walk.goBackAndForth(reopenSometimes);
      walk.app.close();
    }),
    { numRuns: Math.ceil(SEQUENCES / 8) },
  );
}, 60_000);
