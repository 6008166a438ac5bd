import { type ComponentProps, type FormEvent, useEffect, useRef } from 'react';
import { useGivenBackFocus } from './use-given-back-focus';

interface Props extends Omit<ComponentProps<'form'>, 'onSubmit' | 'ref'> {
  /** Resolves to true once it is on disk, and the form then closes. */
  readonly onSubmit: () => Promise<boolean>;
  readonly onClose: () => void;
}

/**
 * A form shown in place of what it changes. Esc cancels it. However it closes, the focus returns to where it was opened.
 */
export function EscapableForm({ onSubmit, onClose, ...props }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useGivenBackFocus();
  useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // It closes this and nothing around it.
      event.preventDefault();
      onClose();
    };
    const element = form.current;
    element?.addEventListener('keydown', leave);
    return () => element?.removeEventListener('keydown', leave);
  }, [onClose]);
  const onFormSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await onSubmit()) onClose();
  };
  return <form ref={form} {...props} onSubmit={(event) => void onFormSubmit(event)} />;
}
