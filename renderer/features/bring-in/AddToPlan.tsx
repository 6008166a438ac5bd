import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Merge } from '../../../shared/domain/import/merge';
import type { Plan } from '../../../shared/domain/plan/plan';
import { useAppStore } from '../../state/context';
import { BusyButton } from '../../ui/BusyButton';
import textClasses from '../../ui/text.module.css';
import classes from './BringIn.module.css';

interface Props {
  readonly text: string;
  readonly wholeLines: readonly number[];
  readonly plan: Plan;
  readonly merge: Merge;
}

/** Fills up phases of the same title and appends the others; what is there already is left alone. */
export function AddToPlan({ text, wholeLines, plan, merge }: Props) {
  const store = useAppStore();
  const [, navigate] = useLocation();
  const [isBusy, setBusy] = useState(false);
  const add = async (): Promise<void> => {
    setBusy(true);
    const isAdded = await store.getState().addFrom({ text, wholeLines: [...wholeLines] });
    setBusy(false);
    if (isAdded) navigate('/roadmap');
  };
  const hasAny = merge.additions.length > 0;
  return (
    <div className={classes['form']}>
      <p className={textClasses['quiet']}>
        {hasAny
          ? `New tasks go into the phases with the same name in “${plan.title}”; other phases are added at the end.`
          : `“${plan.title}” already has all of this.`}
      </p>
      <BusyButton disabled={!hasAny} isBusy={isBusy} onClick={() => void add()}>
        Add to this plan
      </BusyButton>
    </div>
  );
}
