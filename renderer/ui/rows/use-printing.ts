import { useSyncExternalStore } from 'react';

let isAskedFor = false;

/** True while the page is being printed: on paper there is no viewport. */
export const usePrinting = (): boolean =>
  useSyncExternalStore(subscribe, () => isAskedFor || window.matchMedia('print').matches);

function subscribe(onChange: () => void): () => void {
  const paper = window.matchMedia('print');
  const turn = (isPrinting: boolean) => (): void => {
    isAskedFor = isPrinting;
    onChange();
  };
  // Layout for paper happens right after this event, before the media query changes.
  const [begin, end] = [turn(true), turn(false)];
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  paper.addEventListener('change', onChange);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
    paper.removeEventListener('change', onChange);
  };
}
