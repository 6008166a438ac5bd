import { type KeyboardEvent, useState } from 'react';
import type { TimelineRow } from '../model/timeline-rows';

interface Options {
  /** The visible ones. */
  readonly rows: readonly TimelineRow[];
  readonly firstKey: string;
  readonly openIds: ReadonlySet<string>;
  readonly toggle: (phaseId: string) => void;
}

/** A single tab stop for all rows; arrow keys move between rows, and into and out of a phase. */
export function useRowFocus({ rows, firstKey, openIds, toggle }: Options) {
  const [key, setKey] = useState(firstKey);
  // The row may have disappeared: its phase was collapsed, or it was undone.
  const index = Math.max(
    0,
    rows.findIndex((row) => row.key === key),
  );
  const active = rows[index];

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || active === undefined) return;
    const go = movesFrom({ rows, index, active, openIds, toggle })[event.key];
    if (go === undefined) return;
    event.preventDefault();
    const row = go();
    if (row !== undefined) focusRow(event.currentTarget, row.key);
  };
  return { active, setKey, onKeyDown };
}

function focusRow(grid: HTMLElement, key: string): void {
  const row = [...grid.querySelectorAll<HTMLElement>('[role="row"]')].find(
    (element) => element.dataset['key'] === key,
  );
  // Before focusing, because that starts a scroll along the row, which this one would interrupt.
  row?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  row?.focus({ preventScroll: true });
}

interface Place extends Omit<Options, 'firstKey'> {
  readonly index: number;
  readonly active: TimelineRow;
}

/** What each key does, and the row it leads to, if any. */
function movesFrom({ rows, index, active, openIds, toggle }: Place) {
  const phase = active.kind === 'phase' ? active : null;
  const isOpen = openIds.has(active.key);
  const turn = (): undefined => {
    if (phase !== null) toggle(phase.key);
  };
  const intoPhase = () => (isOpen ? rows[index + 1] : turn());
  const outOfPhase = () => {
    if (active.kind === 'task') return rows.find((row) => row.key === active.phaseId);
    return isOpen ? turn() : undefined;
  };
  const moves: Readonly<Record<string, () => TimelineRow | undefined>> = {
    ArrowDown: () => rows[index + 1],
    ArrowUp: () => rows[index - 1],
    Home: () => rows[0],
    End: () => rows.at(-1),
    ArrowRight: () => (phase === null ? undefined : intoPhase()),
    ArrowLeft: outOfPhase,
    Enter: turn,
    ' ': turn,
  };
  return moves;
}
