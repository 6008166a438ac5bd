import { v7 as createId } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseDay } from '../../../shared/domain/calendar/day';
import type { Pause } from '../../../shared/domain/calendar/pause';
import type { PlanSnapshot } from '../../../shared/domain/plan/plan';
import { ask, planAfter, planIn, refusalOf, startPlan, undo } from '../../support/doors/ask';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';
import { dump } from '../../support/builders/tables';

let app: TestApp;
let planId: string;

beforeEach(() => {
  app = memoryApp();
  planId = startPlan(app).plan.id;
});

const add = (first: string, last: string, reason = ''): readonly Pause[] =>
  planAfter(app, 'pause.add', { planId, first: parseDay(first), last: parseDay(last), reason })
    .pauses;

const snapshot = (): PlanSnapshot => {
  const found = planIn(app);
  if (found === null) throw new Error('There is no plan');
  return found;
};

const history = (): unknown[] =>
  app.db
    .prepare<[], string>('SELECT data FROM activity ORDER BY seq')
    .pluck()
    .all()
    .map((data): unknown => JSON.parse(data));

describe('adding a pause', () => {
  it('returns all pauses by first day', () => {
    add('2026-03-01', '2026-03-07', ' Sea ');
    const pauses = add('2026-02-01', '2026-02-01');
    expect(pauses).toMatchObject([
      { first: '2026-02-01', last: '2026-02-01', reason: '' },
      { first: '2026-03-01', last: '2026-03-07', reason: 'Sea' },
    ]);
    expect(snapshot().pauses).toEqual(pauses);
  });

  it('is recorded in the history, with its days', () => {
    const [pause] = add('2026-03-01', '2026-03-07', 'Sea');
    expect(history().at(-1)).toEqual({ kind: 'pause.added', planId, ...pause });
  });

  it('may overlap another, and be in the past', () => {
    add('2026-03-01', '2026-03-07');
    expect(add('2025-03-03', '2026-03-20')).toHaveLength(2);
  });

  it('is refused when it ends before it begins, and nothing is changed', () => {
    const before = dump(app.db);
    const days = { first: '2026-03-02', last: '2026-03-01', reason: '' };
    const refusal = refusalOf(app, 'pause.add', { planId, ...days });
    expect(refusal.code).toBe('refused');
    expect(refusal.message).toContain('later last day');
    expect(dump(app.db)).toEqual(before);
    expect(history()).toHaveLength(1);
  });

  it.each([
    ['no real day', { first: '2026-02-30', last: '2026-03-01', reason: '' }],
    ['a reason without end', { first: '2026-03-01', last: '2026-03-01', reason: 'x'.repeat(501) }],
    ['no last day', { first: '2026-03-01', reason: '' }],
  ])('is refused with %s', (_, days) => {
    expect(refusalOf(app, 'pause.add', { planId, ...days }).code).toBe('invalid-input');
  });

  it('is refused for a missing plan', () => {
    const days = { first: '2026-03-01', last: '2026-03-01', reason: '' };
    expect(refusalOf(app, 'pause.add', { planId: createId(), ...days }).code).toBe('not-found');
  });
});

describe('removing a pause', () => {
  it('returns the remaining ones', () => {
    const [early] = add('2026-02-01', '2026-02-03');
    const [, late] = add('2026-03-01', '2026-03-07', 'Sea');
    const pauseId = late?.id ?? '';
    expect(planAfter(app, 'pause.remove', { planId, pauseId }).pauses).toEqual([early]);
    expect(history().at(-1)).toEqual({ kind: 'pause.removed', planId, ...late });
  });

  it('that is gone changes nothing, and is not a step', () => {
    add('2026-02-01', '2026-02-03');
    const before = dump(app.db);
    expect(planAfter(app, 'pause.remove', { planId, pauseId: createId() }).pauses).toHaveLength(1);
    expect(dump(app.db)).toEqual(before);
    expect(history()).toHaveLength(2);
  });
});

describe('undo', () => {
  it('removes a pause and restores it, to the byte', () => {
    const before = dump(app.db);
    const pauses = add('2026-02-01', '2026-02-03', `it's`);
    const after = dump(app.db);
    expect(undo(app)).toBe('Pause from 2026-02-01 to 2026-02-03');
    expect(dump(app.db)).toEqual(before);
    ask(app, 'step.redo', {});
    expect(dump(app.db)).toEqual(after);
    expect(snapshot().pauses).toEqual(pauses);
  });

  it('restores a removed one with its id', () => {
    const [pause] = add('2026-02-01', '2026-02-03');
    ask(app, 'pause.remove', { planId, pauseId: pause?.id ?? '' });
    expect(snapshot().pauses).toEqual([]);
    ask(app, 'step.undo', {});
    expect(snapshot().pauses).toEqual([pause]);
  });
});
