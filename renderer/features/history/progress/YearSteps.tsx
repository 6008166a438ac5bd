import { ChevronLeft, ChevronRight } from 'lucide-react';
import { formatSpan } from '../../../ui/dates';
import { StepButton } from '../../../ui/StepButton';
import classes from './Progress.module.css';
import type { Year } from './year';

interface Props {
  readonly year: Year;
  /** To the year that lies so many years back. */
  readonly onStep: (back: number) => void;
}

/** From year to year, once there is more than one. */
export function YearSteps({ year, onStep }: Props) {
  const { back, hasEarlier } = year;
  if (back === 0 && !hasEarlier) return null;
  return (
    <div role="group" aria-label="Year" className={classes['years']}>
      <StepButton label="Earlier year" isEnabled={hasEarlier} onClick={() => onStep(back + 1)}>
        <ChevronLeft size={18} aria-hidden />
      </StepButton>
      <span aria-live="polite">{formatSpan(year)}</span>
      <StepButton label="Later year" isEnabled={back > 0} onClick={() => onStep(back - 1)}>
        <ChevronRight size={18} aria-hidden />
      </StepButton>
    </div>
  );
}
