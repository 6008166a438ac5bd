import { useMemo } from 'react';
import { FIND_KINDS } from '../../../../shared/domain/find';
import { useCommands } from '../../../parts/keys/use-commands';
import { useAnswer } from '../../../state/live';
import { type PaletteEntry, wordsEntry } from './entries';

/** The view Find shows the rest. */
const MOST_ASKED = 20;
const MOST_SHOWN = 8;
/** History entries repeat the names of their tasks. */
const KINDS = FIND_KINDS.filter((kind) => kind !== 'history');

/** Matches in what the person wrote, in any plan, without tasks found already; null until known. */
export function useWords(
  typed: string,
  found: readonly PaletteEntry[],
): readonly PaletteEntry[] | null {
  const { contextOf } = useCommands();
  const wanted = typed.trim();
  const finds = useAnswer('search.find', {
    text: wanted,
    kinds: KINDS,
    planId: null,
    phaseId: null,
    isOpen: null,
    first: null,
    last: null,
    limit: MOST_ASKED,
  });
  return useMemo(() => {
    if (wanted === '') return [];
    if (finds === null) return null;
    const known = new Set(found.map(({ id }) => id));
    return finds.hits
      .filter(({ kind, taskId }) => kind !== 'task' || !known.has(`task:${taskId}`))
      .slice(0, MOST_SHOWN)
      .map((hit) => wordsEntry(hit, contextOf(null)));
  }, [finds, found, wanted, contextOf]);
}
