import { describe, expect, it } from 'vitest';
import { type Completion, completionsOf } from '../../../../shared/domain/history/completion';
import { parseDay } from '../../../../shared/domain/calendar/day';
import type { Pause } from '../../../../shared/domain/calendar/pause';
import type { PlanSnapshot } from '../../../../shared/domain/plan/plan';
import type { TaskState } from '../../../../shared/domain/plan/task';
import { planOf } from '../../../support/builders/plan-of';
import { STATES, taskOf } from '../../../support/builders/task-of';

const done = (day: string): TaskState => ({ status: 'done', day: parseDay(day) });
const dropped = (day: string): TaskState => ({
  status: 'dropped',
  day: parseDay(day),
  reason: 'Known',
});

/** Three phases of 4 weeks from Monday 5 January on; `1a` is a task of the first one. */
function snapshotOf(
  states: Readonly<Record<string, TaskState>>,
  pauses: readonly Pause[] = [],
): PlanSnapshot {
  const phases = ['1', '2', '3'];
  return {
    plan: planOf(),
    phases: phases.map((id) => ({ id, origin: id, title: id, weeks: 4, resources: [] })),
    tasks: [
      ...Object.entries(states).map(([id, state]) =>
        taskOf({ id, state, place: { in: 'phase', phaseId: id.slice(0, 1) } }),
      ),
      taskOf({ id: 'first-step', place: { in: 'action-plan', horizon: 'this-week' } }),
    ],
    pauses,
  };
}

const completions = (
  states: Readonly<Record<string, TaskState>>,
  pauses?: readonly Pause[],
): readonly Completion[] => completionsOf(snapshotOf(states, pauses), []);

const OPEN = { '3a': STATES.toDo };

/** Numbers of phases, with the field the test cares about; 0 for the whole pathway. */
const told = <Field extends keyof Completion>(
  all: readonly Completion[],
  field: Field,
): [number, Completion[Field]][] => all.map((each) => [each.stage?.number ?? 0, each[field]]);

describe('a finished phase', () => {
  it('is one with nothing open and something done', () => {
    const one = { '1a': done('2026-01-18'), '1b': dropped('2026-01-20') };
    expect(told(completions({ ...one, ...OPEN }), 'finishedOn')).toEqual([[1, '2026-01-18']]);
    expect(completions({ ...one, '1c': STATES.inProgress, ...OPEN })).toEqual([]);
    expect(completions({ '1b': dropped('2026-01-20'), ...OPEN })).toEqual([]);
    expect(completions(OPEN)).toEqual([]);
  });

  it('took the time since the start, or since the previous phase', () => {
    const all = completions({ '1a': done('2026-01-18'), '2a': done('2026-01-29'), ...OPEN });
    expect(told(all, 'weeks')).toEqual([
      [1, 2],
      [2, 11 / 7],
    ]);
    expect(told(all, 'plannedWeeks')).toEqual([
      [1, 4],
      [2, 4],
    ]);
  });

  it('does not include paused days', () => {
    const pause = { id: 'p', first: parseDay('2026-01-10'), last: parseDay('2026-01-22') };
    const states = { '1a': done('2026-01-18'), '2a': done('2026-01-29'), ...OPEN };
    expect(told(completions(states, [{ ...pause, reason: '' }]), 'weeks')).toEqual([
      [1, 5 / 7],
      [2, 1],
    ]);
  });

  it('took no time if everything was done before the start', () => {
    expect(told(completions({ '1a': done('2025-12-01'), ...OPEN }), 'weeks')).toEqual([[1, 0]]);
  });

  it('may be finished before an earlier one: neither counts the other’s time', () => {
    const all = completions({
      '1a': done('2026-01-11'),
      '2a': done('2026-03-01'),
      '3a': done('2026-01-18'),
      '3b': STATES.toDo,
    });
    expect(told(all, 'weeks')).toEqual([
      [1, 1],
      [2, 7],
    ]);
    const later = completions({
      '1a': done('2026-01-11'),
      '2a': done('2026-03-01'),
      '3a': done('2026-01-18'),
    });
    expect(told(later, 'weeks').slice(0, 3)).toEqual([
      [1, 1],
      [3, 1],
      [2, 7],
    ]);
  });

  it('lists what was done and dropped, and sums the time', () => {
    const states = {
      '1a': done('2026-01-11'),
      '1b': dropped('2026-01-12'),
      '1c': done('2026-01-10'),
      ...OPEN,
    };
    const [phase] = completionsOf(snapshotOf(states), [
      { taskId: '1a', minutes: 50 },
      { taskId: '1b', minutes: 10 },
      { taskId: '3a', minutes: 500 },
    ]);
    expect(phase?.done.map(({ id }) => id)).toEqual(['1a', '1c']);
    expect(phase?.dropped.map(({ id }) => id)).toEqual(['1b']);
    expect(phase?.minutes).toBe(60);
  });
});

describe('the whole pathway', () => {
  it('comes last, once nothing of any phase is open', () => {
    const states = {
      '1a': done('2026-02-01'),
      '2a': dropped('2026-02-20'),
      '3a': done('2026-02-08'),
    };
    const all = completions(states);
    expect(told(all, 'finishedOn')).toEqual([
      [1, '2026-02-01'],
      [3, '2026-02-08'],
      [0, '2026-02-08'],
    ]);
    expect(all.at(-1)).toMatchObject({ weeks: 5, plannedWeeks: 12, stage: null });
    expect(all.at(-1)?.done).toHaveLength(2);
    expect(all.at(-1)?.dropped).toHaveLength(1);
  });
});
