import { refusalOfKeys, USUAL_ADD_KEYS } from '../../shared/domain/shortcut';
import type { Log } from '../log';
import { keepDeviceFile, readDeviceFile } from './device-file';

/** What is turned on on this device; everything is off by default. */
export interface Choices {
  readonly showsBadge: boolean;
  readonly showsTray: boolean;
  readonly addsByShortcut: boolean;
  /** The keys that do, as `mod+alt+space`. */
  readonly addKeys: string;
}

/** Undefined leaves a choice as it is. */
type Chosen = { readonly [Name in keyof Choices]?: Choices[Name] | undefined };

export interface KeptChoices {
  readonly now: () => Choices;
  readonly change: (choices: Chosen) => void;
  /** Called after each change. */
  readonly listen: (listener: () => void) => void;
}

/** @param path of the file that stores them */
export function openChoices(path: string, log: Log): KeptChoices {
  let current = choicesFrom(readDeviceFile(path));
  const listeners: (() => void)[] = [];
  return {
    now: () => current,
    change: (choices) => {
      const chosen = Object.entries(choices).filter(([, value]) => value !== undefined);
      if (chosen.length === 0) return;
      current = { ...current, ...Object.fromEntries(chosen) };
      keepDeviceFile(path, current, log);
      listeners.forEach((listener) => listener());
    },
    listen: (listener) => void listeners.push(listener),
  };
}

/** Whatever in the file is not a choice of ours is off. */
function choicesFrom(kept: unknown): Choices {
  const { showsBadge, showsTray, addsByShortcut, addKeys } = (kept ?? {}) as Partial<
    Record<keyof Choices, unknown>
  >;
  const areKeys = typeof addKeys === 'string' && refusalOfKeys(addKeys) === null;
  return {
    showsBadge: showsBadge === true,
    showsTray: showsTray === true,
    addsByShortcut: addsByShortcut === true,
    addKeys: areKeys ? addKeys : USUAL_ADD_KEYS,
  };
}
