import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays, parseDay } from '../../shared/domain/calendar/day';
import { backtest, type Report } from './backtest';

const startDate = parseDay('2026-01-05');

/** Four one-week tasks: three done every tenth day, the last one on day `last`. */
const journeyTo = (id: string, last: number) => ({
  id,
  startDate,
  window: { minMonths: 1, maxMonths: 2 },
  tasks: [10, 20, 30, last].map((days) => ({
    plannedWeeks: 1,
    completedOn: addDays(startDate, days),
  })),
});

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-backtest-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** The printed lines for three journeys that end 10, 20 and 5 days after the third task. */
function printed(report: Report): string[] {
  const path = join(folder, 'journeys.json');
  writeFileSync(
    path,
    JSON.stringify([journeyTo('even', 40), journeyTo('late', 50), journeyTo('early', 35)]),
  );
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  try {
    backtest(path, report);
    return log.mock.calls.flatMap(([text]) => String(text).split('\n'));
  } finally {
    log.mockRestore();
  }
}

/** Coverage and loss after three tasks, by method. */
function scores(): Record<string, [coverage: string, loss: string]> {
  const [, , ...rows] = printed('scores');
  return Object.fromEntries(
    rows.slice(0, rows.indexOf('')).map((row) => {
      const cells = row.slice(20).trim().split(/\s+/);
      return [row.slice(0, 20).trim(), [cells[0] ?? '', cells[4] ?? '']];
    }),
  );
}

describe('the scores', () => {
  it('report the number of journeys and the stages', () => {
    const [title, stages] = printed('scores');
    expect(title).toContain('3 journeys');
    const done = ['done 3', 'done 6', 'done 9', 'done 12'];
    expect(stages?.match(/done \d+|sum/g)).toEqual([...done, ...done, 'sum']);
  });

  it('match values computed by hand', () => {
    // Days left as predicted by each method, p10 / p50 / p90, against 10, 20 and 5. A miss costs 0.1, 0.5 and 0.9 a day
    // if it is too early, 0.9, 0.5 and 0.1 if too late; divided by 7 days and 4 planned weeks.
    expect(scores()).toEqual({
      // 3 / 10 / 25: 2.6 + 7.5 + 4.0 days; all are inside.
      Waymark: ['1.000', (14.1 / 84).toFixed(3)],
      // A quarter of 1, 1.5 and 2 months, 8 / 11 / 15: 1.2 + 10.2 + 6.7 days; only 10 is inside.
      'window from today': ['0.333', (18.1 / 84).toFixed(3)],
      // Ten days a task, and two thirds and four thirds of that, 7 / 10 / 13: 0.6 + 12.6 + 5.1 days.
      'linear pace': ['0.333', (18.3 / 84).toFixed(3)],
      // Every past ratio is ten days a week, 10 / 10 / 10: 0 + 15 + 7.5 days.
      'own ratios': ['0.333', (22.5 / 84).toFixed(3)],
    });
  });
});

describe('the weeks', () => {
  it('are grouped by how much was done, with coverage, share of late medians, and loss', () => {
    const rows = printed('scores');
    const [title, head, ...weeks] = rows.slice(rows.indexOf('') + 1);
    expect(title).toContain('19 weeks');
    expect(head?.trim().split(/\s{2,}/)).toEqual(['weeks', 'coverage', 'early', 'loss']);
    expect(
      weeks.map((row) =>
        row
          .trim()
          .split(/\s{2,}/)
          .slice(0, 4),
      ),
    ).toEqual([
      ['none done', '6', '1.000', '0.667'],
      ['1 or 2 done', '9', '1.000', '0.667'],
      ['3 or more done', '4', '1.000', '0.375'],
      ['all weeks', '19', '1.000', '0.605'],
    ]);
  });
});

describe('the lines', () => {
  it('give the prediction for each journey and stage, and nothing else', () => {
    const lines = printed('stages').map((line): unknown => JSON.parse(line));
    const foreseen = {
      done: 3,
      today: '2026-02-04',
      p10: '2026-02-07',
      p50: '2026-02-14',
      p90: '2026-03-01',
    };
    expect(lines).toEqual(['even', 'late', 'early'].map((id) => ({ id, ...foreseen })));
  });

  it('give it for every seventh day until the finish, with what was done by then', () => {
    const lines = printed('weeks').map((line) => JSON.parse(line) as { id: string; today: string });
    const daysOf = (id: string) => lines.filter((line) => line.id === id).map(({ today }) => today);
    const weeks = [0, 7, 14, 21, 28, 35, 42, 49].map((days) => addDays(startDate, days));
    expect(daysOf('late')).toEqual(weeks);
    expect(daysOf('even')).toEqual(weeks.slice(0, 6));
    // Finished on the fifth of these days: nothing is left to predict.
    expect(daysOf('early')).toEqual(weeks.slice(0, 5));
    expect(Object.keys(lines[0] ?? {})).toEqual(['id', 'today', 'p10', 'p50', 'p90']);
    // Later tasks change nothing.
    const foreseen = (id: string) =>
      lines.filter((line) => line.id === id).map((line) => ({ ...line, id: '' }));
    expect(foreseen('late').slice(0, 6)).toEqual(foreseen('even'));
  });

  it('are deterministic', () => {
    expect(printed('stages')).toEqual(printed('stages'));
    expect(printed('scores')).toEqual(printed('scores'));
  });
});
