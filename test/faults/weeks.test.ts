import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../shared/domain/calendar/day';
import type { Id } from '../../shared/domain/id';
import { weekSheet } from '../../shared/domain/weeks/week-sheet';
import { anyWeekday, countAt, dayAt, MS_PER_DAY } from '../support/arbitraries/days';
import { ask, startPlan } from '../support/doors/ask';
import { memoryApp } from '../support/doors/memory-app';
import { createTestClock } from '../support/machine/test-clock';
import { planOwn, sourcesIn, weekOf } from '../support/builders/week-of';

/** Places with their offsets in winter and summer: people travel, and clocks change on the way. */
const PLACES = [
  { zone: 'Pacific/Kiritimati', offsets: [840, 840] },
  { zone: 'Pacific/Auckland', offsets: [780, 720] },
  { zone: 'Asia/Kathmandu', offsets: [345, 345] },
  { zone: 'Europe/Berlin', offsets: [60, 120] },
  { zone: 'UTC', offsets: [0, 0] },
  { zone: 'America/St_Johns', offsets: [-210, -150] },
  { zone: 'Pacific/Pago_Pago', offsets: [-660, -660] },
] as const;

const place = fc
  .record({ place: fc.constantFrom(...PLACES), isSummer: fc.boolean() })
  .map(({ place: { zone, offsets }, isSummer }) => ({
    zone,
    offsetMinutes: offsets[isSummer ? 1 : 0],
  }));

const MS_PER_MINUTE = 60_000;

/** Around the turn of a year. */
const START = Date.UTC(2025, 11, 15, 12);

/** Before anything that may happen. */
const FIRST_DAY = dayAt(Math.floor(START / MS_PER_DAY) - 28);

/** What may happen next: time passes or jumps, somewhere; a goal is planned, or the n-th one is ticked. */
const event = fc.oneof(
  fc.record({
    kind: fc.constant('move' as const),
    minutes: fc.integer({ min: -3 * 1440, max: 20 * 1440 }),
    place,
  }),
  fc.record({ kind: fc.constant('plan' as const) }),
  fc.record({ kind: fc.constant('tick' as const), goal: fc.nat(5) }),
  fc.record({ kind: fc.constant('weekday' as const), firstWeekday: anyWeekday }),
);

/** The calendar day at that offset, by simple arithmetic. */
const dayThere = (utcMs: number, offsetMinutes: number): Day =>
  dayAt(Math.floor((utcMs + offsetMinutes * MS_PER_MINUTE) / MS_PER_DAY));

describe('a person who travels, with a clock that jumps', () => {
  it('loses and duplicates no goal, and each tick stays on its day', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 25 }), (events) => {
        const clock = createTestClock('2025-12-15T12:00');
        const app = memoryApp(clock);
        startPlan(app);
        let [utcMs, offsetMinutes] = [START, 0];
        let planned = 0;
        const ticked = new Map<Id, Day>();
        for (const each of events) {
          if (each.kind === 'move') {
            utcMs = Math.max(START, utcMs + each.minutes * MS_PER_MINUTE);
            ({ offsetMinutes } = each.place);
            const local = new Date(utcMs + offsetMinutes * MS_PER_MINUTE).toISOString();
            clock.moveTo(local.slice(0, 16), each.place);
          }
          if (each.kind === 'plan') {
            planOwn(app, sourcesIn(app).today, [`Goal ${planned}`]);
            planned += 1;
          }
          if (each.kind === 'weekday') {
            ask(app, 'settings.change', { firstWeekday: each.firstWeekday });
          }
          if (each.kind === 'tick') {
            const line = weekOf(app).lines.filter(({ outcome }) => outcome === 'open')[each.goal];
            if (line === undefined) continue;
            ask(app, 'task.complete', { taskId: line.task.id });
            ticked.set(line.task.id, dayThere(utcMs, offsetMinutes));
          }
        }
        const { logbook } = sourcesIn(app, FIRST_DAY);
        // None is lost, whatever the clock said; nothing is written twice.
        expect(logbook.goals).toHaveLength(planned);
        expect(new Set(logbook.goals.map(({ taskId }) => taskId)).size).toBe(planned);
        for (const { id, state } of logbook.tasks) {
          expect(state.status === 'done' ? state.day : undefined).toBe(ticked.get(id));
        }
        expectOnceAWeek(app);
        app.close();
      }),
      { numRuns: 60 },
    );
  });
});

/** Every goal is in each week from its first to its last, exactly once; done ones are done once. */
function expectOnceAWeek(app: Parameters<typeof sourcesIn>[0]): void {
  const sources = sourcesIn(app, FIRST_DAY);
  const first = countAt(FIRST_DAY);
  const weeksOf = new Map<Id, number[]>();
  const doneIn = new Map<Id, number>();
  for (let count = first; count < first + 700; count += 7) {
    const { lines, week } = weekSheet(sources, dayAt(count));
    for (const { goal, task, outcome } of lines) {
      weeksOf.set(goal.id, [...(weeksOf.get(goal.id) ?? []), countAt(week.first)]);
      if (outcome === 'done') doneIn.set(task.id, (doneIn.get(task.id) ?? 0) + 1);
    }
  }
  for (const weeks of weeksOf.values()) {
    const gaps = weeks.slice(1).map((week, index) => week - (weeks[index] ?? 0));
    expect(gaps.every((gap) => gap === 7)).toBe(true);
  }
  const { goals, tasks } = sources.logbook;
  for (const { id, state } of tasks.filter((task) => task.state.status === 'done')) {
    const goal = goals.find(({ taskId }) => taskId === id);
    // A tick from before the goal's week, by a clock set back, counts as unplanned work.
    const isSeen = goal !== undefined && weeksOf.has(goal.id);
    expect(doneIn.get(id) ?? 0, JSON.stringify(state)).toBe(isSeen ? 1 : 0);
  }
}
