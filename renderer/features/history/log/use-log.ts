import { useState } from 'react';
import type { LogLine } from '../../../../shared/domain/history/history';
import { useLive } from '../../../state/live';
import type { LogFilter } from './log-filter';

const PAGE = 100;
/** At most this many lines are shown at once. */
const MOST = 1000;

/** One page of the log. */
interface Stretch {
  /** The filter it belongs to. */
  readonly key: string;
  /** Only entries before this number; null includes the newest. */
  readonly before: number | null;
  readonly count: number;
}

interface Log {
  /** Newest first; null until loaded. */
  readonly lines: readonly LogLine[] | null;
  readonly hasMore: boolean;
  readonly showMore: () => void;
  /** Null while the newest are shown. */
  readonly showNewest: (() => void) | null;
}

/** Lines that match the filter, a page at a time. Changing the filter starts again from the newest. */
export function useLog(filter: LogFilter): Log {
  const key = JSON.stringify(filter);
  const newest: Stretch = { key, before: null, count: PAGE };
  const [chosen, setChosen] = useState(newest);
  const { before, count } = chosen.key === key ? chosen : newest;
  const page = useLive('history.log', {
    ...filter,
    groups: [...filter.groups],
    limit: count,
    ...(before !== null && { before }),
  });
  const last = page?.lines.at(-1)?.number ?? null;
  return {
    lines: page?.lines ?? null,
    hasMore: page?.hasMore ?? false,
    showMore: () =>
      setChosen(
        count < MOST ? { key, before, count: count + PAGE } : { key, before: last, count: PAGE },
      ),
    showNewest: before === null ? null : () => setChosen(newest),
  };
}
