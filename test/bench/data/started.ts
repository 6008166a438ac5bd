import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../../electron/app';
import { systemClock } from '../../../electron/clock';
import { today } from '../../../shared/domain/calendar/day';
import { addWeeks, startOfWeek } from '../../../shared/domain/calendar/week';
import type { PlanSnapshot } from '../../../shared/domain/plan/plan';
import { bundledPathway } from '../../support/builders/bundled-pathway';
import { ask, planAfter } from '../../support/doors/ask';

const GOALS = 4;

/** An order key behind those of a new plan. */
export const BEHIND_ALL = 'b00';

/**
 * A folder with a plan that was started so many weeks ago, four goals for this week, one of them done, and a note:
 * every view has the same parts to draw.
 */
export function startedFolder(weeksAgo: number): { dataDir: string; snapshot: PlanSnapshot } {
  const dataDir = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  const app = createApp({ dataDir, version: 'bench', clock: systemClock, log: () => {} });
  const week = startOfWeek(today(systemClock), 1);
  const snapshot = planAfter(app, 'plan.start', {
    pathwayId: bundledPathway.id,
    startDay: addWeeks(week, -weeksAgo),
    hoursPerWeek: 8,
    firstWeekday: 1,
  });
  const goals = snapshot.tasks.slice(0, GOALS).map(({ id: taskId }) => ({ taskId, minutes: 60 }));
  const taskId = goals[0]?.taskId ?? '';
  ask(app, 'week.plan', { planId: snapshot.plan.id, week, goals });
  ask(app, 'task.complete', { taskId });
  ask(app, 'task.note', { taskId, note: 'I read two chapters and wrote them down.' });
  app.close();
  return { dataDir, snapshot };
}
