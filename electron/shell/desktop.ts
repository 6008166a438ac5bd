import { Notification } from 'electron';
import type { AppOptions } from '../app';
import { hasBadge } from './badge';
import type { KeptChoices } from './choices';
import type { Login } from './login';
import { areKeysTaken, turnShortcut } from './shortcut';

/** What this device offers, and what the person has chosen of it. */
export const createDesktop = (
  login: Login,
  choices: KeptChoices,
): NonNullable<AppOptions['desktop']> => ({
  read: () => ({
    notifies: Notification.isSupported(),
    startsAtLogin: login.isOn(),
    showsBadge: hasBadge() ? choices.now().showsBadge : null,
    showsTray: choices.now().showsTray,
    addsByShortcut: choices.now().addsByShortcut,
    addKeys: choices.now().addKeys,
    areKeysTaken: areKeysTaken(choices.now()),
  }),
  choose: ({ startsAtLogin, ...others }) => {
    if (startsAtLogin !== undefined) login.turn(startsAtLogin);
    const { addsByShortcut, addKeys } = choices.now();
    turnShortcut(
      { addsByShortcut, addKeys },
      {
        addsByShortcut: others.addsByShortcut ?? addsByShortcut,
        addKeys: others.addKeys ?? addKeys,
      },
    );
    choices.change(others);
  },
});
