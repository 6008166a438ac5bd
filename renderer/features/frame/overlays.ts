import { TypeAhead } from '../../parts/keys/TypeAhead';
import { fetchedLater } from '../../ui/fetched-later';

export const Dialogs = fetchedLater(() => import('./Dialogs').then(({ Dialogs }) => Dialogs));
export const Palette = fetchedLater(
  () => import('./palette/Palette').then(({ Palette }) => Palette),
  TypeAhead,
);
export const PlanMenu = fetchedLater(() => import('./PlanMenu').then(({ PlanMenu }) => PlanMenu));
export const QuickAdd = fetchedLater(
  () => import('./quick-add/QuickAdd').then(({ QuickAdd }) => QuickAdd),
  TypeAhead,
);

/** Preloaded while the window is idle, so that they open at once. */
export const overlays = [Dialogs, Palette, PlanMenu, QuickAdd] as const;
