import { powerMonitor } from 'electron';

/** A laptop that sleeps may not wake up: what was saved lies in the one file by then, and not only in its journal. */
export const setupSleep = (rest: () => void): void => void powerMonitor.on('suspend', rest);
