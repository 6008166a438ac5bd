import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AtHand } from '../../../shared/domain/from-records';
import { ask, startPlan, taskAt } from '../../support/doors/ask';
import { prepare, WRITE_NAMES } from '../../support/doors/examples';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';
import { createAtHand } from '../../../electron/shell/at-hand';

vi.mock('electron', () => ({}));

let app: TestApp;

afterEach(() => app.close());

/** Whether a note was read yet is left out: no view of the desktop shows one. */
const held = (atHand: AtHand | null) => {
  const { note: _, ...records } = atHand?.records ?? {};
  return records;
};

describe('the records that the desktop holds', () => {
  it.each(WRITE_NAMES)('are those of a new reading after %s', (name) => {
    app = memoryApp();
    const input = prepare(app, name)[name];
    const atHand = createAtHand(app);
    atHand();
    ask(app, name, input);
    expect(held(atHand())).toEqual(held(createAtHand(app)()));
  });

  it('are read once, however much is written', () => {
    app = memoryApp();
    const plan = startPlan(app);
    const dispatch = vi.fn<TestApp['dispatch']>(app.dispatch);
    const atHand = createAtHand({ ...app, dispatch });
    for (const index of [0, 1, 2]) {
      atHand();
      ask(app, 'task.complete', { taskId: taskAt(plan, index).id });
    }
    expect(
      [...(atHand()?.records.task.values() ?? [])].filter(({ state }) => state.status === 'done'),
    ).toHaveLength(3);
    expect(dispatch).toHaveBeenCalledOnce();
  });
});
