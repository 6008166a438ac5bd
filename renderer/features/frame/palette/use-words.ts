import { useMemo } from 'react';
import { FIND_KINDS } from '../../../../shared/domain/find';
import { useCommands } from '../../../parts/keys/use-commands';
import { useLatestAnswer } from '../../../state/live';
import { type PaletteEntry, wordsEntry } from './entries';

/** The view Find shows the rest. */
const MOST_ASKED = 20;
const MOST_SHOWN = 8;
/** History entries repeat the names of their tasks. */
const KINDS = FIND_KINDS.filter((kind) => kind !== 'history');

/** Matches in what the person wrote, in any plan, without tasks found already; of the last text until those are known. */
export function useWords(
  typed: string,
  found: readonly PaletteEntry[],
): { readonly words: readonly PaletteEntry[]; readonly isSearching: boolean } {
  const { contextOf } = useCommands();
  const wanted = typed.trim();
  const { answer, isCurrent } = useLatestAnswer('search.find', {
    text: wanted,
    kinds: KINDS,
    planId: null,
    phaseId: null,
    isOpen: null,
    first: null,
    last: null,
    limit: MOST_ASKED,
  });
  const words = useMemo(() => {
    if (wanted === '' || answer === null) return [];
    const known = new Set(found.map(({ id }) => id));
    return answer.hits
      .filter(({ kind, taskId }) => kind !== 'task' || !known.has(`task:${taskId}`))
      .slice(0, MOST_SHOWN)
      .map((hit) => wordsEntry(hit, contextOf(null)));
  }, [answer, found, wanted, contextOf]);
  return { words, isSearching: wanted !== '' && !isCurrent };
}
