import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../../shared/domain/calendar/day';
import { asDrafted } from '../../../../shared/domain/import/drafted-tasks';
import { readText } from '../../../../shared/domain/import/read-text';
import { toPathway } from '../../../../shared/domain/import/to-pathway';
import { startedPlan } from '../../../../shared/domain/plan/started-plan';
import { firstWeekOf } from '../../../../shared/domain/weeks/first-week';
import { minutesOf } from '../../../../shared/domain/weeks/time';
import { bundledPathway } from '../../../support/builders/bundled-pathway';

/** A Wednesday. */
const today = parseDay('2026-01-07');

const firstWeek = (startDay: string, hoursPerWeek = 7) =>
  firstWeekOf(
    startedPlan(bundledPathway, { startDay: parseDay(startDay), hoursPerWeek }),
    1,
    today,
  );

const pasted = (text: string) => {
  const read = readText(text, new Set());
  if ('refusal' in read) throw new Error(read.refusal);
  const plan = startedPlan(toPathway(read.draft, 'Pasted'), { startDay: today, hoursPerWeek: 7 });
  return firstWeekOf({ ...plan, tasks: asDrafted(plan.tasks, read.draft, today) }, 1, today);
};

describe('the first week of a plan that is not started yet', () => {
  it('has time from the start day on, and its goals fill that', () => {
    const { week, capacity, picks } = firstWeek('2026-01-07');
    expect(week).toEqual({ first: '2026-01-05', last: '2026-01-11' });
    expect(capacity).toBe(5 * 60);
    expect(minutesOf(picks)).toBe(capacity);
  });

  it('is the one of a start day that is to come', () => {
    const { week, capacity } = firstWeek('2026-03-02');
    expect(week).toEqual({ first: '2026-03-02', last: '2026-03-08' });
    expect(capacity).toBe(7 * 60);
  });

  it('is the present one where the start day has passed', () => {
    expect(firstWeek('2025-11-03')).toMatchObject({
      week: { first: '2026-01-05' },
      capacity: 7 * 60,
    });
  });

  it('has nothing beside the first steps where there is no time to start a task', () => {
    const { picks } = firstWeek('2026-01-11', 1);
    expect(picks.map(({ minutes }) => minutes)).toEqual([0, 0, 0]);
  });

  it('leaves out what a pasted list has done, and goes by the weeks that it names', () => {
    const { picks } = pasted('# Cook\n## Soups\n- [x] Stock\n- [ ] Onion soup ~2w\n');
    expect(picks.map(({ task, minutes, needed }) => [task.title, minutes, needed])).toEqual([
      ['Onion soup', 5 * 60, 14 * 60],
    ]);
  });

  it('shows no more than can be looked through', () => {
    const steps = Array.from({ length: 100 }, (_, index) => ({ id: `${index}`, title: 'Step' }));
    const actionPlan = { ...bundledPathway.actionPlan, 'this-week': steps };
    const guide = { ...bundledPathway, actionPlan };
    const plan = startedPlan(guide, { startDay: today, hoursPerWeek: 7 });
    expect(firstWeekOf(plan, 1, today).picks).toHaveLength(12);
  });

  it('is empty where everything is done', () => {
    expect(pasted('# Cook\n## Soups\n- [x] Stock\n').picks).toEqual([]);
  });
});
