import { USUAL_ADD_KEYS } from '../../shared/domain/shortcut';
import { keepDeviceFile, readDeviceFile } from './device-file';

/** What is turned on on this device; everything is off by default. */
export interface Choices {
  readonly showsBadge: boolean;
  readonly showsTray: boolean;
  readonly addsByShortcut: boolean;
  /** The keys that do, as `mod+alt+space`. */
  readonly addKeys: string;
}

const OFF: Choices = {
  showsBadge: false,
  showsTray: false,
  addsByShortcut: false,
  addKeys: USUAL_ADD_KEYS,
};

/** Undefined leaves a choice as it is. */
type Chosen = { readonly [Name in keyof Choices]?: Choices[Name] | undefined };

export interface KeptChoices {
  readonly now: () => Choices;
  readonly change: (choices: Chosen) => void;
  /** Called after each change. */
  readonly listen: (listener: () => void) => void;
}

/** @param path of the file that stores them */
export function openChoices(path: string): KeptChoices {
  let current: Choices = { ...OFF, ...(readDeviceFile(path) as Partial<Choices> | null) };
  const listeners: (() => void)[] = [];
  return {
    now: () => current,
    change: (choices) => {
      const chosen = Object.entries(choices).filter(([, value]) => value !== undefined);
      if (chosen.length === 0) return;
      current = { ...current, ...Object.fromEntries(chosen) };
      keepDeviceFile(path, current);
      listeners.forEach((listener) => listener());
    },
    listen: (listener) => void listeners.push(listener),
  };
}
