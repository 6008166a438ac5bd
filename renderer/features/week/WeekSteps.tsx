import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import type { Day } from '../../../shared/domain/calendar/day';
import { addWeeks, startOfWeek, weekAround } from '../../../shared/domain/calendar/week';
import { useAppState } from '../../state/context';
import { useToday } from '../../state/journey';
import { formatSpan } from '../../ui/dates';
import { PagerButton } from '../../ui/PagerButton';
import classes from './Week.module.css';
import { settingsOf } from '../../state/derived';

interface Props {
  readonly week: Day;
  /** The plan's first week: there is nothing before it. */
  readonly first: Day;
}

/** The week's days, and links to the adjacent weeks. */
export function WeekSteps({ week, first }: Props) {
  const [, navigate] = useLocation();
  const { firstWeekday } = useAppState(settingsOf);
  const isCurrent = startOfWeek(useToday(), firstWeekday) === week;
  const go = (to: Day): void => navigate(`/week/${to}`);
  return (
    <div className={classes['steps']}>
      <p className={classes['span']} aria-live="polite">
        {formatSpan(weekAround(week, firstWeekday))}
      </p>
      <div className={classes['buttons']}>
        <PagerButton
          label="Previous week"
          isEnabled={week > first}
          onClick={() => go(addWeeks(week, -1))}
        >
          <ChevronLeft size={18} aria-hidden />
        </PagerButton>
        <PagerButton label="Next week" onClick={() => go(addWeeks(week, 1))}>
          <ChevronRight size={18} aria-hidden />
        </PagerButton>
        {!isCurrent && (
          <Link href="/week" onClick={focusHeading}>
            This week
          </Link>
        )}
      </div>
    </div>
  );
}

/** The link disappears with the week it leads away from. */
const focusHeading = (): void => document.querySelector('h1')?.focus();
