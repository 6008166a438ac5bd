import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { PlanSnapshot } from '../../../shared/domain/plan/plan';
import type { Task } from '../../../shared/domain/plan/task';
import { ask, logbookIn, PLAN_START, startPlan, taskAt, taskIn } from '../../support/doors/ask';
import { type Shell, shellOver } from '../../support/doors/command-line';
import { memoryApp, openApp, type TestApp } from '../../support/doors/memory-app';
import { tempFolder } from '../../support/machine/temp-folder';

const DONE = 0;
const FAILED = 1;
const USAGE = 2;
const NO_MATCH = 3;

let app: TestApp;
let plan: PlanSnapshot;
let first: Task;
let waymark: Shell;

beforeEach(() => {
  app = memoryApp();
  onTestFinished(() => app.close());
  plan = startPlan(app);
  first = taskAt(plan, 0);
  waymark = shellOver(app);
});

/** The last change made, whoever made it. */
const lastChange = () =>
  app.db.prepare('SELECT * FROM activity ORDER BY rowid DESC LIMIT 1').get() as { by: string };

describe('done', () => {
  it('completes the task the words refer to, by hand', async () => {
    expect(await waymark('done', ...first.title.split(' '))).toMatchObject({
      code: DONE,
      out: `Done: ${first.title}\n`,
      err: '',
    });
    expect(taskIn(app, first.id).state).toEqual({ status: 'done', day: '2026-01-05' });
    expect(lastChange().by).toBe('hand');
  });

  it('completes on an earlier day, even if done already', async () => {
    app.clock.moveTo('2026-01-09T09:00');
    await waymark('done', first.id, '--on', 'yesterday');
    expect(taskIn(app, first.id).state).toEqual({ status: 'done', day: '2026-01-08' });
    const { out } = await waymark('done', first.id, '--on', '6 Jan');
    expect(taskIn(app, first.id).state).toEqual({ status: 'done', day: '2026-01-06' });
    expect(out).toBe(`Done: ${first.title} (6 Jan)\n`);
  });

  it('leaves a done task as it is, and says so', async () => {
    await waymark('done', first.id);
    app.clock.moveTo('2026-01-07T09:00');
    const { code, json } = await waymark('done', first.id, '--json');
    expect({ code, json: json() }).toMatchObject({
      code: DONE,
      json: { isChanged: false, task: { id: first.id, status: 'done', closedOn: '2026-01-05' } },
    });
  });

  it('refuses a future day, and a dropped task', async () => {
    expect(await waymark('done', first.id, '--on', '2026-01-06')).toMatchObject({ code: FAILED });
    ask(app, 'task.drop', { taskId: first.id, reason: 'No time' });
    const { code, err } = await waymark('done', first.id);
    expect({ code, err }).toEqual({
      code: FAILED,
      err: expect.stringMatching(/dropped.*--on/) as string,
    });
    expect(taskIn(app, first.id).state.status).toBe('dropped');
  });

  it('rejects an invalid day', async () => {
    expect(await waymark('done', first.id, '--on', 'someday')).toMatchObject({
      code: USAGE,
      err: expect.stringContaining('“someday” is not a date') as string,
    });
  });
});

describe('undo', () => {
  it('undoes the latest step', async () => {
    await waymark('done', first.id);
    expect(await waymark('undo')).toMatchObject({
      code: DONE,
      out: `Undone: Done: ${first.title}\n`,
    });
    expect(taskIn(app, first.id).state.status).toBe('to-do');
  });

  it('says if there is nothing to undo', async () => {
    const empty = memoryApp();
    onTestFinished(() => empty.close());
    expect(await shellOver(empty)('undo')).toMatchObject({
      code: FAILED,
      err: 'There is nothing to undo.\n',
    });
  });
});

