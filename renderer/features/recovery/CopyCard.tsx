import { useState } from 'react';
import { capitalize } from '../../../shared/words/capitalize';
import { describeAge, describeCopy } from '../../../shared/words/backups';
import { useAppStore } from '../../state/context';
import type { StoreCopy } from '../../state/recovery';
import { BusyButton } from '../../ui/BusyButton';
import { formatMoment } from '../../ui/dates';
import textClasses from '../../ui/text.module.css';
import { useNowMs } from '../../ui/use-now';
import classes from './Recovery.module.css';

/** A choice with a busy state. */
function useChoosing(copy: StoreCopy): { readonly isBusy: boolean; readonly choose: () => void } {
  const store = useAppStore();
  const [isBusy, setBusy] = useState(false);
  const choose = (): void => {
    setBusy(true);
    void store
      .getState()
      .takeCopy(copy.name)
      .then(() => setBusy(false));
  };
  return { isBusy, choose };
}

interface CardProps {
  readonly copy: StoreCopy;
  /** Whether there is a file that may hold what was done after the copy. */
  readonly hasFile: boolean;
}

/** The newest copy: what most people want. */
export function CopyCard({ copy, hasFile }: CardProps) {
  const { isBusy, choose } = useChoosing(copy);
  const nowMs = useNowMs();
  return (
    <section aria-labelledby="newest-copy" className={classes['card']}>
      <div>
        <h2 id="newest-copy">Newest copy, {describeAge(nowMs - copy.atMs)}</h2>
        <p>{formatMoment(copy.atMs)}</p>
        <p className={textClasses['quiet']}>{capitalize(describeCopy(copy))}</p>
        {hasFile && (
          <p className={textClasses['quiet']}>
            What you did after that copy is read from the data file and added, as far as it can
            still be read.
          </p>
        )}
      </div>
      <BusyButton data-autofocus isBusy={isBusy} onClick={choose}>
        Use this copy
      </BusyButton>
    </section>
  );
}

export function CopyLine({ copy }: { readonly copy: StoreCopy }) {
  const { isBusy, choose } = useChoosing(copy);
  const moment = formatMoment(copy.atMs);
  return (
    <li className={classes['line']}>
      <span>
        {moment} <span className={textClasses['quiet']}>{describeCopy(copy)}</span>
      </span>
      <BusyButton
        variant="subtle"
        size="compact-sm"
        isBusy={isBusy}
        aria-label={`Use the copy of ${moment}`}
        onClick={choose}
      >
        Use this one
      </BusyButton>
    </li>
  );
}
