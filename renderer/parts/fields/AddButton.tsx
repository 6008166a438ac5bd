import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { type ReactNode, useCallback, useState } from 'react';

interface Props {
  readonly label: string;
  /** Its accessible name, where the label alone would not tell it from others. */
  readonly name?: string;
  readonly className: string | undefined;
  /** The form that takes its place once pressed. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button that gives way to the form that adds something. */
export function AddButton({ label, name, className = '', children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  if (isOpen) return children(close);
  return (
    <Button
      className={className}
      size="compact-sm"
      variant="subtle"
      color="gray"
      leftSection={<Plus size={16} aria-hidden />}
      aria-label={name}
      onClick={() => setOpen(true)}
    >
      {label}
    </Button>
  );
}
