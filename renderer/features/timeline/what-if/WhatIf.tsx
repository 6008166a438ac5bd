import { useMemo, useState } from 'react';
import { isDay } from '../../../../shared/domain/calendar/day';
import {
  type Estimate,
  estimateArrival,
  hasWorkAhead,
} from '../../../../shared/domain/estimate/estimate';
import { imagine, type WhatIf as Change } from '../../../../shared/domain/estimate/what-if';
import { useAppStore } from '../../../state/context';
import { useEstimate, useFacts } from '../../../state/estimate';
import { useToday } from '../../../state/journey';
import { LastingButton } from '../../../ui/LastingButton';
import classes from './WhatIf.module.css';
import { WhatIfDemand } from './WhatIfDemand';
import { NOTHING, type Thought, WhatIfForm } from './WhatIfForm';
import { WhatIfRanges } from './WhatIfRanges';

/** Tries out changes: the range updates at once, and nothing is saved until “Apply”. */
export function WhatIf() {
  const [thought, setThought] = useState<Thought>(NOTHING);
  const change = useMemo(() => toChange(thought), [thought]);
  const now = useEstimate();
  const then = useImagined(change);
  const isEmpty = Object.keys(change).length === 0;
  if (!hasWorkAhead(now)) return null;
  return (
    <section className={classes['section']} aria-labelledby="what-if-heading">
      <h2 id="what-if-heading">What if</h2>
      <WhatIfDemand />
      <div className={classes['columns']}>
        <WhatIfForm thought={thought} onChange={setThought} />
        <div className={classes['answer']}>
          <WhatIfRanges now={now} then={isEmpty ? null : then} />
          <Buttons change={change} isEmpty={isEmpty} onDone={() => setThought(NOTHING)} />
        </div>
      </div>
    </section>
  );
}

interface ButtonsProps {
  readonly change: Change;
  readonly isEmpty: boolean;
  readonly onDone: () => void;
}

function Buttons({ change, isEmpty, onDone }: ButtonsProps) {
  const store = useAppStore();
  const apply = async (): Promise<void> => {
    const { dropped = [], added = [], pause, startDay, hoursPerWeek } = change;
    const isWritten = await store.getState().replan({
      ...(startDay && { startDay }),
      ...(hoursPerWeek && { hoursPerWeek }),
      ...(pause && { pause: { ...pause, reason: '' } }),
      drop: [...dropped],
      dropReason: 'Left out to arrive on time',
      add: [...added],
    });
    if (isWritten) onDone();
  };
  return (
    <div className={classes['buttons']}>
      <LastingButton isEnabled={!isEmpty} onClick={() => void apply()}>
        Apply to my plan
      </LastingButton>
      <LastingButton variant="subtle" color="gray" isEnabled={!isEmpty} onClick={onDone}>
        Discard
      </LastingButton>
    </div>
  );
}

function useImagined(change: Change): Estimate {
  const facts = useFacts();
  const today = useToday();
  return useMemo(
    () => estimateArrival(imagine(facts, today, change), today),
    [facts, today, change],
  );
}

/** Counts only fields that are filled in and valid. */
function toChange({
  hoursPerWeek,
  startDay,
  pauseFirst,
  pauseLast,
  dropped,
  added,
}: Thought): Change {
  const hasPause = isDay(pauseFirst) && isDay(pauseLast) && pauseFirst <= pauseLast;
  return {
    ...(hoursPerWeek !== null && { hoursPerWeek }),
    ...(isDay(startDay) && { startDay }),
    ...(hasPause && { pause: { first: pauseFirst, last: pauseLast } }),
    ...(dropped.length > 0 && { dropped }),
    ...(added.length > 0 && { added }),
  };
}
