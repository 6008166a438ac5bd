import { useId, useRef, useState } from 'react';

/**
 * A menu mounted on demand. It must be mounted closed before it opens: on opening it remembers where the focus was, to
 * return it there.
 */
export function useLateMenu() {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [stage, setStage] = useState<'none' | 'made' | 'open' | 'closing'>('none');
  const isOpen = stage === 'open';
  return {
    isMade: stage !== 'none',
    /** Props of the button that opens it. */
    trigger: {
      ref: button,
      id,
      'aria-haspopup': 'menu',
      'aria-expanded': isOpen,
      'aria-controls': isOpen ? `${id}-dropdown` : undefined,
      onClick: () => setStage(isOpen ? 'closing' : 'made'),
    } as const,
    /** Props of the menu itself. */
    menu: {
      id,
      button,
      isOpen,
      onMade: () => setStage((now) => (now === 'made' ? 'open' : now)),
      onClose: () => setStage('closing'),
      onGone: () => setStage('none'),
    },
  };
}

export type LateMenuProps = ReturnType<typeof useLateMenu>['menu'];