describe('log', () => {
  it.each([
    { time: ['45'], minutes: 45 },
    { time: ['1h30'], minutes: 90 },
    { time: ['1:30'], minutes: 90 },
    { time: ['1.5', 'h'], minutes: 90 },
    { time: ['1', 'h', '30', 'min'], minutes: 90 },
  ])('reads $time as $minutes minutes', async ({ time, minutes }) => {
    const { json } = await waymark('log', ...first.title.split(' '), ...time, '--json');
    expect(json()).toMatchObject({ day: '2026-01-05', minutes, task: { id: first.id } });
    expect(logbookIn(app).times).toMatchObject([{ taskId: first.id, minutes, source: 'hand' }]);
  });

  it('leaves numbers in a title to the title', async () => {
    ask(app, 'task.add', { phaseId: plan.phases[0]?.id ?? '', title: 'Part 2', plannedWeeks: 1 });
    expect((await waymark('log', 'part', '2', '45')).out).toBe('Logged: 45 min on “Part 2”\n');
  });

  it('rejects an invalid duration', async () => {
    for (const time of ['soon', '0', '25h'])
      expect(await waymark('log', first.id, time)).toMatchObject({ code: USAGE });
    expect(logbookIn(app).times).toEqual([]);
  });
});

describe('next', () => {
  it('lists what is in progress first, each with its short id', async () => {
    const second = taskAt(plan, 1);
    ask(app, 'task.start', { taskId: second.id });
    const { out } = await waymark('next', '--count', '2');
    const lines = out.trimEnd().split('\n');
    expect(lines.map((line) => line.slice(6))).toEqual([
      expect.stringContaining(`${second.title} (in progress, `),
      expect.stringContaining(first.title),
    ]);
    const [sign = ''] = lines[0]?.split(' ') ?? [];
    expect((await waymark('done', sign)).out).toBe(`Done: ${second.title}\n`);
  });

  it('rejects an invalid count', async () => {
    for (const count of ['0', 'many', '501', '1.5'])
      expect(await waymark('next', '--count', count)).toMatchObject({ code: USAGE });
  });
});

describe('status', () => {
  it('shows where the plan stands', async () => {
    await waymark('done', first.id);
    await waymark('log', first.id, '1h30');
    const { out } = await waymark('status');
    expect(out).toContain(`${plan.plan.title}\nMonday, 5 January 2026, week 1 of `);
    expect(out).toMatch(/^Done: 1 of \d+ tasks, \d+% of the work$/m);
    expect(out).toContain('1 h 30 min logged.');
    expect(out).toMatch(/^Likely arrival: /m);
  });

  it('shows the running timer', async () => {
    ask(app, 'timer.start', { taskId: first.id });
    app.clock.moveTo('2026-01-05T09:25');
    expect((await waymark('status')).out).toContain(`Timer: 25 min on “${first.title}”\n`);
  });

  it('has the same JSON fields whatever the plan is like', async () => {
    const { json } = await waymark('status', '--json');
    expect(Object.keys(json() as object)).toEqual([
      'today',
      'plan',
      'phase',
      'phases',
      'tasks',
      'progress',
      'week',
      'timer',
      'arrival',
      'plannedDay',
      'targetDay',
      'health',
      'dataFile',
    ]);
    expect((await waymark('status', '--json')).out).toBe((await waymark('status', '--json')).out);
  });
});

describe('week', () => {
  it('shows goals with their outcome, and what else was done', async () => {
    const [second, third] = [taskAt(plan, 1), taskAt(plan, 2)];
    const goals = [first, second].map(({ id }) => ({ taskId: id, minutes: 120 }));
    ask(app, 'week.plan', { week: plan.plan.startDay, goals });
    await waymark('done', first.id);
    await waymark('done', third.id);
    const { out } = await waymark('week');
    expect(out).toMatch(/^5\s–\s11 Jan 2026: 1 of 2 goals done, plus 1 unplanned$/m);
    expect(out).toMatch(new RegExp(String.raw`^\[x\] \w+  ${first.title} · 2 h$`, 'm'));
    expect(out).toMatch(new RegExp(String.raw`^\[ \] \w+  ${second.title} · 2 h$`, 'm'));
    expect(out).toMatch(new RegExp(String.raw`^Also done:\n\[x\] \w+  ${third.title}$`, 'm'));
  });

  it('shows a week that was over long ago, by any of its days', async () => {
    const goals = [{ taskId: first.id, minutes: 60 }];
    ask(app, 'week.plan', { week: plan.plan.startDay, goals });
    await waymark('done', first.id);
    app.clock.moveTo('2026-09-09T09:00');
    for (const day of ['2026-01-05', '11 Jan 2026']) {
      const { json } = await waymark('week', day, '--json');
      expect(json()).toMatchObject({
        first: '2026-01-05',
        when: 'past',
        goals: [{ outcome: 'done' }],
      });
    }
    expect((await waymark('week', 'last', '--json')).json()).toMatchObject({ first: '2026-08-31' });
    expect((await waymark('week', 'next', '--json')).json()).toMatchObject({ when: 'coming' });
  });
});

