import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../../shared/domain/calendar/day';
import {
  currentStage,
  firstStepsOf,
  nextTasks,
  stagesOf,
  tasksPlannedIn,
} from '../../../../shared/domain/plan/journey';
import type { Pause } from '../../../../shared/domain/calendar/pause';
import type { PlanSnapshot } from '../../../../shared/domain/plan/plan';
import type { Task, TaskState } from '../../../../shared/domain/plan/task';
import { planOf } from '../../../support/builders/plan-of';
import { STATES, taskOf } from '../../../support/builders/task-of';

const startDay = parseDay('2026-01-05');

const phaseOf = (id: string) => ({ id, origin: id, title: id, weeks: 2, resources: [] });

type States = Readonly<Record<string, TaskState>>;

/** Two phases of two weeks with two tasks each, and one entry of the action plan. */
function snapshotOf(states: States = {}, pauses: readonly Pause[] = []): PlanSnapshot {
  const task = (id: string, phaseId: string): Task =>
    taskOf({ id, place: { in: 'phase', phaseId }, state: states[id] ?? STATES.toDo });
  return {
    plan: planOf(startDay),
    phases: [phaseOf('one'), phaseOf('two')],
    tasks: [
      task('a', 'one'),
      task('b', 'one'),
      task('c', 'two'),
      task('d', 'two'),
      taskOf({ id: 'e', plannedWeeks: 0, place: { in: 'action-plan', horizon: 'this-month' } }),
    ],
    pauses,
  };
}

const stagesWith = (states: States = {}, pauses: readonly Pause[] = []) =>
  stagesOf(snapshotOf(states, pauses));

/** The week from 12 to 18 January, which is the second of the first phase. */
const pause: Pause = {
  id: 'pause',
  first: parseDay('2026-01-12'),
  last: parseDay('2026-01-18'),
  reason: '',
};

const idsOf = (tasks: readonly Task[]): string[] => tasks.map(({ id }) => id);

describe('stagesOf', () => {
  it('numbers the phases and gives each its days and its tasks', () => {
    const [one, two] = stagesWith();
    expect(one).toMatchObject({
      number: 1,
      planned: { first: '2026-01-05', last: '2026-01-18' },
    });
    expect(two).toMatchObject({
      number: 2,
      planned: { first: '2026-01-19', last: '2026-02-01' },
    });
    expect(idsOf(one?.tasks ?? [])).toEqual(['a', 'b']);
    expect(idsOf(two?.tasks ?? [])).toEqual(['c', 'd']);
  });

  it('keeps the stage of a phase in which nothing changed, and only that', () => {
    const snapshot = snapshotOf();
    const [one, two] = stagesOf(snapshot);
    const tasks = snapshot.tasks.map((task) =>
      task.id === 'a' ? { ...task, state: STATES.done } : task,
    );
    const ticked = stagesOf({ ...snapshot, tasks });
    expect(ticked[0]).not.toBe(one);
    expect(ticked[0]?.progress.ratio).toBe(0.5);
    expect(ticked[1]).toBe(two);
    const [, moved] = stagesOf({ ...snapshot, pauses: [pause] });
    expect(moved?.planned.first).toBe('2026-01-26');
  });

  it('skips the days of a pause', () => {
    const [one, two] = stagesWith({}, [pause]);
    expect(one?.planned).toEqual({ first: '2026-01-05', last: '2026-01-25' });
    expect(two?.planned).toEqual({ first: '2026-01-26', last: '2026-02-08' });
  });

  it('measures each phase by its own tasks', () => {
    const [one, two] = stagesWith({ a: STATES.done });
    expect(one?.progress.ratio).toBe(0.5);
    expect(two?.progress.ratio).toBe(0);
  });
});

describe('currentStage', () => {
  it('is the first phase with something left to do', () => {
    expect(currentStage(stagesWith())?.number).toBe(1);
    expect(currentStage(stagesWith({ a: STATES.done, b: STATES.dropped }))?.number).toBe(2);
  });

  it('goes back when a task of an earlier phase is reopened', () => {
    expect(currentStage(stagesWith({ a: STATES.inProgress, b: STATES.done }))?.number).toBe(1);
  });

  it('is null once nothing is left', () => {
    const { done } = STATES;
    expect(currentStage(stagesWith({ a: done, b: done, c: done, d: done }))).toBeNull();
  });
});

describe('nextTasks', () => {
  it('puts what is in progress first, and each in the plan’s order', () => {
    const stages = stagesWith({ b: STATES.inProgress, d: STATES.inProgress, a: STATES.toDo });
    expect(idsOf(nextTasks(stages))).toEqual(['b', 'd', 'a', 'c']);
  });

  it('leaves out what is done or dropped, and the action plan', () => {
    expect(idsOf(nextTasks(stagesWith({ a: STATES.done, c: STATES.dropped })))).toEqual(['b', 'd']);
  });
});

function planned(
  first: string,
  last: string,
  states: States = {},
  pauses: readonly Pause[] = [],
): string[] {
  const span = { first: parseDay(first), last: parseDay(last) };
  return idsOf(tasksPlannedIn(stagesWith(states, pauses), span, pauses));
}

describe('tasksPlannedIn', () => {
  it('is what the plan has for those days', () => {
    expect(planned('2026-01-05', '2026-01-11')).toEqual(['a']);
    expect(planned('2026-01-12', '2026-01-18')).toEqual(['b']);
  });

  it('contains every task that the days overlap, across phases too', () => {
    expect(planned('2026-01-11', '2026-01-12')).toEqual(['a', 'b']);
    expect(planned('2026-01-18', '2026-01-19')).toEqual(['b', 'c']);
  });

  it('continues after a pause with what the plan had for its days', () => {
    expect(planned('2026-01-05', '2026-01-11', {}, [pause])).toEqual(['a']);
    expect(planned('2026-01-19', '2026-01-25', {}, [pause])).toEqual(['b']);
    expect(planned('2026-01-26', '2026-02-01', {}, [pause])).toEqual(['c']);
  });

  it('is nothing in a pause', () => {
    expect(planned('2026-01-12', '2026-01-18', {}, [pause])).toEqual([]);
  });

  it('leaves out what is closed, and is empty outside the plan', () => {
    expect(planned('2026-01-05', '2026-01-18', { a: STATES.done })).toEqual(['b']);
    expect(planned('2025-01-01', '2026-01-04')).toEqual([]);
    expect(planned('2026-02-02', '2027-01-01')).toEqual([]);
  });
});

describe('firstStepsOf', () => {
  it('lists the action plan with its days', () => {
    const lists = firstStepsOf(snapshotOf());
    expect(lists.map(({ horizon, due }) => [horizon, due])).toEqual([
      ['this-week', '2026-01-12'],
      ['this-month', '2026-02-05'],
      ['next-90-days', '2026-04-05'],
    ]);
    expect(lists.map(({ tasks }) => idsOf(tasks))).toEqual([[], ['e'], []]);
  });
});
