import { useState } from 'react';

/**
 * A menu mounted on demand. It must be mounted closed before it opens: on opening it remembers where the focus was, to
 * return it there.
 */
export function useMenuStage() {
  const [stage, setStage] = useState<'none' | 'made' | 'open' | 'closing'>('none');
  const isOpen = stage === 'open';
  return {
    isMade: stage !== 'none',
    isOpen,
    toggle: () => setStage(isOpen ? 'closing' : 'made'),
    onMade: () => setStage((now) => (now === 'made' ? 'open' : now)),
    onClose: () => setStage('closing'),
    onGone: () => setStage('none'),
  };
}

/** The props that the menu itself needs. */
export type MenuStage = Pick<
  ReturnType<typeof useMenuStage>,
  'isOpen' | 'onMade' | 'onClose' | 'onGone'
>;
