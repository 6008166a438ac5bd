import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../shared/exports/csv';
import { csvTables } from '../../../shared/exports/tables';
import { zipOf } from '../../../shared/exports/zip';
import { createDateWords } from '../../../shared/words/dates';
import { archiveOf } from '../../support/doors/archive';
import { ask, startPlan, taskAt } from '../../support/doors/ask';
import { memoryApp } from '../../support/doors/memory-app';

const read = (text: string): string[][] => Papa.parse<string[]>(text.trimEnd()).data;

describe('a cell that a spreadsheet would run', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '=HYPERLINK("x")\nbelow'])(
    '%j is escaped as text',
    (cell) => expect(read(csvOf(['A'], [[cell]], false))[1]).toEqual([`'${cell}`]),
  );

  it('other texts are unchanged, whatever they contain', () => {
    const cells = ['1 = 1', 'a "b", c;', 'two\r\nlines', 'é 🧭', ''];
    expect(read(csvOf(['A', 'B', 'C', 'D', 'E'], [cells], false))[1]).toEqual(cells);
  });

  it('the byte order mark comes first, if requested', () => {
    expect(csvOf(['A'], [], true)).toBe('\uFEFFA\r\n');
    expect(csvOf(['A'], [], false)).toBe('A\r\n');
  });
});

describe('the tables', () => {
  it('have tasks, weeks, time and what was done', async () => {
    const app = memoryApp();
    const started = startPlan(app);
    const { id: taskId, title } = taskAt(started, 0);
    const { startDay } = started.plan;
    ask(app, 'week.plan', { week: startDay, goals: [{ taskId, minutes: 120 }] });
    ask(app, 'time.log', { taskId, day: startDay, minutes: 45 });
    ask(app, 'task.note', { taskId, note: '=cmd|calc' });
    ask(app, 'evidence.add', { taskId, url: 'https://example.org/', title: 'Result' });
    ask(app, 'task.complete', { taskId });
    const options = { hasMark: false, firstWeekday: 1, dates: createDateWords('en-GB') } as const;
    const tables = csvTables(await archiveOf(app), options);
    const [header = [], ...tasks] = read(tables['tasks.csv'] ?? '');
    const task = tasks.find((row) => row[header.indexOf('Task')] === title) ?? [];
    const cell = (name: string) => task[header.indexOf(name)];
    expect(tasks).toHaveLength(started.tasks.length);
    expect([cell('State'), cell('Minutes'), cell('Evidence'), cell('Note')]).toEqual([
      'done',
      '45',
      'Result: https://example.org/',
      "'=cmd|calc",
    ]);
    expect(read(tables['weeks.csv'] ?? '')[1]?.slice(2, 6)).toEqual(['1', '120', '45', '1']);
    expect(read(tables['time.csv'] ?? '')[1]).toEqual([
      started.plan.title,
      startDay,
      title,
      '45',
      'hand',
    ]);
    const activity = read(tables['activity.csv'] ?? '').map((row) => row.slice(6, 8));
    expect(activity).toContainEqual(['Done', title]);
    app.close();
  });
});

it('a zip has each text under its name, and is deterministic', () => {
  const files = { 'a.csv': 'é 🧭', 'b.csv': '' };
  const bytes = zipOf(files);
  const found = Object.entries(unzipSync(bytes)).map(([name, text]) => [name, strFromU8(text)]);
  expect(found).toEqual(Object.entries(files));
  expect(zipOf(files)).toEqual(bytes);
});
