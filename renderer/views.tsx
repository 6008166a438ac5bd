import { type ComponentType, lazy } from 'react';
import { overlayLoaders } from './features/frame/overlays';

const loaders = {
  week: () => import('./features/week/Week').then(({ Week }) => Week),
  review: () => import('./features/review/Review').then(({ Review }) => Review),
  timeline: () => import('./features/timeline/Timeline').then(({ Timeline }) => Timeline),
  skills: () => import('./features/skills/Skills').then(({ Skills }) => Skills),
  guide: () => import('./features/guide/Guide').then(({ Guide }) => Guide),
  plans: () => import('./features/plans/Plans').then(({ Plans }) => Plans),
  brag: () => import('./features/brag/Brag').then(({ Brag }) => Brag),
  bringIn: () => import('./features/bring-in/BringIn').then(({ BringIn }) => BringIn),
  find: () => import('./features/find/Find').then(({ Find }) => Find),
  recovery: () => import('./features/recovery/Recovery').then(({ Recovery }) => Recovery),
  history: () => import('./features/history/History').then(({ History }) => History),
} as const;

const lazyView = (load: () => Promise<ComponentType>) =>
  lazy(async () => ({ default: await load() }));

/** Views that the first render does not wait for. */
export const Week = lazyView(loaders.week);
export const Review = lazyView(loaders.review);
export const Timeline = lazyView(loaders.timeline);
export const Skills = lazyView(loaders.skills);
export const Guide = lazyView(loaders.guide);
export const Plans = lazyView(loaders.plans);
export const Brag = lazyView(loaders.brag);
export const BringIn = lazyView(loaders.bringIn);
export const Find = lazyView(loaders.find);
export const Recovery = lazyView(loaders.recovery);
export const History = lazyView(loaders.history);

/** Fetches them while the window is idle, so that none has to be waited for when it is opened. */
export function preloadViews(): void {
  // A view that cannot be fetched now is fetched again when it is opened, and then a failure is shown.
  requestIdleCallback(
    () =>
      void Promise.allSettled(
        [...Object.values(loaders), ...Object.values(overlayLoaders)].map((load) => load()),
      ),
  );
}
