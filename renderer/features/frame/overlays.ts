import { lazy } from 'react';

/** What is fetched while the window is idle, so that it is there at once when its key is pressed. */
export const overlayLoaders = {
  palette: () => import('./palette/Palette').then(({ Palette }) => ({ default: Palette })),
  quickAdd: () => import('./quick-add/QuickAdd').then(({ QuickAdd }) => ({ default: QuickAdd })),
} as const;

export const Palette = lazy(overlayLoaders.palette);
export const QuickAdd = lazy(overlayLoaders.quickAdd);
