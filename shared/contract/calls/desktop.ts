import { z } from 'zod';
import { aside, read } from './define';

/** What the desktop app can do on this device, and what of it is turned on. */
export interface Desktop {
  /** Whether the system shows notifications. */
  readonly notifies: boolean;
  /** Whether Waymark starts when the person logs in. */
  readonly startsAtLogin: boolean;
}

const desktop: z.ZodType<Desktop> = z.strictObject({
  notifies: z.boolean(),
  startsAtLogin: z.boolean(),
});

export const desktopCalls = {
  'desktop.read': read(
    'What the desktop app can do on this device; null where Waymark runs in a browser.',
    {},
    desktop.nullable(),
  ),
  'desktop.choose': aside(
    'Turns on or off what the desktop app does on this device alone; null where Waymark runs in a browser.',
    { startsAtLogin: z.boolean().optional() },
    desktop.nullable(),
  ),
};
