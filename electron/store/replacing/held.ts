import type { Store } from '../store';
import { reasonOf, StoreUnusable } from '../store-error';

type Opened =
  | { readonly store: Store; readonly fault: null }
  | { readonly store: null; readonly fault: StoreUnusable };

/** The open store, or the fault that keeps it from being open. */
export interface Held {
  readonly path: string;
  /** Throws the fault if no readable store is open. */
  readonly store: () => Store;
  /** Why there is no writable store; null if there is one. */
  readonly fault: () => StoreUnusable | null;
  /** Like the store's own `close`; does nothing if none could be opened. */
  readonly close: () => string | null;
  readonly reopen: () => void;
}

export function createHeld(path: string, open: () => Store): Held {
  const tryOpen = (): Opened => {
    try {
      return { store: open(), fault: null };
    } catch (error) {
      if (!(error instanceof StoreUnusable)) throw error;
      return { store: null, fault: error };
    }
  };
  let opened = tryOpen();
  let isOpen = opened.store !== null;

  return {
    path,
    store: () => {
      if (opened.store === null) throw opened.fault;
      return opened.store;
    },
    fault: () => opened.fault ?? opened.store?.damage() ?? null,
    close: () => {
      if (!isOpen) return null;
      isOpen = false;
      return opened.store?.close() ?? null;
    },
    reopen: () => {
      try {
        opened = tryOpen();
      } catch (error) {
        // For example because the disk is full by now: a closed store must not look open.
        opened = { store: null, fault: asUnusable(error) };
      }
      isOpen = opened.store !== null;
    },
  };
}

const asUnusable = (error: unknown): StoreUnusable =>
  new StoreUnusable(reasonOf(error), '', { cause: error });
