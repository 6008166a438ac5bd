import { useMemo, useState } from 'react';
import { createRanking } from '../../../../shared/domain/ranking';
import { useCommands } from '../../../parts/keys/use-commands';
import { useAppState, useAppStore } from '../../../state/context';
import { noteRecent, readRecents } from '../../../state/recents';
import { entriesOf, offeredFirst, type PaletteEntry } from './entries';
import { useFocusBack } from '../use-focus-back';
import { useWords } from './use-words';

/** What anybody looks through, before they type another letter. */
const MOST_SHOWN = 20;

/** What is typed, what it finds, and what becomes of it. */
export interface PaletteState {
  readonly typed: string;
  readonly type: (typed: string) => void;
  /** By name first, then by what the person wrote. */
  readonly found: readonly PaletteEntry[];
  /** Whether more may still be found. */
  readonly isSearching: boolean;
  /** By its place among them; -1: nothing was found. */
  readonly selected: number;
  readonly select: (index: number) => void;
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
    // First the focus: what is chosen may act on what holds it, or take it.
    close();
    void entry.run(contextOf(taskId));
  };
  const last = found.length - 1;
  return {
    typed,
    type,
    found,
    isSearching,
    selected: Math.min(selected, last),
    select,
    close,
    choose,
  };
}

/** The task whose row held the focus, or else the only one that is selected. */
const useTaskId = () =>
  useAppState(({ palette, selected }) => {
    const [only] = selected;
    return palette?.taskId ?? (selected.size === 1 && only !== undefined ? only : null);
  });

function useFound(typed: string, taskId: string | null) {
  const { contextOf } = useCommands();
  const [recents] = useState(readRecents);
  // As things stood when it was opened: what is chosen looks again before it acts.
  const entries = useMemo(
    () => entriesOf(contextOf(taskId), recents),
    [contextOf, taskId, recents],
  );
  const rank = useMemo(() => createRanking(entries), [entries]);
  const named = useMemo(
    () => (typed.trim() === '' ? offeredFirst(entries, recents) : rank(typed, MOST_SHOWN)),
    [entries, recents, rank, typed],
  );
  const words = useWords(typed, named);
  const found = useMemo(() => [...named, ...(words ?? [])], [named, words]);
  return { found, isSearching: words === null };
}
