import { ActionIcon } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './PagerButton.module.css';

interface Props {
  readonly label: string;
  readonly isEnabled?: boolean;
  readonly onClick: () => void;
  /** The icon. */
  readonly children: ReactNode;
}

/** Back or forward, in or out, within limits. At a limit it stays focusable, so that the focus is not lost. */
export const PagerButton = ({ label, isEnabled = true, onClick, children }: Props) => (
  <ActionIcon
    className={classes['button'] ?? ''}
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
