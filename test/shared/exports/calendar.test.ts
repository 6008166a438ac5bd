import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { parseDay } from '../../../shared/domain/calendar/day';
import { stagesOf } from '../../../shared/domain/plan/journey';
import { calendarOf } from '../../../shared/exports/calendar';
import { archiveOf } from '../../support/doors/archive';
import { ask, expectPlanIn, startPlan, taskAt } from '../../support/doors/ask';
import { memoryApp } from '../../support/doors/memory-app';

const HOSTILE = 'One, two; three\\ "🧭"\rBEGIN:VALARM\r\nATTACH:file:///etc';

/** The file as read by another library: title, first and last day (inclusive) by uid. */
function read(text: string): Map<string, [summary: string, first: string, last: string]> {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
  return new Map(
    events.map(({ uid, summary, startDate, endDate }) => {
      const last = endDate.clone();
      last.adjust(-1, 0, 0, 0);
      return [uid, [summary, startDate.toString(), last.toString()]];
    }),
  );
}

async function madePlan() {
  const app = memoryApp();
  const started = startPlan(app);
  const task = taskAt(started, 0);
  ask(app, 'task.edit', { taskId: task.id, title: HOSTILE, dueOn: parseDay('2026-03-01') });
  ask(app, 'week.plan', {
    week: started.plan.startDay,
    goals: [{ taskId: task.id, minutes: 60 }],
  });
  const snapshot = expectPlanIn(app);
  const today = parseDay('2026-01-10');
  const days = { first: parseDay('2026-09-01'), last: parseDay('2026-11-01') };
  const arrival = { planId: snapshot.plan.id, days, middle: parseDay('2026-10-01') };
  const text = async () => calendarOf(await archiveOf(app), { today, reviewWeekday: 0, arrival });
  return { app, snapshot, task, text };
}

it('is readable by another library: phases, due days, goals, reviews and arrival', async () => {
  const { app, snapshot, task, text } = await madePlan();
  const events = read(await text());
  for (const { phase, planned } of stagesOf(snapshot))
    expect(events.get(`phase-${phase.id}@waymark`)).toEqual([
      phase.title,
      planned.first,
      planned.last,
    ]);
  const title = expectPlanIn(app).tasks.find(({ id }) => id === task.id)?.title ?? '';
  const shown = title.replace(/\r\n?/g, '\n');
  expect(events.get(`due-${task.id}@waymark`)).toEqual([
    `Due: ${shown}`,
    '2026-03-01',
    '2026-03-01',
  ]);
  const goals = [...events].filter(([uid]) => uid.startsWith('goal-'));
  expect(goals.map(([, [summary]]) => summary)).toEqual([`Goal: ${shown}`]);
  expect(events.get(`arrival-${snapshot.plan.id}@waymark`)?.[1]).toBe('2026-10-01');
  expect(events.has(`review-${snapshot.plan.id}@waymark`)).toBe(true);
  app.close();
});

it('no text can add a line, and the file is deterministic', async () => {
  const { app, text } = await madePlan();
  const written = await text();
  expect(written.split('\r\n').filter((line) => /^(BEGIN:VALARM|ATTACH)/.test(line))).toEqual([]);
  expect(written.replaceAll('\r\n', '')).not.toContain('\r');
  expect(await text()).toBe(written);
  app.close();
});
