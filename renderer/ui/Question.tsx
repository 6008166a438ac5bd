import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useGivenBackFocus } from './use-given-back-focus';

/** The header of a dialog is not that of the page. */
export const NO_BANNER = { role: 'none' };

interface Props {
  readonly isAsked: boolean;
  readonly title: string;
  /** What happens if the answer is yes. */
  readonly children: ReactNode;
  readonly yes: string;
  readonly no: string;
  readonly onAnswer: (isYes: boolean) => void;
}

/**
 * Asks for confirmation. Esc means no, and the focus starts on no. However it closes, the focus returns to where it was
 * asked.
 */
export function Question({ isAsked, title, children, yes, no, onAnswer }: Props) {
  useGivenBackFocus();
  return (
    <Modal
      opened={isAsked}
      onClose={() => onAnswer(false)}
      title={title}
      transitionProps={{ duration: 120 }}
      closeButtonProps={{ 'aria-label': 'Close' }}
      attributes={{ header: NO_BANNER }}
    >
      {children}
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" data-autofocus onClick={() => onAnswer(false)}>
          {no}
        </Button>
        <Button onClick={() => onAnswer(true)}>{yes}</Button>
      </Group>
    </Modal>
  );
}
