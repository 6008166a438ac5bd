import { describe, expect, it } from 'vitest';
import { type QuickLine, readQuickAdd } from '../../../../shared/domain/plan/quick-add';
import { quickTaskOf } from '../../../../shared/domain/weeks/quick-task';
import type { WeekSources } from '../../../../shared/domain/weeks/week-sheet';
import { STATES, taskOf } from '../../../support/builders/task-of';
import { goalOf, sourcesOf } from '../../../support/builders/weeks';

const twoPhases = (sources: WeekSources): WeekSources => ({
  ...sources,
  snapshot: {
    ...sources.snapshot,
    phases: [
      ...sources.snapshot.phases,
      { id: 'phase-2', origin: 'two', title: 'Two', weeks: 4, resources: [] },
    ],
  },
});

const read = (text: string, { snapshot, today }: WeekSources): QuickLine =>
  readQuickAdd(text, {
    today,
    phases: snapshot.phases,
    skills: [{ id: 'sql', title: 'SQL' }],
    plannedHours: snapshot.plan.plannedHours,
    readDay: () => null,
  });

const taskIn = (sources: WeekSources, text: string) => quickTaskOf(read(text, sources), sources);

describe('a task in one line', () => {
  it('has everything the line gives', () => {
    const sources = twoPhases(sourcesOf());
    expect(taskIn(sources, 'Read #two ~4h ^sql @fri !next')).toEqual({
      phaseId: 'phase-2',
      title: 'Read',
      plannedWeeks: 0.5,
      dueOn: '2026-01-09',
      skillIds: ['sql'],
      goal: { week: '2026-01-12', minutes: 240 },
    });
  });

  it('without marks gets a week, in the first phase with open tasks', () => {
    const open = taskOf({ place: { in: 'phase', phaseId: 'phase-2' } });
    const closed = taskOf({ id: 'done', state: STATES.done });
    expect(taskIn(twoPhases(sourcesOf({ tasks: [closed, open] })), 'Read')).toEqual({
      phaseId: 'phase-2',
      title: 'Read',
      plannedWeeks: 1,
      skillIds: [],
    });
  });

  it('goes to the last phase once everything is done', () => {
    const tasks = [taskOf({ state: STATES.done })];
    expect(taskIn(twoPhases(sourcesOf({ tasks })), 'Read')?.phaseId).toBe('phase-2');
  });

  it('is a goal with no more time than its week has left, or with an hour', () => {
    const tasks = [taskOf({ plannedWeeks: 2 })];
    const with300 = sourcesOf({ tasks, logbook: { goals: [goalOf({ minutes: 300 })] } });
    expect(taskIn(with300, 'Read !week')?.goal).toEqual({ week: '2026-01-05', minutes: 180 });
    const full = sourcesOf({ tasks, logbook: { goals: [goalOf({ minutes: 600 })] } });
    expect(taskIn(full, 'Read !week')?.goal).toEqual({ week: '2026-01-05', minutes: 60 });
  });

  it('is null without phases', () => {
    const sources = sourcesOf();
    const empty = { ...sources, snapshot: { ...sources.snapshot, phases: [] } };
    expect(taskIn(empty, 'Read')).toBeNull();
  });
});
