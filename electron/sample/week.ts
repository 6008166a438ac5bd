import type { Input } from '../../shared/contract/calls';
import { addDays } from '../../shared/domain/calendar/day';
import type { Teller } from './teller';

/** A goal: a task's name with minutes, or a personal goal. */
export type SampleGoal =
  | readonly [task: string, minutes: number]
  | readonly [own: string, minutes: number, measure: 'done' | 'hours'];

type Answers = Partial<Omit<Input<'review.write'>, 'planId' | 'week' | 'isFinished'>>;

/** What happened at some hour of a weekday; Monday is 0. */
export interface Happening {
  readonly weekday: number;
  readonly hour: number;
  readonly tell: (teller: Teller) => void;
}

/** A week of the sample, in short form. */
export interface SampleWeek {
  readonly goals: readonly SampleGoal[];
  /** Minutes worked on tasks, by weekday. */
  readonly work: Readonly<Record<number, readonly (readonly [task: string, minutes: number])[]>>;
  /** Tasks completed, by weekday. */
  readonly done?: Readonly<Record<number, readonly string[]>>;
  readonly also?: readonly Happening[];
  readonly review?: Answers;
}

const HOUR = { planning: 7, work: 20, ticking: 21, review: 18 } as const;
const SUNDAY = 6;

/** The week's events in chronological order. */
export function happeningsOf(week: SampleWeek, number: number): readonly Happening[] {
  const { goals, work, done = {}, also = [], review } = week;
  const planning = at(0, HOUR.planning, ({ tell, day, task }) => {
    const planned = goals.map(([name, minutes, measure]) =>
      measure === undefined ? { taskId: task(name), minutes } : { title: name, minutes, measure },
    );
    tell('week.plan', { week: day(number, 0), goals: planned });
  });
  const logged = everyDay(work, HOUR.work, ({ tell, day, task }, [name, minutes], weekday) =>
    tell('time.log', { taskId: task(name), day: day(number, weekday), minutes }),
  );
  const ticked = everyDay(done, HOUR.ticking, ({ tell, task }, name) =>
    tell('task.complete', { taskId: task(name) }),
  );
  const reviewed = at(SUNDAY, HOUR.review, ({ tell, day }) => {
    const first = day(number, 0);
    if (review !== undefined) tell('review.write', { week: first, ...review, isFinished: true });
  });
  return [planning, ...logged, ...ticked, ...also, reviewed].toSorted(
    (one, other) => one.weekday - other.weekday || one.hour - other.hour,
  );
}

export const at = (weekday: number, hour: number, tell: Happening['tell']): Happening => ({
  weekday,
  hour,
  tell,
});

const everyDay = <Entry>(
  byDay: Readonly<Record<number, readonly Entry[]>>,
  hour: number,
  tell: (teller: Teller, entry: Entry, weekday: number) => unknown,
): readonly Happening[] =>
  Object.entries(byDay).flatMap(([weekday, entries]) =>
    entries.map((entry) =>
      at(Number(weekday), hour, (teller) => void tell(teller, entry, Number(weekday))),
    ),
  );

/** Rates skills, named as in the guide. */
export const rate =
  (
    ...levels: readonly (readonly [skill: string, level: 0 | 1 | 2 | 3 | 4 | 5, reason: string])[]
  ) =>
  ({ tell, skill }: Teller): void => {
    for (const [name, level, reason] of levels)
      tell('skill.rate', { skillId: skill(name), level, reason });
  };

/** Days off, counted from the first day of one of the sample's weeks. */
export const pause =
  (week: number, weekday: number, days: number, reason: string) =>
  ({ tell, day }: Teller): void => {
    const first = day(week, weekday);
    tell('pause.add', { first, last: addDays(first, days - 1), reason });
  };
