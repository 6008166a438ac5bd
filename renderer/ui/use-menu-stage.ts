import { useState } from 'react';

/**
 * A menu that is made when it is asked for. It must stand there closed before it opens: as it opens it remembers where
 * the focus was, and gives it back there.
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

/** What the menu itself needs to know of it. */
export type MenuStage = Pick<
  ReturnType<typeof useMenuStage>,
  'isOpen' | 'onMade' | 'onClose' | 'onGone'
>;
