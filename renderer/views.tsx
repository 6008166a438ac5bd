import { overlays } from './features/frame/overlays';
import { rowParts } from './parts/tasks/row-parts';
import { fetchedLater } from './ui/fetched-later';

/** Views that the first render does not wait for. */
export const FirstRun = fetchedLater(() =>
  import('./features/first-run/FirstRun').then(({ FirstRun }) => FirstRun),
);
export const Roadmap = fetchedLater(() =>
  import('./features/roadmap/Roadmap').then(({ Roadmap }) => Roadmap),
);
export const Settings = fetchedLater(() =>
  import('./features/settings/Settings').then(({ Settings }) => Settings),
);
export const Week = fetchedLater(() => import('./features/week/Week').then(({ Week }) => Week));
export const Review = fetchedLater(() =>
  import('./features/review/Review').then(({ Review }) => Review),
);
export const Timeline = fetchedLater(() =>
  import('./features/timeline/Timeline').then(({ Timeline }) => Timeline),
);
export const Skills = fetchedLater(() =>
  import('./features/skills/Skills').then(({ Skills }) => Skills),
);
export const Guide = fetchedLater(() =>
  import('./features/guide/Guide').then(({ Guide }) => Guide),
);
export const Plans = fetchedLater(() =>
  import('./features/plans/Plans').then(({ Plans }) => Plans),
);
export const Brag = fetchedLater(() => import('./features/brag/Brag').then(({ Brag }) => Brag));
export const BringIn = fetchedLater(() =>
  import('./features/bring-in/BringIn').then(({ BringIn }) => BringIn),
);
export const Find = fetchedLater(() => import('./features/find/Find').then(({ Find }) => Find));
export const Recovery = fetchedLater(() =>
  import('./features/recovery/Recovery').then(({ Recovery }) => Recovery),
);
export const History = fetchedLater(() =>
  import('./features/history/History').then(({ History }) => History),
);

const LATER = [
  ...rowParts,
  ...overlays,
  Roadmap,
  Week,
  Timeline,
  Settings,
  Review,
  Skills,
  Guide,
  History,
  Find,
  Plans,
  Brag,
  BringIn,
  Recovery,
  FirstRun,
] as const;

/** Loads them one by one while the window is idle, so that they open without waiting and nothing waits for them. */
export async function preloadViews(): Promise<void> {
  for (const { fetch } of LATER) {
    await idle();
    // What fails to load now is loaded again when it is opened, which then shows the failure.
    await fetch().catch(() => null);
  }
}

const idle = (): Promise<unknown> => new Promise((resolve) => requestIdleCallback(resolve));
