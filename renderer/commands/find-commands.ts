import type { PlanSnapshot } from '../../shared/domain/plan/plan';
import { snapshotOf } from '../state/derived';
import type { Command } from './command';
import { MOST_DRAWN } from './row-lists';

let field: HTMLInputElement | null = null;

/** Registers the field for finding tasks while it is shown. */
export const setFindField = (shown: HTMLInputElement | null): void => void (field = shown);

/** Whether the roadmap renders only rows near the viewport, so that the browser's own search misses some. */
export const isLongPlan = (snapshot: PlanSnapshot | null): boolean =>
  snapshot !== null && snapshot.tasks.length > MOST_DRAWN;

export const findCommands: readonly Command[] = [
  {
    id: 'task.find',
    group: 'Task',
    name: () => 'Find a task on the roadmap',
    keys: ['mod+f'],
    synonyms: ['filter', 'search'],
    isEnabled: () => field !== null,
    isListed: ({ state }) => isLongPlan(snapshotOf(state)),
    run: () => field?.select(),
  },
];
