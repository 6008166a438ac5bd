import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { ChevronsUpDown } from 'lucide-react';
import { type ReactNode, Suspense, useId, useRef } from 'react';
import { useMenuStage } from '../../ui/use-menu-stage';
import classes from './Navigation.module.css';
import { PlanMenu } from './overlays';

interface Props {
  /** The current plan's name as shown here. */
  readonly children: ReactNode;
}

/** The current plan's name, which opens the list of the others. */
export function PlanSwitcher({ children }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const stage = useMenuStage();
  const { isMade, isOpen, toggle } = stage;
  return (
    <>
      <UnstyledButton
        ref={button}
        id={id}
        className={classes['switcher'] ?? ''}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-dropdown` : undefined}
        onClick={toggle}
      >
        <span className={classes['title']}>{children}</span>
        <VisuallyHidden>, switch plans</VisuallyHidden>
        <ChevronsUpDown size={14} aria-hidden />
      </UnstyledButton>
      {isMade && (
        <Suspense>
          <PlanMenu id={id} button={button} stage={stage} />
        </Suspense>
      )}
    </>
  );
}
