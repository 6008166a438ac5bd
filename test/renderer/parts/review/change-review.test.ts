import { beforeEach, describe, expect, it } from 'vitest';
import { createReviewChange } from '../../../../renderer/parts/review/change-review';
import { parseDay } from '../../../../shared/domain/calendar/day';
import { type AppWindow, openWindow } from '../../../support/doors/app-window';
import { ask, headOf, startPlan } from '../../../support/doors/ask';
import { memoryApp, type TestApp } from '../../../support/doors/memory-app';

const first = parseDay('2026-01-05');

let app: TestApp;
let window: AppWindow;

beforeEach(async () => {
  app = memoryApp();
  startPlan(app);
  window = await openWindow(app);
});

const saved = () => ask(app, 'review.list', { text: '', limit: 1 })[0];
const changeOf = (week = first) => createReviewChange(window.store, week);

describe('a change of a review', () => {
  it('leaves the other answers as they are', async () => {
    const change = changeOf();
    expect(await change({ wentWell: 'a', energy: 2 })).toBe(true);
    expect(await change({ learned: 'b' })).toBe(true);
    expect(saved()).toMatchObject({ wentWell: 'a', learned: 'b', energy: 2, finishedOn: null });
  });

  it('made at the same time as another loses nothing', async () => {
    const change = changeOf();
    window.hold('answers');
    const both = Promise.all([change({ wentWell: 'a' }), change({ learned: 'b' })]);
    await window.deliver();
    await window.release();
    expect(await both).toEqual([true, true]);
    expect(saved()).toMatchObject({ wentWell: 'a', learned: 'b' });
  });

  it('that changes nothing is not written', async () => {
    const change = changeOf();
    await change({ wentWell: 'a' });
    const { revision } = headOf(app);
    expect(await change({ wentWell: 'a', learned: '' })).toBe(true);
    expect(headOf(app).revision).toBe(revision);
  });

  it('finishes the review, with or without words, once', async () => {
    const change = changeOf();
    await change({ isFinished: true });
    expect(saved()?.finishedOn).toBe('2026-01-05');
    const { revision } = headOf(app);
    expect(await change({ isFinished: true })).toBe(true);
    expect(headOf(app).revision).toBe(revision);
    await change({ learned: 'b' });
    expect(saved()).toMatchObject({ learned: 'b', finishedOn: '2026-01-05' });
  });

  it('resolves to false when refused, and does not block the next one', async () => {
    const change = changeOf();
    expect(await change({ wentWell: 'x'.repeat(5_001) })).toBe(false);
    expect(await change({ learned: 'b' })).toBe(true);
    expect(saved()).toMatchObject({ wentWell: '', learned: 'b' });
  });
});

describe('the review of an old week', () => {
  beforeEach(async () => {
    await changeOf()({ wentWell: 'old', learned: 'old' });
    app.clock.moveTo('2026-12-01T09:00');
    window = await openWindow(app);
  });

  it('keeps the answers that are not written', async () => {
    expect(await changeOf()({ learned: 'new' })).toBe(true);
    expect(saved()).toMatchObject({ wentWell: 'old', learned: 'new' });
  });
});
