import { type RefObject, useEffect } from 'react';
import type { Hit } from '../../../shared/domain/find';
import { HitRow } from './HitRow';
import classes from './Find.module.css';

interface Props {
  readonly hits: readonly Hit[];
  readonly listRef: RefObject<HTMLUListElement | null>;
  /** The up arrow on the first row moves the focus here. */
  readonly fieldRef: RefObject<HTMLInputElement | null>;
}

/** The matches; arrow keys move between them, and from the first up to the field. */
export function HitList({ hits, listRef, fieldRef }: Props) {
  useArrows(listRef, fieldRef);
  return (
    <ul ref={listRef} className={classes['hits']}>
      {hits.map((hit) => (
        <HitRow key={hit.id} hit={hit} />
      ))}
    </ul>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function useArrows(listRef: Props['listRef'], fieldRef: Props['fieldRef']): void {
  useEffect(() => {
    const list = listRef.current;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') fieldRef.current?.select();
      const step = STEPS[event.key];
      if (step === undefined || list === null) return;
      event.preventDefault();
      const all = [...list.querySelectorAll('a')];
      const at = all.indexOf(document.activeElement as HTMLAnchorElement) + step;
      if (at < 0) fieldRef.current?.focus();
      else all[at]?.focus();
    };
    list?.addEventListener('keydown', onKeyDown);
    return () => list?.removeEventListener('keydown', onKeyDown);
  }, [listRef, fieldRef]);
}
