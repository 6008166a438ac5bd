import { ActionIcon } from '@mantine/core';
import { ChevronLeft, ChevronRight, type LucideIcon } from 'lucide-react';
import { formatSpan } from '../../../ui/dates';
import classes from './Progress.module.css';
import type { Year } from './year';

interface Props {
  readonly year: Year;
  /** To the year that lies so many years back. */
  readonly onStep: (back: number) => void;
}

/** From year to year, once there is more than one. A button at its end stays where it is, so that the focus does too. */
export function YearSteps({ year, onStep }: Props) {
  const { back, hasEarlier } = year;
  if (back === 0 && !hasEarlier) return null;
  return (
    <div role="group" aria-label="Year" className={classes['years']}>
      <Step
        label="Earlier year"
        icon={ChevronLeft}
        isEnabled={hasEarlier}
        onClick={() => onStep(back + 1)}
      />
      <span aria-live="polite">{formatSpan(year)}</span>
      <Step
        label="Later year"
        icon={ChevronRight}
        isEnabled={back > 0}
        onClick={() => onStep(back - 1)}
      />
    </div>
  );
}

interface StepProps {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly isEnabled: boolean;
  readonly onClick: () => void;
}

const Step = ({ label, icon: Icon, isEnabled, onClick }: StepProps) => (
  <ActionIcon
    className={classes['step'] ?? ''}
    variant="subtle"
    color="gray"
    size="md"
    aria-label={label}
    aria-disabled={!isEnabled}
    data-disabled={!isEnabled}
    onClick={() => isEnabled && onClick()}
  >
    <Icon size={18} aria-hidden />
  </ActionIcon>
);
