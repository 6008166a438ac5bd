import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ensureSample } from '../../../electron/sample/make-sample';
import { dayOf, parseDay } from '../../../shared/domain/calendar/day';
import { startOfWeek } from '../../../shared/domain/calendar/week';
import { ask, logbookIn, openingIn, withPlan } from '../../support/doors/ask';
import { openApp, type TestApp } from '../../support/doors/memory-app';
import { createTestClock } from '../../support/machine/test-clock';
import { tempFolder } from '../../support/machine/temp-folder';

function openSample(localTime: string, dataDir = tempFolder()): TestApp {
  const clock = createTestClock(localTime);
  expect(ensureSample(dataDir, clock.read)).toBeNull();
  return openApp(dataDir, clock);
}

/** Everything the person did, without the random ids. */
function storyIn(app: TestApp): unknown {
  const { snapshot, logbook } = openingIn(app, parseDay('2026-01-01'));
  return {
    tasks: snapshot?.tasks.map(({ title, state }) => ({ title, state })),
    times: logbook?.times.map(({ day, minutes }) => ({ day, minutes })),
    reviews: logbook?.reviews.map(({ week, learned, energy }) => ({ week, learned, energy })),
  };
}

describe('the sample plan', () => {
  it('is three months in, with all that a plan has by then', () => {
    const app = openSample('2026-11-26T09:00');
    const { isSample, snapshot, records } = openingIn(app);
    expect(isSample).toBe(true);
    expect(snapshot?.plan.startDay).toBe('2026-08-24');
    const statuses = new Set(snapshot?.tasks.map(({ state }) => state.status));
    expect(statuses).toEqual(new Set(['to-do', 'in-progress', 'done', 'dropped']));
    for (const kind of ['pause', 'checkItem', 'need', 'evidence', 'note', 'level', 'goal'] as const)
      expect({ kind, size: records[kind].size > 0 }).toEqual({ kind, size: true });
    const reviews = ask(app, 'review.list', { text: '', limit: 100 });
    expect(reviews).toHaveLength(12);
    app.close();
  });

  it('is deterministic', () => {
    const [one, other] = [openSample('2026-11-26T09:00'), openSample('2026-11-26T09:00')];
    expect(storyIn(one)).toEqual(storyIn(other));
    one.close();
    other.close();
  });

  it.each(['2026-11-23T05:00', '2026-11-23T12:00', '2026-11-29T23:00', '2028-02-29T12:00'])(
    'reaches up to now, and not beyond: %s',
    (localTime) => {
      const app = openSample(localTime);
      const today = dayOf(app.clock.read());
      const days = logbookIn(app).times.map(({ day }) => day);
      expect(days.filter((day) => day > today)).toEqual([]);
      expect(startOfWeek(days.toSorted().at(-1) ?? today, 1) >= '2026-11-16').toBe(true);
      app.close();
    },
  );

  it('never touches a folder that holds anything else', () => {
    const dataDir = tempFolder();
    const own = openApp(dataDir);
    own.close();
    writeFileSync(join(dataDir, 'mine.txt'), 'mine');
    const before = readdirSync(dataDir);
    expect(ensureSample(dataDir)).toContain('neither empty nor a sample');
    expect(readdirSync(dataDir)).toEqual(before);
    const again = openApp(dataDir);
    expect(openingIn(again).isSample).toBe(false);
    again.close();
  });

  it('is left as the person left it when it is opened again', () => {
    const dataDir = tempFolder();
    const first = openSample('2026-11-26T09:00', dataDir);
    first.dispatch('plan.change', withPlan(first, 'plan.change', { title: 'Mine now' }));
    first.close();
    const again = openSample('2026-11-26T10:00', dataDir);
    expect(openingIn(again).snapshot?.plan.title).toBe('Mine now');
    again.close();
  });
});
