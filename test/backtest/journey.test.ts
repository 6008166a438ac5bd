import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTasksOf, tasksOf } from '../../shared/domain/estimate/facts';
import { type Journey, knownAfter, plannedWeeksOf, readJourneys } from './journey';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-journeys-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const good = {
  id: 'one',
  startDate: '2026-01-05',
  window: { minMonths: 2, maxMonths: 3 },
  tasks: [
    { plannedWeeks: 2, completedOn: '2026-01-20' },
    { plannedWeeks: 1, completedOn: '2026-02-01' },
    { plannedWeeks: 3, completedOn: '2026-03-01' },
  ],
};

function read(content: unknown): Journey[] {
  const path = join(folder, 'journeys.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return readJourneys(path);
}

describe('readJourneys', () => {
  it('reads journeys and ignores unknown fields', () => {
    expect(read([{ ...good, source: 'somewhere' }])).toEqual([good]);
  });

  it.each([
    ['no journey at all', [], /journeys\.json is not a file of journeys/],
    ['something else', { id: 'one' }, /expected array/],
    ['a journey without a start', [{ ...good, startDate: undefined }], /startDate/],
    ['a journey without tasks', [{ ...good, tasks: [] }], /tasks/],
    ['no window', [{ ...good, window: { minMonths: 2 } }], /window\.maxMonths/],
    ['an empty window', [{ ...good, window: { minMonths: 0, maxMonths: 3 } }], /window\.minMonths/],
    [
      'weeks below zero in the second journey',
      [good, { ...good, tasks: [{ plannedWeeks: -1, completedOn: '2026-01-20' }] }],
      /\[1\]\.tasks\[0\]\.plannedWeeks/,
    ],
    [
      'a day that is none',
      [{ ...good, tasks: [{ plannedWeeks: 1, completedOn: '2026-02-30' }] }],
      /journeys\.json is not[\s\S]*not a calendar day[\s\S]*\[0\]\.tasks\[0\]\.completedOn/,
    ],
    ['no JSON', 'startDate: today', /journeys\.json is not a file of journeys/],
  ])('names what is wrong with %s', (_, content, message) => {
    expect(() => read(content)).toThrow(message);
  });

  it('names a missing file', () => {
    expect(() => readJourneys(join(folder, 'gone.json'))).toThrow(/gone\.json/);
  });
});

describe('knownAfter', () => {
  const known = (done: number) => {
    const [journey] = read([good]);
    if (journey === undefined) throw new Error('There is no journey');
    return { ...knownAfter(journey, done), plannedWeeks: plannedWeeksOf(journey) };
  };

  it('is as of the day the last of them was done, without anything later', () => {
    const { day, facts } = known(2);
    expect(day).toBe('2026-02-01');
    expect(tasksOf(facts).map(({ doneOn }) => doneOn)).toEqual(['2026-01-20', '2026-02-01', null]);
    expect(openTasksOf(facts)).toHaveLength(1);
  });

  it('is as of the start day while none is done', () => {
    expect(known(0).day).toBe('2026-01-05');
    expect(openTasksOf(known(0).facts)).toHaveLength(3);
  });

  it('has the journey’s own window, for all its planned weeks', () => {
    const { facts, plannedWeeks } = known(1);
    expect(plannedWeeks).toBe(6);
    expect(facts).toMatchObject({ guideWeeks: 6, window: good.window, hours: [], pauses: [] });
  });
});
