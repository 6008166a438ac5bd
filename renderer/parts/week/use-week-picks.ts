import { useMemo } from 'react';
import type { Day } from '../../../shared/domain/calendar/day';
import { firstStepsOf } from '../../../shared/domain/plan/journey';
import {
  candidatesFor,
  type Pick,
  pickFor,
  remainingMinutes,
  suggestionsFor,
} from '../../../shared/domain/weeks/suggestions';
import type { Id } from '../../../shared/domain/id';
import type { Task } from '../../../shared/domain/plan/task';
import { weekSheet, type WeekSources } from '../../../shared/domain/weeks/week-sheet';
import { useWeekSources } from '../../state/week-sheets';

/** A task that could go into the week, as shown. */
export interface ShownPick extends Pick {
  /** Total minutes it needs; 0 if it takes no time worth planning. */
  readonly needed: number;
  /** Its phase, or the action plan. */
  readonly place: string;
}

export interface WeekPicks {
  readonly suggestions: readonly ShownPick[];
  /** The rest of the roadmap in order, grouped by phase or list. */
  readonly more: readonly { readonly place: string; readonly picks: readonly ShownPick[] }[];
  /** Why nothing is suggested. */
  readonly emptyWords: string;
}

export function useWeekPicks(week: Day): WeekPicks {
  const sources = useWeekSources();
  return useMemo(() => picksFor(sources, week), [sources, week]);
}

function picksFor(sources: WeekSources, week: Day): WeekPicks {
  const titles = new Map(sources.snapshot.phases.map(({ id, title }) => [id, title]));
  const show = (pick: Pick): ShownPick => ({
    ...pick,
    needed: remainingMinutes(sources, pick.task),
    place: placeOf(pick.task, titles),
  });
  const suggestions = suggestionsFor(sources, week).map(show);
  const suggested = new Set(suggestions.map(({ task }) => task.id));
  const rest = candidatesFor(sources, lastDue(sources))
    .filter(({ id }) => !suggested.has(id))
    .map((task) => show(pickFor(sources, week, task)));
  return {
    suggestions,
    more: [...Map.groupBy(rest, ({ place }) => place)].map(([place, picks]) => ({ place, picks })),
    emptyWords: emptyWords(sources, week, rest.length),
  };
}

const placeOf = ({ place }: Task, titles: ReadonlyMap<Id, string>): string =>
  place.in === 'phase' ? (titles.get(place.phaseId) ?? '') : 'Action plan';

/** Every action plan list is due by then. */
const lastDue = ({ snapshot }: WeekSources): Day =>
  firstStepsOf(snapshot).reduce<Day>(
    (latest, { due }) => (due > latest ? due : latest),
    snapshot.plan.startDay,
  );

function emptyWords(sources: WeekSources, week: Day, left: number): string {
  if (left === 0) return 'Every open task on the roadmap is already planned.';
  const { capacity } = weekSheet(sources, week);
  return capacity === 0
    ? 'This week has no time for tasks, so nothing is suggested.'
    : 'The week is full. Everything else can wait on the roadmap.';
}
