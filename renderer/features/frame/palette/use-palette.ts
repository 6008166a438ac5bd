import { useMemo, useState } from 'react';
import { createRanking } from '../../../../shared/domain/ranking';
import { useCommands } from '../../../parts/keys/use-commands';
import { useAppState, useAppStore } from '../../../state/context';
import { noteRecent, readRecents } from '../../../state/recents';
import { entriesOf, offeredFirst, type PaletteEntry } from './entries';
import { useFocusBack } from '../use-focus-back';
import { useWords } from './use-words';

/** As many as anyone reads before typing another letter. */
const MOST_SHOWN = 20;

/** The query, its results and the selection. */
export interface PaletteState {
  readonly typed: string;
  readonly type: (typed: string) => void;
  /** Matches by name first, then by content. */
  readonly found: readonly PaletteEntry[];
  /** Whether more results may still arrive. */
  readonly isSearching: boolean;
  /** Index of the selection; -1 if nothing was found. */
  readonly selected: number;
  /** Moves the selection by that many results, from the last on to the first and back. */
  readonly move: (by: 1 | -1) => void;
  readonly close: () => void;
  readonly choose: (entry: PaletteEntry) => void;
}

export function usePalette(): PaletteState {
  const store = useAppStore();
  const { contextOf } = useCommands();
  const taskId = useTaskId();
  const [typed, setTyped] = useState('');
  const [selected, select] = useState(0);
  const giveBack = useFocusBack(taskId);
  const { found, isSearching } = useFound(typed, taskId);
  const type = (next: string): void => {
    setTyped(next);
    select(0);
  };
  const close = (): void => {
    giveBack();
    store.getState().closePalette();
  };
  const choose = (entry: PaletteEntry): void => {
    if (entry.kind !== 'words') noteRecent(entry.id);
    // Close first, which returns the focus: the entry may act on the focused row, or move the focus.
    close();
    void entry.run(contextOf(taskId));
  };
  const shown = Math.min(selected, found.length - 1);
  const move = (by: 1 | -1): void => {
    // Results may still arrive.
    if (found.length > 0) select((shown + by + found.length) % found.length);
  };
  return {
    typed,
    type,
    found,
    isSearching,
    selected: shown,
    move,
    close,
    choose,
  };
}

/** The task whose row has the focus, or the only selected one. */
const useTaskId = () =>
  useAppState(({ palette, selected }) => {
    const [only] = selected;
    return palette?.taskId ?? (selected.size === 1 && only !== undefined ? only : null);
  });

function useFound(typed: string, taskId: string | null) {
  const { contextOf } = useCommands();
  const [recents] = useState(readRecents);
  // From the state when it was opened: an entry checks again before it acts.
  const entries = useMemo(
    () => entriesOf(contextOf(taskId), recents),
    [contextOf, taskId, recents],
  );
  const rank = useMemo(() => createRanking(entries), [entries]);
  const named = useMemo(
    () => (typed.trim() === '' ? offeredFirst(entries, recents) : rank(typed, MOST_SHOWN)),
    [entries, recents, rank, typed],
  );
  const { words, isSearching } = useWords(typed, named);
  const found = useMemo(() => [...named, ...words], [named, words]);
  return { found, isSearching };
}
