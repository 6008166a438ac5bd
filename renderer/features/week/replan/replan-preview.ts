import type { Day } from '../../../../shared/domain/calendar/day';
import type { Replan } from '../../../../shared/domain/weeks/goal-replan';
import { remainingMinutes } from '../../../../shared/domain/weeks/suggestions';
import type { Id } from '../../../../shared/domain/id';
import type { Task } from '../../../../shared/domain/plan/task';
import { startOfWeek } from '../../../../shared/domain/calendar/week';
import { allTasksOf, type WeekSources } from '../../../../shared/domain/weeks/week-sheet';

/** A goal as a rule would plan it. */
export interface PreviewGoal {
  readonly taskId: Id;
  readonly title: string;
  readonly minutes: number;
  /** Total minutes it needs, from that week on. */
  readonly needed: number;
  /** Whether it is not a goal of this week yet. */
  readonly isNew: boolean;
}

export interface PreviewWeek {
  readonly week: Day;
  readonly goals: readonly PreviewGoal[];
}

/** What a rule would do with the open goals, for preview. */
export interface ReplanPreview {
  /** In ascending order; none is empty. */
  readonly weeks: readonly PreviewWeek[];
  /** What goes back to the roadmap and is not picked again. */
  readonly back: readonly Task[];
}

export function previewOf(replan: Replan, sources: WeekSources): ReplanPreview {
  const { goals } = sources.logbook;
  const tasks = new Map<Id, Task>(allTasksOf(sources).map((task) => [task.id, task]));
  const taskIds = new Map(goals.map(({ id, taskId }) => [id, taskId]));
  const taskOf = (goalId: Id): Task | undefined => tasks.get(taskIds.get(goalId) ?? '');
  const show = (task: Task, minutes: number, isNew: boolean): PreviewGoal => ({
    taskId: task.id,
    title: task.title,
    minutes,
    needed: Math.max(minutes, remainingMinutes(sources, task)),
    isNew,
  });
  const back = replan.back.flatMap((goalId) => taskOf(goalId) ?? []);
  const wasGoal = new Set(back.map(({ id }) => id));
  const picked = new Set(replan.picks.map(({ task }) => task.id));
  const thisWeek = startOfWeek(sources.today, sources.firstWeekday);
  const placed = [
    ...replan.moves.flatMap(({ goalId, week, minutes }) => {
      const task = taskOf(goalId);
      return task ? { week, goal: show(task, minutes, false) } : [];
    }),
    ...replan.picks.map(({ task, minutes }) => ({
      week: thisWeek,
      goal: show(task, minutes, !wasGoal.has(task.id)),
    })),
  ];
  return {
    weeks: [...Map.groupBy(placed, ({ week }) => week)]
      .map(([week, items]) => ({ week, goals: items.map(({ goal }) => goal) }))
      .toSorted((one, other) => (one.week < other.week ? -1 : 1)),
    back: back.filter(({ id }) => !picked.has(id)),
  };
}
