import { keepDeviceFile, readDeviceFile } from './device-file';

/** What was turned on on this device; all of it is off by itself. */
export interface Choices {
  readonly showsBadge: boolean;
}

const OFF: Choices = { showsBadge: false };

export interface KeptChoices {
  readonly now: () => Choices;
  readonly change: (choices: Partial<Choices>) => void;
  /** Called after each change. */
  readonly listen: (listener: () => void) => void;
}

/** @param path of the file that keeps them */
export function openChoices(path: string): KeptChoices {
  let current: Choices = { ...OFF, ...(readDeviceFile(path) as Partial<Choices> | null) };
  const listeners: (() => void)[] = [];
  return {
    now: () => current,
    change: (choices) => {
      current = { ...current, ...choices };
      keepDeviceFile(path, current);
      listeners.forEach((listener) => listener());
    },
    listen: (listener) => void listeners.push(listener),
  };
}
