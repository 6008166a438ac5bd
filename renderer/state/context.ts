import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { AppState, AppStore } from './store';

const StoreContext = createContext<AppStore | null>(null);

export const StoreProvider = StoreContext.Provider;

/** The store itself, for code that acts without drawing. */
export function useAppStore(): AppStore {
  const store = useContext(StoreContext);
  if (store === null) throw new Error('There is no StoreProvider above this component');
  return store;
}

/** A narrow piece of the state; the component draws again only when that piece changes. */
export const useAppState = <Piece>(select: (state: AppState) => Piece): Piece =>
  useStore(useAppStore(), select);
