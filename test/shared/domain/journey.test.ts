import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../shared/domain/day';
import {
  currentStage,
  firstStepsOf,
  nextTasks,
  stagesOf,
  tasksPlannedIn,
} from '../../../shared/domain/journey';
import type { PlanSnapshot } from '../../../shared/domain/plan';
import type { Task, TaskState } from '../../../shared/domain/task';
import { bundledPathway } from '../../support/bundled-pathway';
import { STATES, taskOf } from '../../support/task-of';

const startDay = parseDay('2026-01-05');

const phaseOf = (id: string) => ({ id, origin: id, title: id, weeks: 2, resources: [] });

/** Two phases of two weeks with two tasks each, and one entry of the action plan. */
function snapshotOf(states: Readonly<Record<string, TaskState>> = {}): PlanSnapshot {
  const task = (id: string, phaseId: string): Task =>
    taskOf({ id, place: { in: 'phase', phaseId }, state: states[id] ?? STATES.toDo });
  return {
    plan: { id: 'plan', title: 'Plan', startDay, hoursPerWeek: 8, guide: bundledPathway },
    phases: [phaseOf('one'), phaseOf('two')],
    tasks: [
      task('a', 'one'),
      task('b', 'one'),
      task('c', 'two'),
      task('d', 'two'),
      taskOf({ id: 'e', plannedWeeks: 0, place: { in: 'action-plan', horizon: 'this-month' } }),
    ],
  };
}

const stagesWith = (states: Readonly<Record<string, TaskState>> = {}) =>
  stagesOf(snapshotOf(states));
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

  it('measures each phase by its own tasks', () => {
    const [one, two] = stagesWith({ a: STATES.done });
    expect(one?.progress.ratio).toBe(0.5);
    expect(two?.progress.ratio).toBe(0);
  });
});

describe('currentStage', () => {
  it('is the first with something left to do', () => {
    expect(currentStage(stagesWith())?.number).toBe(1);
    expect(currentStage(stagesWith({ a: STATES.done, b: STATES.dropped }))?.number).toBe(2);
  });

  it('goes back when a task of an earlier phase is opened again', () => {
    expect(currentStage(stagesWith({ a: STATES.inProgress, b: STATES.done }))?.number).toBe(1);
  });

  it('is none once nothing is left', () => {
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

const planned = (first: string, last: string, states = {}): string[] =>
  idsOf(tasksPlannedIn(stagesWith(states), { first: parseDay(first), last: parseDay(last) }));

describe('tasksPlannedIn', () => {
  it('is what the plan meant those days for', () => {
    expect(planned('2026-01-05', '2026-01-11')).toEqual(['a']);
    expect(planned('2026-01-12', '2026-01-18')).toEqual(['b']);
  });

  it('holds every task that the days touch, over the edge of a phase too', () => {
    expect(planned('2026-01-11', '2026-01-12')).toEqual(['a', 'b']);
    expect(planned('2026-01-18', '2026-01-19')).toEqual(['b', 'c']);
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
