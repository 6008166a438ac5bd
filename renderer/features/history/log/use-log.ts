import { useState } from 'react';
import type { LogLine } from '../../../../shared/domain/history/history';
import { useLive } from '../../../state/live';
import type { LogFilter } from './log-filter';

const PAGE = 100;
/** More lines than this are not shown together. */
const MOST = 1000;

/** A part of the log. */
interface Stretch {
  /** Of which filter it is a part. */
  readonly key: string;
  /** Only what came before the entry of that number; null: the newest too. */
  readonly before: number | null;
  readonly count: number;
}

interface Log {
  /** Newest first; null until they are read. */
  readonly lines: readonly LogLine[] | null;
  readonly hasMore: boolean;
  readonly showMore: () => void;
  /** Null where the newest are shown. */
  readonly showNewest: (() => void) | null;
}

/** Lines that fit the filter, some at a time: another filter begins with the newest again. */
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
