import { fetchedLater } from '../../ui/fetched-later';

export const TaskDetails = fetchedLater(() =>
  import('./TaskDetails').then(({ TaskDetails }) => TaskDetails),
);
export const TaskPrompt = fetchedLater(() =>
  import('./TaskPrompt').then(({ TaskPrompt }) => TaskPrompt),
);
export const OpenTaskMenu = fetchedLater(() =>
  import('./OpenTaskMenu').then(({ OpenTaskMenu }) => OpenTaskMenu),
);
export const LongRowList = fetchedLater(() =>
  import('./LongRowList').then(({ LongRowList }) => LongRowList),
);

/** What a row opens, and what only a long list needs: fetched while the window is idle, as the first view has none of it. */
export const rowParts = [TaskDetails, TaskPrompt, OpenTaskMenu, LongRowList] as const;
