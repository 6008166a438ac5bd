import { Check, ChevronRight, CircleDashed, Hourglass, Minus } from 'lucide-react';
import { memo } from 'react';
import type { TaskState } from '../../../../../shared/domain/plan/task';
import type { TimeScale } from '../../../../ui/charts/time-scale';
import { formatDay, formatShortDay } from '../../../../ui/dates';
import { capitalize } from '../../../../../shared/words/capitalize';
import { formatPercent } from '../../../../../shared/words/numbers';
import type { RowPlace } from '../../../../ui/rows/row-place';
import textClasses from '../../../../ui/text.module.css';
import { BarFigures } from './BarFigures';
import { ChartBars } from './ChartBars';
import classes from './ChartRow.module.css';
import type { PhaseRow, TaskRow, TimelineRow } from '../model/timeline-rows';
import { wordsOf } from '../model/row-words';

interface Props {
  readonly row: TimelineRow;
  /** Given if only rows near the viewport are rendered. */
  readonly place?: RowPlace;
  readonly scale: TimeScale;
  /** Whether a phase shows its tasks; null for other rows. */
  readonly isOpen: boolean | null;
  readonly isTabStop: boolean;
  /** Whether its figures are shown beside its bars: it is hovered, or else focused. */
  readonly isDescribed: boolean;
  readonly onToggle: (phaseId: string) => void;
  /** Called with the extent of its bars if the focus came by keyboard, otherwise null. */
  readonly onFocus: (key: string, extent: readonly [number, number] | null) => void;
  readonly onPoint: (key: string | null) => void;
}

/** The row's accessible name has all its figures; the bars are only visual. */
export const ChartRow = memo(function ChartRow(props: Props) {
  const { row, place, scale, isOpen, isTabStop, isDescribed, onFocus, onPoint } = props;
  return (
    <div
      className={classes['row']}
      role="row"
      ref={place?.ref}
      style={place?.style}
      data-index={place?.['data-index']}
      aria-rowindex={place?.['aria-posinset']}
      data-key={row.key}
      data-kind={row.kind}
      aria-level={row.kind === 'task' ? 2 : 1}
      aria-expanded={isOpen ?? undefined}
      aria-label={wordsOf(row)}
      tabIndex={isTabStop ? 0 : -1}
      onFocus={({ target }) =>
        onFocus(row.key, target.matches(':focus-visible') ? extentOf(row, scale) : null)
      }
      onPointerEnter={() => onPoint(row.key)}
      onPointerLeave={() => onPoint(null)}
    >
      <div className={classes['name']} role="rowheader">
        <RowName {...props} />
      </div>
      <div className={classes['bars']} role="gridcell">
        <ChartBars row={row} scale={scale} />
        {isDescribed && <BarFigures row={row} extent={extentOf(row, scale)} />}
      </div>
    </div>
  );
});

/**
 * From its first bar to its last, as places in the chart (0 to 1). For the arrival only the band, because its plan
 * spans the whole chart.
 */
function extentOf(row: TimelineRow, scale: TimeScale): readonly [number, number] {
  const range = row.kind === 'task' || row.range === null ? [] : [row.range.p10, row.range.p90];
  const spans = [row.planned, row.done, row.underWay].flatMap((span) =>
    span === null ? [] : [span.first, span.last],
  );
  const days = row.kind === 'arrival' && range.length > 0 ? range : [...spans, ...range];
  return [
    Math.min(...days.map(scale.start)) / scale.to,
    Math.max(...days.map(scale.end)) / scale.to,
  ];
}

function RowName({ row, isOpen, onToggle }: Props) {
  switch (row.kind) {
    case 'phase':
      return (
        <button
          type="button"
          className={classes['toggle']}
          tabIndex={-1}
          aria-expanded={isOpen ?? undefined}
          onClick={() => onToggle(row.key)}
        >
          <ChevronRight className={classes['chevron']} size={16} aria-hidden />
          <span>
            {row.name}
            <span className={`${textClasses['quiet']} ${classes['figure']}`}>
              {phaseFigure(row)}
            </span>
          </span>
        </button>
      );
    case 'task':
      return <TaskName row={row} />;
    case 'arrival':
      return <span className={classes['arrival']}>Arrival</span>;
  }
}

function phaseFigure({ isFinished, done, ratio, planned }: PhaseRow): string {
  if (isFinished && done !== null) return `Done ${formatDay(done.last)}`;
  const due = `planned to ${formatShortDay(planned.last)}`;
  return ratio > 0 ? `${formatPercent(ratio)}, ${due}` : capitalize(due);
}

const ICONS = {
  'to-do': null,
  'in-progress': CircleDashed,
  done: Check,
  dropped: Minus,
} as const satisfies Record<TaskState['status'], unknown>;

function TaskName({ row }: { readonly row: TaskRow }) {
  const { status } = row.state;
  const waits = status === 'to-do' && row.after.length > 0;
  const Icon = waits ? Hourglass : ICONS[status];
  return (
    <span className={classes['task']} data-status={status} title={row.name}>
      <span className={classes['icon']}>{Icon !== null && <Icon size={14} aria-hidden />}</span>
      <span className={classes['title']}>
        <bdi>{status === 'dropped' ? <s>{row.name}</s> : row.name}</bdi>
      </span>
    </span>
  );
}
