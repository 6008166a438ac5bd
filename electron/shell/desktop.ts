import { Notification } from 'electron';
import type { AppOptions } from '../app';
import type { Login } from './login';

/** What this device offers, for the window to ask and to choose. */
export const createDesktop = (login: Login): NonNullable<AppOptions['desktop']> => ({
  read: () => ({ notifies: Notification.isSupported(), startsAtLogin: login.isOn() }),
  choose: ({ startsAtLogin }) => {
    if (startsAtLogin !== undefined) login.turn(startsAtLogin);
  },
});
