import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyDiff } from '../../../shared/contract/records-at-hand';
import type { Day } from '../../../shared/domain/calendar/day';
import { parseDay } from '../../../shared/domain/calendar/day';
import { snapshotOf } from '../../../renderer/state/derived';
import { factsOf, type PlanFacts } from '../../../shared/domain/estimate/facts';
import type { Id } from '../../../shared/domain/id';
import type { RecordKind, Records } from '../../../shared/domain/records';
import { ask, headOf, openingIn, pastIn, PLAN_START, planIn } from '../../support/doors/ask';
import { NEWER_GUIDE, WRITE_NAMES } from '../../support/doors/examples';
import { openApp, type TestApp } from '../../support/doors/memory-app';
import type { Action } from '../../support/arbitraries/action';
import { anyAction, inputOf } from '../../support/arbitraries/random-actions';
import { dump } from '../../support/builders/tables';
import { createTestClock } from '../../support/machine/test-clock';
import { tempFolder } from '../../support/machine/temp-folder';

/** Number of sequences to try: more in nightly runs. */
const SEQUENCES = Math.ceil(Number(process.env['WAYMARK_SEQUENCES'] ?? 40) / 2);

/** What may happen besides the person's actions. */
interface Turn {
  readonly action: Action;
  /** Hours by which the clock moves beforehand, possibly backwards. */
  readonly hours: number;
  readonly isSentTwice: boolean;
  readonly isRestarted: boolean;
}

const rarely = fc.nat(7).map((number) => number === 0);

const anyTurns: fc.Arbitrary<Turn[]> = fc.array(
  fc.record({
    action: anyAction,
    hours: fc.oneof(
      fc.constant(0),
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: -60, max: 0 }),
    ),
    isSentTwice: rarely,
    isRestarted: rarely,
  }),
  { maxLength: 25, size: 'max' },
);

/** The state after a write, and the day it was made. */
interface Moment {
  readonly day: Day;
  /** For every plan there was. */
  readonly facts: ReadonlyMap<Id, PlanFacts>;
}

/** A window that knows only its opening and the notices since. */
interface Listener {
  readonly weeksFrom: Day;
  records: Records;
}

const MS_PER_HOUR = 3_600_000;

/** A plan with something of every kind, so that all later actions have something to act on. */
const FIRST: readonly Action[] = [
  { name: 'plan.start', input: PLAN_START },
  { name: 'evidence.add', task: 0, input: { url: 'https://example.org', title: '' } },
  { name: 'pause.add', input: { first: '2026-03-02', last: '2026-03-08', reason: '' } },
  { name: 'week.plan', picks: [0, 1], input: { week: '2026-01-05' } },
  {
    name: 'week.plan',
    input: {
      week: '2026-01-05',
      goals: (['done', 'hours'] as const).map((measure) => ({
        title: measure,
        minutes: 60,
        measure,
      })),
    },
  },
  { name: 'time.log', task: 4, input: { day: '2026-01-05', minutes: 30 } },
];

/** Before anything that may be written. */
const ALL_WEEKS = parseDay('2000-01-03');

/** The facts of every plan, whichever is current. */
function factsIn(app: TestApp): ReadonlyMap<Id, PlanFacts> {
  const { records } = openingIn(app);
  return new Map(
    [...records.plan.keys()].flatMap((id) => {
      const setting = new Map(records.setting).set('currentPlanId', {
        id: 'currentPlanId',
        value: id,
      });
      const plan = snapshotOf({ records: { ...records, setting } });
      return plan === null ? [] : [[id, factsOf(plan)] as const];
    }),
  );
}

class Walk {
  app: TestApp;
  readonly moments: Moment[] = [];
  readonly listeners: Listener[];
  private readonly folder = tempFolder();
  private readonly clock = createTestClock();
  private readonly start: unknown;

  constructor() {
    this.app = openApp(this.folder, this.clock);
    this.start = dump(this.app.db);
    this.listeners = [undefined, ALL_WEEKS].map((weeksFrom) => openingIn(this.app, weeksFrom));
    this.listen();
    FIRST.forEach((action) => this.do(action));
    // Provides something to update the plan to.
    this.app.catalog.splice(0, 1, NEWER_GUIDE);
  }

  take({ action, hours, isSentTwice, isRestarted }: Turn): void {
    const time = this.clock.read().utcMs + hours * MS_PER_HOUR;
    this.clock.moveTo(new Date(time).toISOString().slice(0, 16));
    if (isRestarted) this.restart();
    this.do(action, isSentTwice);
  }

  undoAll(): void {
    while (headOf(this.app).undo !== null) expect(ask(this.app, 'step.undo', {}).left).toEqual([]);
    expect(dump(this.app.db)).toEqual(this.start);
  }

