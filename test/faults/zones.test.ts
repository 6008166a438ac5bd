import { afterEach, describe, expect, it, vi } from 'vitest';
import { createApp } from '../../electron/app';
import { systemClock } from '../../electron/clock';
import { dayOf } from '../../shared/domain/calendar/day';
import { planIn, startPlan, taskAfter } from '../support/doors/ask';
import { openApp } from '../support/doors/memory-app';
import { rowsOf } from '../support/builders/tables';
import { tempFolder } from '../support/machine/temp-folder';

const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone')];

/** Around midnight, clock changes and the date line, and in half-hour zones. */
const INSTANTS = [
  '2026-01-04T23:30:00Z',
  '2026-01-05T00:30:00Z',
  '2026-03-08T09:59:59Z',
  '2026-03-29T01:00:00Z',
  '2026-04-04T15:30:00Z',
  '2026-10-24T20:00:00Z',
  '2026-11-01T05:30:00Z',
  '2011-12-30T10:00:00Z',
  '2026-12-31T23:59:59Z',
].map((text) => Date.parse(text));

const ownZone = process.env['TZ'];

const moveTo = (zone: string): void => {
  process.env['TZ'] = zone;
};

afterEach(() => {
  if (ownZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = ownZone;
  vi.useRealTimers();
});

describe(`in each of ${ZONES.length} zones`, () => {
  it('the day is that of the local calendar', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const wrong: string[] = [];
    for (const zone of ZONES) {
      moveTo(zone);
      const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
      for (const instant of INSTANTS) {
        vi.setSystemTime(instant);
        const moment = systemClock();
        if (dayOf(moment) !== calendar.format(instant)) wrong.push(`${zone} ${instant}`);
        expect(moment.utcMs).toBe(instant);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('a completed task keeps its day, wherever it is read', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const folder = tempFolder();
    const written = writeInZones(folder, [
      'Pacific/Kiritimati',
      'Pacific/Pago_Pago',
      'Asia/Kathmandu',
    ]);
    const app = openApp(folder);
    for (const zone of ZONES) {
      moveTo(zone);
      const tasks = planIn(app)?.tasks ?? [];
      const days = tasks.flatMap(({ state }) => (state.status === 'done' ? [state.day] : []));
      expect(days, zone).toEqual(written);
    }
    expect(
      rowsOf(app.db, 'activity')
        .slice(1)
        .map((row) => row['local_day']),
    ).toEqual(written);
    app.close();
  });
});

/** Completes a task at each edge of the day, from zone to zone; returns the local days. */
function writeInZones(folder: string, zones: readonly string[]): string[] {
  const app = createApp({ dataDir: folder, version: '1', clock: systemClock, log: () => {} });
  const { tasks } = startPlan(app);
  const moments = zones.flatMap((zone) =>
    INSTANTS.slice(0, 5).map((instant) => ({ zone, instant })),
  );
  const days = moments.map(({ zone, instant }, index) => {
    moveTo(zone);
    vi.setSystemTime(instant);
    const { state } = taskAfter(app, 'task.complete', { taskId: tasks[index]?.id ?? '' });
    return state.status === 'done' ? state.day : '';
  });
  app.close();
  return days;
}
