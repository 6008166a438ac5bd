import { Button, type ButtonProps } from '@mantine/core';

interface Props extends Pick<ButtonProps, 'variant' | 'color' | 'size'> {
  readonly isEnabled: boolean;
  readonly onClick: () => void;
  readonly children: string;
}

/** A button that has nothing to do for a while, often once it was pressed. It stays focusable, so that the focus is not lost. */
export const LastingButton = ({ isEnabled, onClick, ...look }: Props) => (
  <Button
    aria-disabled={!isEnabled}
    data-disabled={!isEnabled}
    onClick={() => isEnabled && onClick()}
    {...look}
  />
);
