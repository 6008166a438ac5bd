import { VisuallyHidden } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import { Link } from 'wouter';
import type { Day } from '../../../../shared/domain/calendar/day';
import { DAYS_PER_WEEK } from '../../../../shared/domain/calendar/week';
import { weekSheet, type WeekSheet } from '../../../../shared/domain/weeks/week-sheet';
import { weekSentence } from '../../../../shared/words/week';
import { useWeekSources } from '../../../state/week-sheets';
import { dateWords, formatShortDay } from '../../../ui/dates';
import classes from './WeekStrip.module.css';

interface Props {
  /** Must be the same array while the weeks are the same. */
  readonly weeks: readonly Day[];
  readonly shown: Day;
  /** Whether their contents have been loaded. */
  readonly isAtHand: boolean;
}

/** Goals done out of those planned, week by week. */
export function WeekStrip({ weeks, shown, isAtHand }: Props) {
  const sources = useWeekSources();
  const sheets = useMemo(() => weeks.map((week) => weekSheet(sources, week)), [sources, weeks]);
  return (
    <nav aria-label="Weeks" className={classes['strip']}>
      <div className={classes['weeks']}>
        {sheets.map((sheet) => (
          <StripWeek
            key={sheet.week.first}
            sheet={sheet}
            isShown={sheet.week.first === shown}
            isAtHand={isAtHand}
          />
        ))}
      </div>
    </nav>
  );
}

interface WeekProps {
  readonly sheet: WeekSheet;
  readonly isShown: boolean;
  readonly isAtHand: boolean;
}

function StripWeek({ sheet, isShown, isAtHand }: WeekProps) {
  const link = useShownInView(isShown);
  const { week, when, planned, done, pausedDays } = sheet;
  return (
    <Link
      ref={link}
      href={`/week/${week.first}`}
      className={classes['week']}
      data-when={when}
      aria-current={isShown ? 'page' : undefined}
    >
      <VisuallyHidden>
        {isAtHand ? weekSentence(sheet, dateWords) : formatShortDay(week.first)}
      </VisuallyHidden>
      <span aria-hidden className={classes['day']}>
        {formatShortDay(week.first)}
      </span>
      <span
        aria-hidden
        className={classes['track']}
        data-pause={pausedDays === DAYS_PER_WEEK ? 'whole' : pausedDays > 0 ? 'part' : undefined}
      >
        {planned > 0 && isAtHand && (
          <span className={classes['bar']} style={{ width: `${(done / planned) * 100}%` }} />
        )}
      </span>
      <span aria-hidden className={classes['figure']}>
        {isAtHand ? figureOf(sheet) : ''}
      </span>
    </Link>
  );
}

/** `3/5`, `+1` for unplanned work, and empty if there is none. */
const figureOf = ({ planned, done, unplanned }: WeekSheet): string =>
  [
    ...(planned > 0 ? [`${done}/${planned}`] : []),
    ...(unplanned.length > 0 ? [`+${unplanned.length}`] : []),
  ].join(' ');

/** Scrolls only the strip until the link is centred, and again when its width changes. */
function useShownInView(isShown: boolean) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const { current } = link;
    const strip = current?.parentElement;
    if (!isShown || !current || !strip) return;
    const observer = new ResizeObserver(() => {
      strip.scrollLeft = current.offsetLeft - (strip.clientWidth - current.offsetWidth) / 2;
    });
    observer.observe(strip);
    return () => observer.disconnect();
  }, [isShown]);
  return link;
}
