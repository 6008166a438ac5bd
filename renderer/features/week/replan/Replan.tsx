import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { WeekSheet } from '../../../../shared/domain/weeks/week-sheet';
import classes from './Replan.module.css';
import { ReplanPanel } from './ReplanPanel';
import { offerWords } from './replan-words';

/** After a bad week, replans the open goals in one step. Unobtrusive until there is a reason to offer it. */
export function Replan({ sheet }: { readonly sheet: WeekSheet }) {
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    // If replanning leaves nothing more to offer, the goals take the focus.
    requestAnimationFrame(() => (opener.current ?? place.current?.closest('section'))?.focus());
  };
  const offer = offerWords(sheet);
  const isWorthwhile = sheet.lines.some(
    ({ outcome, carried }) => outcome === 'open' && carried > 0,
  );
  const hasOffer = !isOpen && (offer !== null || isWorthwhile);
  return (
    <div ref={place} className={classes['place']}>
      {isOpen && <ReplanPanel onClose={close} />}
      {hasOffer && (
        <div className={classes['offer']} data-prominent={offer !== null || undefined}>
          {offer !== null && <p>{offer}</p>}
          <Button
            ref={opener}
            size="compact-sm"
            variant={offer === null ? 'subtle' : 'light'}
            color={offer === null ? 'gray' : 'teal'}
            onClick={() => setOpen(true)}
          >
            Replan the open goals…
          </Button>
        </div>
      )}
    </div>
  );
}
