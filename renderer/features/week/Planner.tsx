import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useRef } from 'react';
import type { WeekSheet } from '../../../shared/domain/weeks/week-sheet';
import { WeekPicks } from '../../parts/week/WeekPicks';
import classes from './WeekBody.module.css';

interface Props {
  readonly sheet: WeekSheet;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

/** What could go into the week, collapsed behind a button. */
export function Planner({ sheet: { week, lines }, isOpen, onToggle }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const toggle = (): void => {
    onToggle(!isOpen);
    requestAnimationFrame(() => (isOpen ? opener : heading).current?.focus());
  };
  if (!isOpen) {
    return (
      <div>
        <Button
          ref={opener}
          variant="light"
          leftSection={<Plus size={16} aria-hidden />}
          onClick={toggle}
        >
          Plan more
        </Button>
      </div>
    );
  }
  return (
    <section className={classes['planner']} aria-labelledby="planner-heading">
      <div className={classes['plannerHead']}>
        <h2 id="planner-heading" ref={heading} tabIndex={-1}>
          Plan the week
        </h2>
        {lines.length > 0 && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={toggle}>
            Close
          </Button>
        )}
      </div>
      <WeekPicks week={week.first} />
    </section>
  );
}
