import { ChevronLeft, ChevronRight } from 'lucide-react';
import { formatSpan } from '../../../ui/dates';
import { PagerButton } from '../../../ui/PagerButton';
import classes from './Progress.module.css';
import type { Year } from './year';

interface Props {
  readonly year: Year;
  /** Shows the year that many years back. */
  readonly onTurn: (back: number) => void;
}

/** Moves between years, once there is more than one. */
export function YearPager({ year, onTurn }: Props) {
  const { back, hasEarlier } = year;
  if (back === 0 && !hasEarlier) return null;
  return (
    <div role="group" aria-label="Year" className={classes['years']}>
      <PagerButton label="Previous year" isEnabled={hasEarlier} onClick={() => onTurn(back + 1)}>
        <ChevronLeft size={18} aria-hidden />
      </PagerButton>
      <span aria-live="polite">{formatSpan(year)}</span>
      <PagerButton label="Next year" isEnabled={back > 0} onClick={() => onTurn(back - 1)}>
        <ChevronRight size={18} aria-hidden />
      </PagerButton>
    </div>
  );
}
