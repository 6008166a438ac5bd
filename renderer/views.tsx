import { overlays } from './features/frame/overlays';
import { TypeAhead } from './parts/keys/TypeAhead';
import { rowParts } from './parts/tasks/row-parts';
import { fetchedLater } from './ui/fetched-later';

/** Views that the first render does not wait for. */
export const FirstRun = fetchedLater(() =>
  import('./features/first-run/FirstRun').then(({ FirstRun }) => FirstRun),
);
const Roadmap = fetchedLater(() =>
  import('./features/roadmap/Roadmap').then(({ Roadmap }) => Roadmap),
);
const Settings = fetchedLater(() =>
  import('./features/settings/Settings').then(({ Settings }) => Settings),
);
const Week = fetchedLater(() => import('./features/week/Week').then(({ Week }) => Week));
const Review = fetchedLater(() => import('./features/review/Review').then(({ Review }) => Review));
const Timeline = fetchedLater(() =>
  import('./features/timeline/Timeline').then(({ Timeline }) => Timeline),
);
const Skills = fetchedLater(() => import('./features/skills/Skills').then(({ Skills }) => Skills));
const Guide = fetchedLater(() => import('./features/guide/Guide').then(({ Guide }) => Guide));
const Plans = fetchedLater(() => import('./features/plans/Plans').then(({ Plans }) => Plans));
const Brag = fetchedLater(() => import('./features/brag/Brag').then(({ Brag }) => Brag));
export const BringIn = fetchedLater(() =>
  import('./features/bring-in/BringIn').then(({ BringIn }) => BringIn),
);
const Find = fetchedLater(() => import('./features/find/Find').then(({ Find }) => Find), TypeAhead);
export const Recovery = fetchedLater(() =>
  import('./features/recovery/Recovery').then(({ Recovery }) => Recovery),
);
const History = fetchedLater(() =>
  import('./features/history/History').then(({ History }) => History),
);

/** Which view is shown at which address; the overview at any other. The first that matches counts. */
export const ROUTES = [
  { path: '/roadmap', component: Roadmap },
  { path: '/week/:week/review', component: Review },
  { path: '/week/:week?', component: Week },
  { path: '/timeline', component: Timeline },
  { path: '/skills', component: Skills },
  { path: '/guide', component: Guide },
  { path: '/history/*?', component: History },
  { path: '/what-i-did', component: Brag },
  { path: '/bring-in', component: BringIn },
  { path: '/find', component: Find },
  { path: '/plans', component: Plans },
  { path: '/settings', component: Settings },
] as const;

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
