import { Chip, SegmentedControl } from '@mantine/core';
import { FIND_KINDS, type FindKind } from '../../../shared/domain/find';
import { useAppState } from '../../state/context';
import classes from './Find.module.css';
import { type FindQuery, KIND_NAMES } from './find-query';

interface Props {
  readonly query: FindQuery;
  /** How many there are of each kind. */
  readonly counts: Partial<Record<FindKind, number>>;
  readonly onChange: (changed: Partial<FindQuery>) => void;
}

const STATES = [
  { value: 'any', label: 'Any' },
  { value: 'open', label: 'Open' },
  { value: 'done', label: 'Done' },
];

/** By kind, by what became of it, and by plan. When no kind is chosen, all are shown. */
export function FindFilters({ query, counts, onChange }: Props) {
  const hasOthers = useAppState(({ records }) => records.plan.size > 1);
  const shown = FIND_KINDS.filter((kind) => counts[kind] || query.kinds.includes(kind));
  return (
    <div className={classes['filters']}>
      <Chip.Group multiple value={[...query.kinds]} onChange={(kinds) => onChange({ kinds })}>
        <div className={classes['kinds']}>
          {shown.map((kind) => (
            <Chip key={kind} value={kind} size="sm" variant="outline">
              {KIND_NAMES[kind]} {counts[kind] ?? 0}
            </Chip>
          ))}
        </div>
      </Chip.Group>
      <div className={classes['kinds']}>
        <SegmentedControl
          size="xs"
          aria-label="Open or done"
          data={STATES}
          value={query.state}
          onChange={(state) => onChange({ state: state as FindQuery['state'] })}
        />
        {hasOthers && (
          <Chip
            size="sm"
            variant="outline"
            checked={query.everyPlan}
            onChange={(everyPlan) => onChange({ everyPlan })}
          >
            In every plan
          </Chip>
        )}
      </div>
    </div>
  );
}
