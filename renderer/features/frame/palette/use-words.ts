import { useMemo } from 'react';
import { FIND_KINDS } from '../../../../shared/domain/find';
import { useCommands } from '../../../parts/keys/use-commands';
import { useAnswer } from '../../../state/live';
import { useDebounced } from '../../../ui/use-debounced';
import { type PaletteEntry, wordsEntry } from './entries';

const QUICK_MS = 80;
/** The view Find shows the rest. */
const MOST_ASKED = 20;
const MOST_SHOWN = 8;
/** What was done names its tasks over and over. */
const KINDS = FIND_KINDS.filter((kind) => kind !== 'history');

/** What the person wrote, in any plan, with the typed words in it, but for tasks that are found already; null: not known yet. */
export function useWords(
  typed: string,
  found: readonly PaletteEntry[],
): readonly PaletteEntry[] | null {
  const { contextOf } = useCommands();
  const wanted = typed.trim();
  const text = useDebounced(wanted, QUICK_MS);
  const finds = useAnswer('search.find', {
    text,
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
    if (finds === null || text !== wanted) return null;
    const known = new Set(found.map(({ id }) => id));
    return finds.hits
      .filter(({ kind, taskId }) => kind !== 'task' || !known.has(`task:${taskId}`))
      .slice(0, MOST_SHOWN)
      .map((hit) => wordsEntry(hit, contextOf(null)));
  }, [finds, found, wanted, text, contextOf]);
}
