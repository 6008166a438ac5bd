import type { Notice } from '../shared/contract/transport';

type Listener = (notice: Notice) => void;

/** Sends notices of changes to listeners. */
export function createNotices() {
  const listeners = new Map<Listener, () => boolean>();
  return {
    emit: (notice: Notice): void => listeners.forEach((_hasWindow, listener) => listener(notice)),
    /** Returns the function that unsubscribes; `onLast` is called when no listener is left. */
    listen: (listener: Listener, hasWindow: () => boolean, onLast: () => void): (() => void) => {
      listeners.set(listener, hasWindow);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) onLast();
      };
    },
    hasWindow: (): boolean => [...listeners.values()].some((hasWindow) => hasWindow()),
  };
}
