import { Button, type ButtonProps } from '@mantine/core';

interface Props extends Pick<ButtonProps, 'size'> {
  readonly submit: string;
  readonly isReady: boolean;
  readonly onCancel: () => void;
}

/** The two buttons that a form ends with. */
export const FormButtons = ({ submit, isReady, onCancel, ...look }: Props) => (
  <>
    <Button type="submit" disabled={!isReady} {...look}>
      {submit}
    </Button>
    <Button variant="subtle" color="gray" onClick={onCancel} {...look}>
      Cancel
    </Button>
  </>
);
