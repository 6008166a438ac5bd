import { MultiSelect, Slider } from '@mantine/core';
import { openTasksOf } from '../../../../shared/domain/estimate/facts';
import type { AddedTask } from '../../../../shared/domain/estimate/what-if';
import { HOURS_PER_WEEK, hoursOn } from '../../../../shared/domain/plan/hours';
import type { Id } from '../../../../shared/domain/id';
import { MOST_DRAWN } from '../../../commands/row-lists';
import { useFacts } from '../../../state/estimate';
import { useToday } from '../../../state/journey';
import { DayField } from '../../../ui/DayField';
import { formatNumber } from '../../../../shared/words/numbers';
import classes from './WhatIf.module.css';
import { WhatIfAdd } from './WhatIfAdd';

/** Changes being considered, as typed; null and empty mean no change. */
export interface Thought {
  readonly hoursPerWeek: number | null;
  readonly startDay: string;
  readonly pauseFirst: string;
  readonly pauseLast: string;
  readonly dropped: readonly Id[];
  readonly added: readonly AddedTask[];
}

export const NOTHING: Thought = {
  hoursPerWeek: null,
  startDay: '',
  pauseFirst: '',
  pauseLast: '',
  dropped: [],
  added: [],
};

/** Beyond this the slider would be too coarse; the settings allow more. */
const SLIDER_MAX = 40;

/** With this many tasks, typing is faster than looking through a list. */
const SEARCHED = {
  searchable: true,
  limit: 50,
  nothingFoundMessage: 'No task has these words in its title.',
} as const;

interface Props {
  readonly thought: Thought;
  readonly onChange: (thought: Thought) => void;
}

export function WhatIfForm({ thought, onChange }: Props) {
  const facts = useFacts();
  const today = useToday();
  const hours = thought.hoursPerWeek ?? hoursOn(facts, today);
  const set = (part: Partial<Thought>): void => onChange({ ...thought, ...part });
  return (
    <div className={classes['form']}>
      <HoursSlider hours={hours} onChange={(hoursPerWeek) => set({ hoursPerWeek })} />
      <div className={classes['pair']}>
        <DayField
          label="Pause, first day"
          value={thought.pauseFirst}
          isOptional
          onChange={(pauseFirst) => set({ pauseFirst })}
        />
        <DayField
          label="Pause, last day"
          value={thought.pauseLast}
          min={thought.pauseFirst || undefined}
          isOptional
          onChange={(pauseLast) => set({ pauseLast })}
        />
      </div>
      <DayField
        label="Different start date"
        value={thought.startDay}
        isOptional
        onChange={(startDay) => set({ startDay })}
      />
      <LeaveOut dropped={thought.dropped} onChange={(dropped) => set({ dropped })} />
      <WhatIfAdd added={thought.added} onChange={(added) => set({ added })} />
    </div>
  );
}

interface HoursProps {
  readonly hours: number;
  readonly onChange: (hours: number) => void;
}

const HoursSlider = ({ hours, onChange }: HoursProps) => (
  <div>
    <p className={classes['label']} id="what-if-hours">
      Hours a week: <strong>{formatNumber(hours)}</strong>
    </p>
    <Slider
      min={HOURS_PER_WEEK.min}
      max={Math.max(SLIDER_MAX, hours)}
      step={0.5}
      thumbSize={24}
      label={null}
      value={hours}
      thumbProps={{ 'aria-labelledby': 'what-if-hours' }}
      onChange={onChange}
    />
  </div>
);

interface LeaveOutProps {
  readonly dropped: readonly Id[];
  readonly onChange: (dropped: readonly Id[]) => void;
}

function LeaveOut({ dropped, onChange }: LeaveOutProps) {
  const open = openTasksOf(useFacts());
  return (
    <MultiSelect
      label="Leave out"
      placeholder={dropped.length === 0 ? 'Choose tasks' : ''}
      data={open.map(({ id, title }) => ({ value: id, label: title }))}
      {...(open.length > MOST_DRAWN && SEARCHED)}
      value={[...dropped]}
      onChange={onChange}
    />
  );
}
