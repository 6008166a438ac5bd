import { useCallback, useState } from 'react';

/** The phases whose tasks are shown: the one under way at first. */
export function useOpenPhases(firstId: string) {
  const [openIds, setOpenIds] = useState<ReadonlySet<string>>(() => new Set([firstId]));
  const toggle = useCallback((phaseId: string) => {
    setOpenIds((ids) => {
      const next = new Set(ids);
      if (!next.delete(phaseId)) next.add(phaseId);
      return next;
    });
  }, []);
  return { openIds, toggle };
}
