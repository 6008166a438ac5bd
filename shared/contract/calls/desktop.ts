import { z } from 'zod';
import { aside, read } from './define';

/** What the desktop app can do on this device, and what of it is turned on. */
export interface Desktop {
  /** Whether the system shows notifications. */
  readonly notifies: boolean;
  /** Whether Waymark starts when the person logs in. */
  readonly startsAtLogin: boolean;
  /** Whether the icon carries the number of this week's open goals; null: it cannot here. */
  readonly showsBadge: boolean | null;
  /** Whether the goals and the timer stand in the system's tray; Waymark then runs on without its window. */
  readonly showsTray: boolean;
  /** Whether keys that work in every program begin a task. */
  readonly addsByShortcut: boolean;
}

const desktop: z.ZodType<Desktop> = z.strictObject({
  notifies: z.boolean(),
  startsAtLogin: z.boolean(),
  showsBadge: z.boolean().nullable(),
  showsTray: z.boolean(),
  addsByShortcut: z.boolean(),
});

export const desktopCalls = {
  'desktop.read': read(
    'What the desktop app can do on this device; null where Waymark runs in a browser.',
    {},
    desktop.nullable(),
  ),
  'desktop.choose': aside(
    'Turns on or off what the desktop app does on this device alone; null where Waymark runs in a browser.',
    {
      startsAtLogin: z.boolean().optional(),
      showsBadge: z.boolean().optional(),
      showsTray: z.boolean().optional(),
      addsByShortcut: z.boolean().optional(),
    },
    desktop.nullable(),
  ),
};
