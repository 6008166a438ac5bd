import { fetchedLater } from '../../ui/fetched-later';
import { TypeAhead } from '../keys/TypeAhead';

export const TaskDetails = fetchedLater(
  () => import('./TaskDetails').then(({ TaskDetails }) => TaskDetails),
  TypeAhead,
);
export const TaskPrompt = fetchedLater(
  () => import('./TaskPrompt').then(({ TaskPrompt }) => TaskPrompt),
  TypeAhead,
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
