import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Stage } from '../../../shared/domain/plan/journey';
import { describeRowList, rowListProps } from '../../commands/row-lists';
import { useNearing } from '../../ui/rows/use-nearing';
import { usePrinting } from '../../ui/rows/use-printing';
import { PhaseBody } from './PhaseBody';

/** In pixels. */
export const ROW_HEIGHT = 40;
const FOOT_HEIGHT = 30;

interface Props {
  readonly stage: Stage;
  /** How many rows come before it: the first phases are near the viewport when the view opens. */
  readonly rowsBefore: number;
}

/** A phase of a long plan: rendered once the viewport comes near, or the keyboard reaches one of its rows. */
export function LongPhaseBody({ stage, rowsBefore }: Props) {
  const [reached, setReached] = useState<number | 'by-window' | null>(() =>
    rowsBefore * ROW_HEIGHT < window.innerHeight ? 'by-window' : null,
  );
  const isPrinting = usePrinting();
  if (reached === null && !isPrinting) {
    return <FarPhase stage={stage} onNear={() => setReached('by-window')} onReach={setReached} />;
  }
  const firstFocus = typeof reached === 'number' ? reached : undefined;
  return <PhaseBody stage={stage} isLong firstFocus={firstFocus} />;
}

interface FarProps {
  readonly stage: Stage;
  readonly onNear: () => void;
  readonly onReach: (index: number) => void;
}

/** A placeholder with the height of the phase's rows. */
function FarPhase({ stage: { tasks }, onNear, onReach }: FarProps) {
  const place = useRef<HTMLDivElement>(null);
  const taskIds = useMemo(() => tasks.map(({ id }) => id), [tasks]);
  useLayoutEffect(() => {
    if (place.current !== null) describeRowList(place.current, { taskIds, reach: onReach });
  }, [taskIds, onReach]);
  useNearing(place, onNear);
  const height = tasks.length * ROW_HEIGHT + FOOT_HEIGHT;
  return <div ref={place} style={{ height }} {...rowListProps} />;
}
