import { ActionIcon } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './StepButton.module.css';

interface Props {
  readonly label: string;
  readonly isEnabled?: boolean;
  readonly onClick: () => void;
  /** The icon. */
  readonly children: ReactNode;
}

/** One step on a way with ends. At its end it stays where it is, so that the focus does too. */
export const StepButton = ({ label, isEnabled = true, onClick, children }: Props) => (
  <ActionIcon
    className={classes['step'] ?? ''}
    variant="subtle"
    color="gray"
    aria-label={label}
    aria-disabled={!isEnabled}
    data-disabled={!isEnabled}
    onClick={() => isEnabled && onClick()}
  >
    {children}
  </ActionIcon>
);
