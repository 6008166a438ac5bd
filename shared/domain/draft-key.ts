import type { Day } from './calendar/day';
import type { Id } from './id';

/** Key of a task's note draft. */
export const noteDraftKey = (taskId: Id): string => `note of ${taskId}`;

/** Key of a skill's evidence draft. */
export const evidenceDraftKey = (skillId: Id): string => `evidence of ${skillId}`;

/** Key of the draft of one answer in a plan's review of a week. */
export const answerDraftKey = (planId: Id, week: Day, field: string): string =>
  `${field} of the week of ${week} in ${planId}`;
