import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLateMenu } from '../../ui/use-late-menu';
import classes from './Navigation.module.css';
import { PlanMenu } from './overlays';

interface Props {
  /** The current plan's name as shown here. */
  readonly children: ReactNode;
}

/** The current plan's name, which opens the list of the others. */
export function PlanSwitcher({ children }: Props) {
  const { isMade, trigger, menu } = useLateMenu();
  return (
    <>
      <UnstyledButton className={classes['switcher'] ?? ''} {...trigger}>
        <span className={classes['title']}>{children}</span>
        <VisuallyHidden>, switch plans</VisuallyHidden>
        <ChevronsUpDown size={14} aria-hidden />
      </UnstyledButton>
      {isMade && <PlanMenu {...menu} />}
    </>
  );
}
