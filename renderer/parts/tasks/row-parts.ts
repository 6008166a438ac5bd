import { fetchedLater } from '../../ui/fetched-later';

export const TaskDetails = fetchedLater(() =>
  import('./TaskDetails').then(({ TaskDetails }) => TaskDetails),
);
export const TaskPrompt = fetchedLater(() =>
  import('./TaskPrompt').then(({ TaskPrompt }) => TaskPrompt),
);

/** What a row opens: fetched while the window is idle, as the first view shows none of it. */
export const rowParts = [TaskDetails, TaskPrompt] as const;
