import type { Desktop } from '../../../shared/contract/calls/desktop';
import type { Handlers } from '../../../shared/contract/handlers';

type DesktopHandlers = Pick<Handlers, 'desktop.read'>;

/** What the shell does for the window on this device. */
export interface DesktopPlace {
  readonly read: () => Desktop;
}

export const createDesktopHandlers = (place: DesktopPlace | null): DesktopHandlers => ({
  'desktop.read': () => place && place.read(),
});
