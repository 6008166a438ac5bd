import type { Id } from '../../shared/domain/id';
import type { Slice } from './slice';

const NONE: ReadonlySet<Id> = new Set();

/** Tasks selected for a joint action. */
export interface SelectionSlice {
  readonly selected: ReadonlySet<Id>;
  /** The last one selected, where a range starts. */
  readonly lastSelected: Id | null;
  readonly toggleSelected: (taskId: Id) => void;
  /** Adds to the selection. */
  readonly select: (taskIds: readonly Id[]) => void;
  readonly clearSelection: () => void;
}

export const createSelectionSlice = ({ get, set }: Slice<SelectionSlice>): SelectionSlice => ({
  selected: NONE,
  lastSelected: null,

  toggleSelected(taskId) {
    const selected = new Set(get().selected);
    if (!selected.delete(taskId)) selected.add(taskId);
    set({ selected, lastSelected: taskId });
  },

  select: (taskIds) =>
    set({
      selected: new Set([...get().selected, ...taskIds]),
      lastSelected: taskIds.at(-1) ?? null,
    }),

  clearSelection: () => set({ selected: NONE, lastSelected: null }),
});
