import { Chip, NativeSelect, SegmentedControl } from '@mantine/core';
import { FIND_KINDS, type FindKind } from '../../../shared/domain/find';
import { useAppState } from '../../state/context';
import { useSnapshot } from '../../state/journey';
import classes from './Find.module.css';
import { type FindQuery, KIND_NAMES, TIME_NAMES } from './find-query';

interface Props {
  readonly query: FindQuery;
  /** Number of matches by kind. */
  readonly counts: Partial<Record<FindKind, number>>;
  readonly onChange: (changed: Partial<FindQuery>) => void;
}

const STATES = [
  { value: 'any', label: 'Any' },
  { value: 'open', label: 'Open' },
  { value: 'done', label: 'Done' },
];

/** Filters by kind, state, time, phase and plan. With no kind chosen, all are shown. */
export function FindFilters({ query, counts, onChange }: Props) {
  const hasOthers = useAppState(({ records }) => records.plan.size > 1);
  return (
    <div className={classes['filters']}>
      <Kinds query={query} counts={counts} onChange={onChange} />
      <div className={classes['kinds']}>
        <SegmentedControl
          size="xs"
          aria-label="Open or done"
          data={STATES}
          value={query.state}
          onChange={(state) => onChange({ state: state as FindQuery['state'] })}
        />
        <NativeSelect
          size="xs"
          aria-label="When"
          value={query.days ?? ''}
          data={TIME_NAMES.map(([days, label]) => ({ value: String(days ?? ''), label }))}
          onChange={(event) => onChange({ days: Number(event.currentTarget.value) || null })}
        />
        {!query.everyPlan && <PhaseChoice query={query} onChange={onChange} />}
        {hasOthers && (
          <Chip
            size="sm"
            variant="outline"
            checked={query.everyPlan}
            onChange={(everyPlan) => onChange({ everyPlan })}
          >
            In all plans
          </Chip>
        )}
      </div>
    </div>
  );
}

function Kinds({ query, counts, onChange }: Props) {
  const shown = FIND_KINDS.filter((kind) => counts[kind] || query.kinds.includes(kind));
  return (
    <Chip.Group multiple value={[...query.kinds]} onChange={(kinds) => onChange({ kinds })}>
      <div className={classes['kinds']}>
        {shown.map((kind) => (
          <Chip key={kind} value={kind} size="sm" variant="outline">
            {KIND_NAMES[kind]} {counts[kind] ?? 0}
          </Chip>
        ))}
      </div>
    </Chip.Group>
  );
}

function PhaseChoice({ query, onChange }: Omit<Props, 'counts'>) {
  const { phases } = useSnapshot();
  if (phases.length < 2) return null;
  return (
    <NativeSelect
      size="xs"
      aria-label="Phase"
      value={query.phaseId ?? ''}
      data={[
        { value: '', label: 'All phases' },
        ...phases.map(({ id, title }) => ({ value: id, label: title })),
      ]}
      onChange={(event) => onChange({ phaseId: event.currentTarget.value || null })}
    />
  );
}
