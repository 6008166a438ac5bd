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

/**
 * What an opened row or a long list needs: preloaded while the window is idle, because the first view needs none of it.
 */
export const rowParts = [TaskDetails, TaskPrompt, OpenTaskMenu, LongRowList] as const;
