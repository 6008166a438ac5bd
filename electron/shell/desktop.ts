import { Notification } from 'electron';
import type { AppOptions } from '../app';

/** What this device offers, for the window to ask. */
export const createDesktop = (): NonNullable<AppOptions['desktop']> => ({
  read: () => ({ notifies: Notification.isSupported() }),
});
