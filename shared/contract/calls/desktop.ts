import { z } from 'zod';
import { refusalOfKeys } from '../../domain/shortcut';
import { aside, read } from './define';

/** What the desktop app supports on this device, and what is turned on. */
export interface Desktop {
  /** Whether the system can show notifications. */
  readonly notifies: boolean;
  /** Whether Waymark starts at login. */
  readonly startsAtLogin: boolean;
  /** Whether the icon shows the number of this week's open goals; null if this system cannot. */
  readonly showsBadge: boolean | null;
  /** Whether goals and timer are shown in the system tray; Waymark then keeps running without its window. */
  readonly showsTray: boolean;
  /** Whether a global shortcut begins a task. */
  readonly addsByShortcut: boolean;
  /** Those keys, as `mod+alt+space`. */
  readonly addKeys: string;
  /** Whether they are turned on and do not work, because another program has them. */
  readonly areKeysTaken: boolean;
}

const desktop: z.ZodType<Desktop> = z.strictObject({
  notifies: z.boolean(),
  startsAtLogin: z.boolean(),
  showsBadge: z.boolean().nullable(),
  showsTray: z.boolean(),
  addsByShortcut: z.boolean(),
  addKeys: z.string(),
  areKeysTaken: z.boolean(),
});

export const desktopCalls = {
  'desktop.read': read(
    'Read what the desktop app can do on this device; null in a browser.',
    {},
    desktop.nullable(),
  ),
  'desktop.choose': aside(
    'Turn features of the desktop app on or off, on this device only; null in a browser.',
    {
      startsAtLogin: z.boolean().optional(),
      showsBadge: z.boolean().optional(),
      showsTray: z.boolean().optional(),
      addsByShortcut: z.boolean().optional(),
      addKeys: z
        .string()
        .refine((keys) => refusalOfKeys(keys) === null, 'cannot be a global shortcut')
        .optional(),
    },
    desktop.nullable(),
  ),
};
