import type { Day } from './calendar/day';
import type { Id } from './plan/task';

/** Names the note of a task while it is being written. */
export const noteDraftKey = (taskId: Id): string => `note of ${taskId}`;

/** Names the sentence that proves a skill while it is being written. */
export const evidenceDraftKey = (skillId: Id): string => `evidence of ${skillId}`;

/** Names one answer of a plan's review of a week, by the week's first day, while it is being written. */
export const answerDraftKey = (planId: Id, week: Day, field: string): string =>
  `${field} of the week of ${week} in ${planId}`;
