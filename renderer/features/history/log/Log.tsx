import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import textClasses from '../../../ui/text.module.css';
import { useDebounced } from '../../../ui/use-debounced';
import { isFiltered, NO_FILTER } from './log-filter';
import classes from './Log.module.css';
import { LogDays } from './LogDays';
import { LogFilterForm } from './LogFilterForm';
import { useLog } from './use-log';

/** What was done, day by day, newest first. */
export function Log() {
  const [filter, setFilter] = useState(NO_FILTER);
  const search = useRef<HTMLInputElement>(null);
  const text = useDebounced(filter.text).trim();
  const { lines, hasMore, showMore, showNewest } = useLog({ ...filter, text });
  if (lines === null) return null;
  // These buttons disappear once used, so the focus moves to the search field.
  const leave = (act: () => void) => (): void => {
    act();
    search.current?.focus();
  };
  return (
    <div className={classes['log']}>
      <LogFilterForm filter={filter} onChange={setFilter} searchRef={search} />
      <div className={`${textClasses['quiet']} ${classes['found']}`}>
        <p role="status">{countLine(lines.length, { hasMore, isNewest: showNewest === null })}</p>
        {isFiltered(filter) && (
          <Button variant="subtle" size="compact-sm" onClick={leave(() => setFilter(NO_FILTER))}>
            Show everything
          </Button>
        )}
        {showNewest !== null && (
          <Button variant="subtle" size="compact-sm" onClick={leave(showNewest)}>
            Back to the newest
          </Button>
        )}
      </div>
      <LogDays lines={lines} onMore={hasMore ? showMore : null} />
    </div>
  );
}

function countLine(
  count: number,
  { hasMore, isNewest }: { readonly hasMore: boolean; readonly isNewest: boolean },
): string {
  if (count === 0) return 'Nothing found.';
  const entries = count === 1 ? 'entry' : 'entries';
  if (!isNewest) return `${count} earlier ${entries}.`;
  return hasMore ? `The latest ${count} ${entries}.` : `${count} ${entries}.`;
}
