import { describe, expect, it } from 'vitest';
import { addDays, type Day, parseDay } from '../../../../shared/domain/calendar/day';
import type { Goal } from '../../../../shared/domain/weeks/goal';
import { isEventful, reviewFacts } from '../../../../shared/domain/review/review-facts';
import type { Task, TaskState } from '../../../../shared/domain/plan/task';
import { taskOf } from '../../../support/builders/task-of';
import { goalOf, sourcesOf } from '../../../support/builders/weeks';

const monday = parseDay('2026-01-05');
const nextMonday = parseDay('2026-01-12');
const inWeek = (count: number): Day => addDays(monday, count);

const done = (day: Day): TaskState => ({ status: 'done', day });
const dropped = (day: Day, reason: string): TaskState => ({ status: 'dropped', day, reason });
const task = (id: string, state: TaskState = { status: 'to-do' }): Task =>
  taskOf({ id, title: id, state });
const goal = (taskId: string, own: Partial<Goal> = {}): Goal =>
  goalOf({ id: `goal-${taskId}`, taskId, ...own });

const titles = (tasks: readonly { readonly task: Task }[]): string[] =>
  tasks.map(({ task: { title } }) => title);

describe('what was done', () => {
  const tasks = [
    task('late', done(inWeek(6))),
    task('early', done(inWeek(0))),
    task('middle', done(inWeek(3))),
    task('before', done(inWeek(-1))),
    task('after', done(inWeek(7))),
  ];
  const goals = [goal('late'), goal('middle')];
  const facts = reviewFacts(sourcesOf({ tasks, logbook: { goals }, today: nextMonday }), inWeek(2));

  it('is in ascending order of day, planned or not, without other weeks', () => {
    expect(facts.done.map(({ task: { id }, day, isGoal }) => [id, day, isGoal])).toEqual([
      ['early', '2026-01-05', false],
      ['middle', '2026-01-08', true],
      ['late', '2026-01-11', true],
    ]);
  });

  it('is counted against what was planned', () => {
    expect(facts).toMatchObject({ planned: 2, doneGoals: 2, unplanned: 1, when: 'past' });
    expect(facts.week).toEqual({ first: '2026-01-05', last: '2026-01-11' });
  });
});

describe('what was not done', () => {
  const goals = [goal('a'), goal('b'), goal('c')];
  const tasks = [task('a'), task('b', done(inWeek(1))), task('c', dropped(inWeek(2), 'No use'))];
  const sources = { tasks, logbook: { goals } };

  it('is carried over, and counted from its first week', () => {
    const today = inWeek(21);
    const factsOf = (week: number) =>
      reviewFacts(sourcesOf({ ...sources, today }), inWeek(week * 7));
    const carried = [0, 1, 2].flatMap((week) => factsOf(week).carried);
    expect(titles(carried)).toEqual(['a', 'a', 'a']);
    expect(carried.map(({ outcome, times }) => [outcome, times])).toEqual([
      ['carried', 1],
      ['carried', 2],
      ['carried', 3],
    ]);
  });

  it('is open while the week runs', () => {
    const facts = reviewFacts(sourcesOf({ ...sources, today: inWeek(6) }), monday);
    expect(facts.when).toBe('current');
    expect(facts.carried.map(({ outcome, times }) => [outcome, times])).toEqual([['open', 0]]);
  });

  it('does not count a fully paused week', () => {
    const pauses = [{ id: 'pause', first: nextMonday, last: inWeek(13), reason: '' }];
    const today = inWeek(21);
    const facts = reviewFacts(sourcesOf({ ...sources, pauses, today }), nextMonday);
    expect(facts.carried.map(({ times }) => times)).toEqual([1]);
    expect(facts.pausedDays).toBe(7);
  });

  it('continues if replanned, and ends if taken out', () => {
    const facts = reviewFacts(
      sourcesOf({
        tasks: [task('a'), task('b')],
        logbook: {
          goals: [
            goal('a', { end: { week: monday, how: 'planned-anew' } }),
            goal('b', { end: { week: monday, how: 'taken-out' } }),
          ],
        },
        today: nextMonday,
      }),
      monday,
    );
    expect(facts.carried.map(({ task: { id }, outcome }) => [id, outcome])).toEqual([
      ['a', 'planned-anew'],
    ]);
    expect(facts.takenOut.map(({ id }) => id)).toEqual(['b']);
  });

  it('is listed with day and reason if dropped, and not counted as planned', () => {
    const others = [
      task('d', dropped(inWeek(0), 'Known already')),
      task('e', dropped(inWeek(-1), 'x')),
      task('f', dropped(inWeek(7), 'x')),
    ];
    const facts = reviewFacts(
      sourcesOf({ ...sources, tasks: [...tasks, ...others], today: nextMonday }),
      monday,
    );
    expect(facts.dropped.map(({ task: { id }, day, reason }) => [id, day, reason])).toEqual([
      ['d', '2026-01-05', 'Known already'],
      ['c', '2026-01-07', 'No use'],
    ]);
    expect(facts.planned).toBe(2);
  });
});

describe('hours', () => {
  it('are those logged in the week, and those it had', () => {
    const times = [-1, 0, 6, 7].map((count) => ({
      id: String(count),
      taskId: 'a',
      day: inWeek(count),
      minutes: 60,
      source: 'hand' as const,
    }));
    const facts = reviewFacts(
      sourcesOf({ tasks: [task('a')], logbook: { times }, today: nextMonday }),
      monday,
    );
    expect(facts).toMatchObject({ minutes: 120, capacity: 480 });
  });
});

describe('a week', () => {
  const factsWith = (own: Parameters<typeof sourcesOf>[0]) => reviewFacts(sourcesOf(own), monday);

  it('is uneventful if nothing happened', () => {
    expect(isEventful(factsWith({ tasks: [task('a')], today: nextMonday }))).toBe(false);
  });

  it.each([
    ['was done', { tasks: [task('a', done(monday))] }],
    ['was dropped', { tasks: [task('a', dropped(monday, 'x'))] }],
    ['was planned', { tasks: [task('a')], logbook: { goals: [goal('a')] } }],
    [
      'was logged',
      {
        tasks: [task('a')],
        logbook: {
          times: [{ id: '1', taskId: 'a', day: monday, minutes: 1, source: 'hand' as const }],
        },
      },
    ],
  ])('is eventful when something %s', (_, own) => {
    expect(isEventful(factsWith({ ...own, today: nextMonday }))).toBe(true);
  });
});