  restart(): void {
    this.app.close();
    this.app = openApp(this.folder, this.clock, this.app.catalog);
    this.listen();
  }

  private do(action: Action, isSentTwice = false): void {
    const { name } = action;
    const origin = { by: 'hand', commandId: crypto.randomUUID() } as const;
    const input = inputOf(this.app, action);
    const reply = this.app.dispatch(name, input, origin);
    if (!reply.ok) expect(['refused', 'invalid-input', 'not-found']).toContain(reply.error.code);
    else if (isSentTwice) {
      const before = dump(this.app.db);
      const again = this.app.dispatch(name, input, origin);
      expect(again).toEqual({ ...reply, made: null });
      expect(dump(this.app.db)).toEqual(before);
    }
    this.moments.push({ day: headOf(this.app).today, facts: factsIn(this.app) });
  }

  private listen(): void {
    this.app.changes((notice) => {
      if (notice.kind !== 'changed') return;
      for (const listener of this.listeners)
        listener.records = applyDiff(listener.records, notice.changes);
    });
  }
}

const walkBy = (turns: readonly Turn[], check: (walk: Walk) => void): void => {
  const walk = new Walk();
  try {
    turns.forEach((turn) => walk.take(turn));
    check(walk);
  } finally {
    walk.app.close();
  }
};

/** The state at the end of each day, for days that the clock, set back, did not end twice. */
function dayEndsOf(moments: readonly Moment[]): Map<Day, Moment> {
  const dayEnds = new Map<Day, Moment>();
  for (const { day } of moments) {
    const last = moments.findLastIndex((each) => each.day <= day);
    const isEnd = moments.slice(0, last + 1).every((each) => each.day <= day);
    const known = moments[last];
    if (isEnd && known !== undefined) dayEnds.set(day, known);
  }
  return dayEnds;
}

it('tries every write of the contract', () => {
  const names = new Set(fc.sample(anyAction, 3_000).map(({ name }) => name));
  expect([...names].toSorted()).toEqual([...WRITE_NAMES].toSorted());
});

it('the past is the state at the end of each day, whatever was done since', () => {
  fc.assert(
    fc.property(anyTurns, (turns) =>
      walkBy(turns, ({ app, moments }) => {
        const planId = planIn(app)?.plan.id;
        if (planId === undefined) return;
        const dayEnds = dayEndsOf(moments);
        const expected = [...dayEnds.values()].map((each) => each.facts.get(planId) ?? null);
        expect(pastIn(app, [...dayEnds.keys()])).toEqual(expected);
      }),
    ),
    { numRuns: SEQUENCES },
  );
}, 120_000);

/** Kinds of which windows hold only recent records. */
const OF_WEEKS = new Set<string>(['goal', 'task', 'time', 'review'] satisfies RecordKind[]);

const recordsIn = (records: Records) =>
  Object.entries(records).map(([kind, known]) => [
    kind,
    Object.fromEntries(
      [...(known as ReadonlyMap<Id, { readonly id: Id }>)].map(([id, record]) =>
        // A newly opened window has not loaded the notes yet.
        [id, kind === 'note' ? { ...record, text: null } : record],
      ),
    ),
  ]) as [kind: string, known: Record<Id, unknown>][];

it('a window that received every change equals a newly opened one', () => {
  fc.assert(
    fc.property(anyTurns, (turns) =>
      walkBy(turns, ({ app, listeners }) => {
        for (const { weeksFrom, records } of listeners) {
          const fresh = openingIn(app, weeksFrom).records;
          const told = new Map(recordsIn(records));
          for (const [kind, known] of recordsIn(fresh)) {
            if (weeksFrom > ALL_WEEKS && OF_WEEKS.has(kind))
              expect(told.get(kind), kind).toMatchObject(known);
            else expect(told.get(kind), kind).toEqual(known);
          }
        }
      }),
    ),
    { numRuns: SEQUENCES },
  );
}, 120_000);

it('reverts columns together that a CHECK compares', () => {
  // Under another first weekday, the week of a goal has another name: it ends where it was, and is renamed.
  const goal = { hours: 0, isSentTwice: false, isRestarted: false };
  const turns: readonly Turn[] = [
    { ...goal, action: { name: 'settings.change', input: { firstWeekday: 5 } } },
    { ...goal, hours: 87, action: { name: 'goal.remove', goal: 0 } },
  ];
  walkBy(turns, (walk) => walk.undoAll());
});

it('undoing everything leads back to the start, column by column', () => {
  fc.assert(
    fc.property(anyTurns, (turns) =>
      walkBy(turns, (walk) => {
        walk.undoAll();
        walk.restart();
        while (headOf(walk.app).redo !== null) ask(walk.app, 'step.redo', {});
        walk.undoAll();
      }),
    ),
    { numRuns: SEQUENCES },
  );
}, 120_000);
