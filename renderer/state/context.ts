import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { AppState, AppStore } from './store';

const StoreContext = createContext<AppStore | null>(null);

export const StoreProvider = StoreContext.Provider;

/** The store itself, for code that does not render. */
export function useAppStore(): AppStore {
  const store = useContext(StoreContext);
  if (store === null) throw new Error('There is no StoreProvider above this component');
  return store;
}

/** A slice of the state; the component re-renders only when that slice changes. */
export const useAppState = <Piece>(select: (state: AppState) => Piece): Piece =>
  useStore(useAppStore(), select);
