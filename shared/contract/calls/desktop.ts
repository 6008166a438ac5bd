import { z } from 'zod';
import { read } from './define';

/** What the desktop app can do on this device. */
export interface Desktop {
  /** Whether the system shows notifications. */
  readonly notifies: boolean;
}

const desktop: z.ZodType<Desktop> = z.strictObject({ notifies: z.boolean() });

export const desktopCalls = {
  'desktop.read': read(
    'What the desktop app can do on this device; null where Waymark runs in a browser.',
    {},
    desktop.nullable(),
  ),
};
