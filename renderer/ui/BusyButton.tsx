import { Button, type ButtonProps, Loader } from '@mantine/core';

interface Props extends Pick<ButtonProps, 'variant' | 'size' | 'disabled'> {
  /** Whether what it began still goes on: then it can be focused, but not pressed. */
  readonly isBusy: boolean;
  readonly type?: 'button' | 'submit';
  readonly onClick?: () => void;
  readonly 'aria-label'?: string;
  readonly 'data-autofocus'?: true;
  readonly children: string;
}

const LOADER = <Loader size={14} color="currentColor" aria-hidden />;

/** The kit's own disables itself while it is busy, and so loses the focus. */
export const BusyButton = ({ isBusy, onClick, ...rest }: Props) => (
  <Button
    aria-disabled={isBusy}
    aria-busy={isBusy}
    leftSection={isBusy ? LOADER : undefined}
    onClick={(event) => (isBusy ? event.preventDefault() : onClick?.())}
    {...rest}
  />
);
