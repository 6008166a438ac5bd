import * as fc from 'fast-check';
import { addDays, parseDay } from '../../../shared/domain/calendar/day';
import type { Goal } from '../../../shared/domain/weeks/goal';
import type { Task } from '../../../shared/domain/plan/task';
import { addWeeks, startOfWeek } from '../../../shared/domain/calendar/week';
import type { WeekSources } from '../../../shared/domain/weeks/week-sheet';
import { STATES, taskOf } from '../builders/task-of';
import { goalOf, sourcesOf } from '../builders/weeks';

const START = parseDay('2026-01-05');
const DAYS = 70;

const anyPlace = fc.constantFrom<Task['place'][]>(
  { in: 'phase', phaseId: 'phase-1' },
  { in: 'phase', phaseId: 'phase-1' },
  { in: 'action-plan', horizon: 'this-week' },
  { in: 'action-plan', horizon: 'this-month' },
  { in: 'week' },
);

const anyState = fc.constantFrom<Task['state'][]>(
  STATES.toDo,
  STATES.toDo,
  STATES.toDo,
  STATES.inProgress,
  STATES.done,
);

/** A task, and the goal it may be: from which week, for how long. */
const anyEntry = fc.record({
  place: anyPlace,
  state: anyState,
  weeks: fc.constantFrom(0.1, 0.5, 1, 2.7, 12),
  spent: fc.constantFrom(0, 0, 45, 600),
  goal: fc.option(
    fc.record({ week: fc.integer({ min: -6, max: 3 }), minutes: fc.constantFrom(0, 20, 90, 480) }),
    { freq: 2 },
  ),
  measure: fc.constantFrom<Goal['measure'][]>('done', 'done', 'hours'),
});

/** A plan in progress, with carried and future goals, pauses, and some time logged. */
export const anySources: fc.Arbitrary<WeekSources> = fc
  .record({
    entries: fc.array(anyEntry, { maxLength: 14, size: 'max' }),
    pauses: fc.array(fc.tuple(fc.nat(DAYS + 30), fc.nat(12)), { maxLength: 3 }),
    today: fc.nat(DAYS),
    firstWeekday: fc.constantFrom<WeekSources['firstWeekday'][]>(0, 1, 6),
  })
  .map(({ entries, pauses, firstWeekday, ...rest }) => {
    const today = addDays(START, rest.today);
    const thisWeek = startOfWeek(today, firstWeekday);
    const tasks = entries.map(({ place, state, weeks }, index) =>
      taskOf({ id: `t${index}`, place, state, plannedWeeks: place.in === 'phase' ? weeks : 0 }),
    );
    const goals = entries.flatMap(({ goal, place, measure }, index) =>
      goal === null
        ? []
        : goalOf({
            id: `g${index}`,
            taskId: `t${index}`,
            week: addWeeks(thisWeek, goal.week),
            minutes: goal.minutes,
            measure: place.in === 'week' && goal.minutes > 0 ? measure : 'done',
          }),
    );
    return sourcesOf({
      today,
      firstWeekday,
      tasks: tasks.filter(({ place }) => place.in !== 'week'),
      pauses: pauses.map(([first, days], index) => ({
        id: `p${index}`,
        first: addDays(START, first),
        last: addDays(START, first + days),
        reason: '',
      })),
      logbook: {
        goals,
        tasks: tasks.filter(({ place }) => place.in === 'week'),
        spent: entries.flatMap(({ spent }, index) =>
          spent === 0 ? [] : { taskId: `t${index}`, minutes: spent },
        ),
      },
    });
  });
