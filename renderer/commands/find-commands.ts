import type { PlanSnapshot } from '../../shared/domain/plan/plan';
import { snapshotOf } from '../state/derived';
import type { Command } from './command';
import { MOST_DRAWN } from './row-lists';

let field: HTMLInputElement | null = null;

/** Takes the field in which tasks are looked for, for as long as it is shown. */
export const setFindField = (shown: HTMLInputElement | null): void => void (field = shown);

/** Whether the roadmap draws only the rows near the window: what the browser itself finds is not all then. */
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
