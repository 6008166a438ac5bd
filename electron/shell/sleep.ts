import { powerMonitor } from 'electron';

/** A sleeping laptop may never wake up, so everything saved is moved from the WAL into the main file first. */
export const setupSleep = (rest: () => void): void => void powerMonitor.on('suspend', rest);
