import { type Day, type DaySpan, daysBetween } from '../../../../../shared/domain/calendar/day';
import type { ArrivalRange } from '../../../../../shared/domain/estimate/estimate';
import { formatDay, formatNearDay } from '../../../../ui/dates';
import { formatPercent } from '../../../../../shared/words/numbers';
import type { ArrivalRow, PhaseRow, TaskRow, TimelineRow } from './timeline-rows';
import { dropReasonWords } from '../../../../../shared/words/drop-reason';

/** A figure of a row, with the bar that it belongs to. */
export interface Figure {
  readonly kind: 'planned' | 'done' | 'under-way' | 'estimate' | 'plain';
  readonly term: string;
  readonly text: string;
  /** Worded as part of a sentence. */
  readonly words: string;
}

const figure = (kind: Figure['kind'], term: string, text: string, words?: string): Figure => ({
  kind,
  term,
  text,
  words: words ?? `${term.toLowerCase()} ${text}`,
});

/** The row's figures, as shown beside its bars. */
export function figuresOf(row: TimelineRow): Figure[] {
  switch (row.kind) {
    case 'phase':
      return [planned(row), ...phaseState(row), ...estimate(row.range)];
    case 'task':
      return [planned(row), taskState(row), ...needed(row)];
    case 'arrival':
      return arrival(row);
  }
}

/** The row and all its figures in one sentence, for people who cannot see the bars. */
export const wordsOf = (row: TimelineRow): string =>
  `${row.name}: ${figuresOf(row)
    .map(({ words }) => words)
    .join(', ')}`;

const planned = ({ planned }: TimelineRow): Figure =>
  figure('planned', 'Planned', formatFromTo(planned));

function phaseState(row: PhaseRow): Figure[] {
  if (row.isFinished && row.done !== null) return [doneOn(row.done.last, row.planned)];
  const percent = formatPercent(row.ratio);
  return [figure(row.ratio > 0 ? 'done' : 'plain', 'Done', percent, `${percent} done`)];
}

function needed({ after, state }: TaskRow): Figure[] {
  if (after.length === 0 || state.status === 'done' || state.status === 'dropped') return [];
  const titles = after.map((title) => `“${title}”`).join(', ');
  return [figure('plain', 'Needs first', titles)];
}

function taskState({ state, planned }: TaskRow): Figure {
  switch (state.status) {
    case 'to-do':
      return figure('plain', 'State', 'to do', 'to do');
    case 'in-progress':
      return figure('under-way', 'State', 'in progress', 'in progress');
    case 'done':
      return doneOn(state.day, planned);
    case 'dropped':
      return figure(
        'plain',
        'Dropped',
        `${formatDay(state.day)}: ${dropReasonWords(state.reason)}`,
      );
  }
}

function arrival(row: ArrivalRow): Figure[] {
  return [
    figure('planned', 'Planned', formatDay(row.planned.last)),
    ...(row.done === null ? [] : [doneOn(row.done.last, row.planned)]),
    ...estimate(row.range),
    figure('plain', 'Target', formatDay(row.target)),
  ];
}

function doneOn(day: Day, { last }: DaySpan): Figure {
  const days = daysBetween(last, day);
  const text = `${formatDay(day)}, ${compare(days)}`;
  return figure('done', 'Done', text);
}

const compare = (days: number): string => {
  if (days === 0) return 'as planned';
  const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
  return `${count} ${days < 0 ? 'before' : 'after'} its planned end`;
};

function estimate(range: ArrivalRange | null): Figure[] {
  if (range === null) return [];
  const { p10, p50, p80, p90 } = range;
  const between = `between ${formatNearDay(p10, p90)} and ${formatDay(p90)}`;
  const likely = `most likely ${formatNearDay(p50, p90)}, 80% chance by ${formatNearDay(p80, p90)}`;
  return [figure('estimate', 'Estimate', `${between}, ${likely}`)];
}

/** `28 Sep to 22 Nov 2026`. */
export const formatFromTo = ({ first, last }: DaySpan): string =>
  first === last ? formatDay(first) : `${formatNearDay(first, last)} to ${formatDay(last)}`;
