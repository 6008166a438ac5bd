import type { ArrivalRange } from '../../../../../shared/domain/estimate/estimate';
import type { Pause } from '../../../../../shared/domain/calendar/pause';
import { formatDay } from '../../../../ui/dates';
import { formatPercent } from '../../../../../shared/words/numbers';
import type { TimelineMark } from '../../marks';
import type { TimelineRow } from './timeline-rows';
import { formatFromTo } from './row-words';

interface Source {
  readonly rows: readonly TimelineRow[];
  readonly marks: readonly TimelineMark[];
  readonly pauses: readonly Pause[];
}

/** Everything that the chart shows, including the days that it marks. */
export function timelineTable({ rows, marks, pauses }: Source) {
  return {
    head: ['Name', 'State', 'Planned from', 'Planned to', 'Actual'].concat(
      ['10', '50', '80', '90'].map((percent) => `${percent}% chance by`),
    ),
    rows: [
      ...rows.map((row) => [
        row.kind === 'phase' ? `${row.number} ${row.name}` : row.name,
        stateOf(row),
        formatDay(row.planned.first),
        formatDay(row.planned.last),
        actualOf(row),
        ...rangeCells(row.kind === 'task' ? null : row.range),
      ]),
      ...marks.map(({ label, day }) => [label, 'Day', '', formatDay(day), '', ...NO_RANGE]),
      ...pauses.map(({ reason, first, last }) => [
        reason === '' ? 'Pause' : `Pause: ${reason}`,
        'Pause',
        formatDay(first),
        formatDay(last),
        '',
        ...NO_RANGE,
      ]),
    ],
  };
}

const NO_RANGE = ['', '', '', ''];

const rangeCells = (range: ArrivalRange | null): string[] =>
  range === null ? NO_RANGE : [range.p10, range.p50, range.p80, range.p90].map(formatDay);

const STATES = {
  'to-do': 'To do',
  'in-progress': 'In progress',
  done: 'Done',
  dropped: 'Dropped',
} as const;

function stateOf(row: TimelineRow): string {
  switch (row.kind) {
    case 'phase':
      return row.isFinished ? 'Done' : `${formatPercent(row.ratio)} done`;
    case 'task':
      return [STATES[row.state.status], ...row.after.map((title) => `after “${title}”`)].join(', ');
    case 'arrival':
      return row.done === null ? 'Still ahead' : 'Done';
  }
}

function actualOf({ done, underWay }: TimelineRow): string {
  if (underWay !== null) return `since ${formatDay((done ?? underWay).first)}`;
  return done === null ? '' : formatFromTo(done);
}