describe('estimate', () => {
  it('prints the dates with their probabilities', async () => {
    const { out, code } = await waymark('estimate');
    expect(code).toBe(DONE);
    expect(out).toMatch(/^Likely arrival: /m);
    expect(out).toMatch(/^Target: .*\(.*%\)$/m);
    const { json } = await waymark('estimate', '--json');
    const { range, phases } = json() as {
      range: Record<string, string>;
      phases: unknown[];
    };
    expect(phases).toHaveLength(plan.phases.length);
    expect(Object.values(range).toSorted()).toEqual(Object.values(range));
  });
});

describe('search', () => {
  it('finds words in what was written, optionally of one kind', async () => {
    ask(app, 'task.note', { taskId: first.id, note: 'Ask Priya about the **zebra**.' });
    expect(await waymark('search', 'zebra')).toMatchObject({
      code: DONE,
      out: `Note: Ask Priya about the zebra. · ${first.title}\n`,
    });
    expect(await waymark('search', 'zebra', '--kind', 'task')).toMatchObject({
      code: NO_MATCH,
      out: 'Nothing found for “zebra”.\n',
    });
    expect((await waymark('search', 'zebra', '--json')).json()).toMatchObject({
      hits: [{ kind: 'note', taskId: first.id }],
      counts: { note: 1 },
    });
  });

  it('rejects other kinds', async () => {
    expect(await waymark('search', 'x', '--kind', 'mood')).toMatchObject({ code: USAGE });
  });
});

describe('a plan', () => {
  const startSecond = (): void => {
    ask(app, 'plan.create', {
      title: 'Learn Danish',
      phaseTitle: 'Words',
      weeks: 4,
      startDay: PLAN_START.startDay,
      hoursPerWeek: 2,
    });
  };

  it('is the current one, unless another is named', async () => {
    startSecond();
    expect((await waymark('status')).out).toContain('Learn Danish\n');
    expect((await waymark('status', '--plan', plan.plan.title)).out).toContain(plan.plan.title);
    expect(await waymark('done', first.title)).toMatchObject({ code: NO_MATCH });
    expect(await waymark('done', first.title, '--plan', plan.plan.title)).toMatchObject({
      code: DONE,
    });
    expect(await waymark('next', '--plan', 'Swahili')).toMatchObject({
      code: NO_MATCH,
      err: 'No plan matches “Swahili”.\n',
    });
  });

  it('is required', async () => {
    const empty = memoryApp();
    onTestFinished(() => empty.close());
    for (const words of [
      ['status'],
      ['next'],
      ['week'],
      ['estimate'],
      ['done', 'x'],
      ['log', 'x', '1h'],
    ])
      expect(await shellOver(empty)(...words)).toMatchObject({
        code: NO_MATCH,
        err: 'There is no plan yet. Start one in Waymark.\n',
      });
  });
});

describe('backup', () => {
  it('makes one, and says which', async () => {
    const kept = openApp(tempFolder());
    onTestFinished(() => kept.close());
    startPlan(kept);
    const { json } = await shellOver(kept)('backup', '--json');
    const [newest] = ask(kept, 'backup.list', {});
    expect(json()).toEqual(newest);
    expect(newest).toMatchObject({ kind: 'hand', isVerified: true });
  });

  it('says why there cannot be one', async () => {
    expect(await waymark('backup')).toMatchObject({
      code: FAILED,
      err: expect.stringMatching(/without a data folder/) as string,
    });
  });
});
