import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveQuarterFile, saveWeekFile } from '../../../../renderer/parts/review/review-files';
import { type Day, parseDay } from '../../../../shared/domain/calendar/day';
import type { PlanSnapshot } from '../../../../shared/domain/plan/plan';
import { quarterOf } from '../../../../shared/domain/calendar/quarter';
import { emptyReview } from '../../../../shared/domain/review/review';
import { type AppWindow, openWindow } from '../../../support/doors/app-window';
import { ask, logbookAfter, startPlan, taskAt } from '../../../support/doors/ask';
import { memoryApp, type TestApp } from '../../../support/doors/memory-app';

const first = parseDay('2026-01-05');

let app: TestApp;
let plan: PlanSnapshot;
let window: AppWindow;
/** Saved files: name and address of the content. */
let handed: { readonly name: string; readonly href: string }[];
let blobs: Map<string, Blob>;

/** The few browser APIs it needs. */
function standInForBrowser(): void {
  handed = [];
  blobs = new Map();
  vi.stubGlobal('document', {
    createElement: () => {
      const link = { href: '', download: '', click: () => {} };
      link.click = () => handed.push({ name: link.download, href: link.href });
      return link;
    },
  });
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = `blob:${blobs.size}`;
    blobs.set(url, blob as Blob);
    return url;
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => void blobs.delete(url));
}

const textOf = async (index: number): Promise<string> =>
  (await blobs.get(handed[index]?.href ?? '')?.text()) ?? '';

const write = (week: Day, learned: string): unknown => {
  const { week: _, finishedOn: __, ...answers } = emptyReview(week);
  return logbookAfter(app, 'review.write', {
    ...answers,
    planId: plan.plan.id,
    week,
    learned,
    isFinished: true,
  });
};

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  standInForBrowser();
  app = memoryApp();
  plan = startPlan(app);
  ask(app, 'task.complete', { taskId: taskAt(plan, 0).id });
  ask(app, 'task.complete', { taskId: taskAt(plan, 1).id, day: parseDay('2026-01-01') });
  write(first, 'The first week');
  app.clock.moveTo('2026-01-21T09:00');
  write(parseDay('2026-01-19'), 'The third week');
  app.clock.moveTo('2026-05-20T09:00');
  window = await openWindow(app);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the file of a week', () => {
  it('is saved with the contents of the week, however long ago it was', async () => {
    await saveWeekFile(window.store, first);
    expect(handed.map(({ name }) => name)).toEqual(['waymark-week-2026-01-05.md']);
    const text = await textOf(0);
    expect(text).toContain('## What I learned\n\nThe first week\n');
    expect(text).toContain(taskAt(plan, 0).title.split(' ')[0]);
    expect(text).toContain('- Likely arrival: ');
    expect(blobs.get('blob:0')?.type).toBe('text/markdown;charset=utf-8');
  });

  it('is kept only as long as the browser may need it', async () => {
    await saveWeekFile(window.store, first);
    expect(blobs.size).toBe(1);
    vi.advanceTimersByTime(60_000);
    expect(blobs.size).toBe(0);
  });

  it('is not saved when the app is gone', async () => {
    const gone = window.store.getState().readPast;
    window.store.setState({ readPast: () => Promise.resolve(null) });
    await saveWeekFile(window.store, first);
    expect(handed).toEqual([]);
    window.store.setState({ readPast: gone });
  });
});

describe('the file of a quarter', () => {
  it('contains the weeks with activity or a review, and loads the past once', async () => {
    window.calls.length = 0;
    await saveQuarterFile(window.store, quarterOf(first));
    expect(handed.map(({ name }) => name)).toEqual(['waymark-2026-Q1.md']);
    const text = await textOf(0);
    expect(text.match(/^## Week of /gm)).toHaveLength(2);
    expect(text.indexOf('The first week')).toBeLessThan(text.indexOf('The third week'));
    expect(text).toContain('- Weeks: 2\n- Done: 1\n');
    expect(window.calls.filter((name) => name === 'plan.past')).toHaveLength(1);
  });

  it('contains no future week, nor one before the plan', async () => {
    write(parseDay('2026-05-18'), 'This week');
    const goals = [{ title: 'To come', minutes: 0, measure: 'done' as const }];
    ask(app, 'week.plan', { planId: plan.plan.id, week: parseDay('2026-05-25'), goals });
    await window.store.getState().open();
    await saveQuarterFile(window.store, quarterOf(parseDay('2026-05-18')));
    const text = await textOf(0);
    expect(text.match(/^## Week of /gm)).toHaveLength(1);
    expect(text).toContain('This week');
    await saveQuarterFile(window.store, quarterOf(parseDay('2025-10-06')));
    expect(await textOf(1)).toContain('- Weeks: 0\n');
  });
});
