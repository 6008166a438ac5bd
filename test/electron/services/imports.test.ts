import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseDay } from '../../../shared/domain/calendar/day';
import { refusals } from '../../../shared/words/refusals';
import { dump, rowsOf } from '../../support/builders/tables';
import {
  ask,
  logbookIn,
  openingIn,
  planIn,
  refusalOf,
  startPlan,
  undo,
} from '../../support/doors/ask';
import { openApp, type TestApp } from '../../support/doors/memory-app';
import { createTestClock } from '../../support/machine/test-clock';
import { tempFolder } from '../../support/machine/temp-folder';
import { GUIDE_TEXT } from '../../shared/domain/import/guide-text';

const LIST =
  '# Cook\n## Soups\n- [x] Stock 2026-01-05\n- [x] Broth\n- Onion\n  - [x] Buy\n  - Cry\n';

let app: TestApp;
beforeEach(() => {
  app = openApp(tempFolder(), createTestClock('2026-01-20T09:00'));
});
afterEach(() => app.close());

const bringIn = (text: string, wholeLines: number[] = []) =>
  ask(app, 'import.apply', {
    text,
    wholeLines,
    title: 'Brought in',
    startDay: parseDay('2026-01-19'),
    hoursPerWeek: 6,
  });

describe('an imported text', () => {
  it('becomes the current plan, with its guide', () => {
    startPlan(app);
    const { planId } = bringIn(GUIDE_TEXT);
    const snapshot = planIn(app);
    expect(snapshot?.plan).toMatchObject({ id: planId, title: 'Brought in' });
    expect(snapshot?.phases.map(({ title, weeks }) => [title, weeks])).toEqual([
      ['Sugar and chocolate', 6],
      ['Lead', 4],
    ]);
    expect(snapshot?.tasks).toHaveLength(6);
    expect(ask(app, 'guide.get', { planId })).toMatchObject({
      fromRole: 'Baker',
      window: { minMonths: 3, maxMonths: 5 },
      salaryChangePercent: { from: 15, to: 20 },
    });
  });

  it('has its ticks on their days, and steps under their task', () => {
    bringIn(LIST);
    expect(planIn(app)?.tasks.map(({ title, state }) => [title, state])).toEqual([
      ['Stock', { status: 'done', day: '2026-01-05' }],
      ['Broth', { status: 'done', day: '2026-01-20' }],
      ['Onion', { status: 'to-do' }],
    ]);
    const items = [...openingIn(app).records.checkItem.values()];
    expect(items.map(({ title }) => title)).toEqual(['Buy', 'Cry']);
    expect(items.map(({ isDone }) => isDone)).toEqual([true, false]);
    expect(refusalOf(app, 'guide.get', { planId: planIn(app)?.plan.id }).code).toBe('not-found');
  });

  it('is removed by one undo, and restored by redo', () => {
    startPlan(app);
    const before = dump(app.db);
    bringIn(GUIDE_TEXT);
    const after = dump(app.db);
    undo(app);
    expect(dump(app.db)).toEqual(before);
    ask(app, 'step.redo', {});
    expect(dump(app.db)).toEqual(after);
  });

  it('has goals for its first week, of what is not ticked', () => {
    const list = {
      text: LIST,
      wholeLines: [],
      title: 'Cook',
      startDay: parseDay('2026-01-19'),
      hoursPerWeek: 6,
    };
    const goal = (item: string) => [{ item, minutes: 60 }];
    ask(app, 'import.apply', { ...list, firstGoals: goal('phase-1-task-3') });
    const onion = planIn(app)?.tasks.find(({ title }) => title === 'Onion');
    expect(logbookIn(app).goals).toMatchObject([
      { taskId: onion?.id, week: '2026-01-19', minutes: 60 },
    ]);
    expect(refusalOf(app, 'import.apply', { ...list, firstGoals: goal('phase-1-task-1') })).toEqual(
      { code: 'refused', message: refusals.taskClosed('Stock') },
    );
  });

  it('is backed up before, and recorded as imported', () => {
    startPlan(app);
    bringIn(LIST);
    expect(ask(app, 'backup.list', {}).map(({ kind }) => kind)).toEqual(['import']);
    expect(rowsOf(app.db, 'activity').at(-1)).toMatchObject({ by: 'import' });
  });

  it('that is not a plan is refused with an explanation, and changes nothing', () => {
    const before = dump(app.db);
    const input = { wholeLines: [], title: 'x', startDay: '2026-01-19', hoursPerWeek: 6 };
    expect(refusalOf(app, 'import.apply', { ...input, text: '# Nothing' })).toEqual({
      code: 'refused',
      message: 'No tasks were found in it. Put each on its own line.',
    });
    expect(dump(app.db)).toEqual(before);
  });
});

describe('a list added to a plan', () => {
  const MORE =
    '## Soups\n- Stock\n- [x] Leek ~2w 2026-01-06\n  > Slowly\n  - Wash\n\n## Bread\n- Rye\n';
  const addTo = (text: string) => ask(app, 'import.add', { text, wholeLines: [] });

  it('adds what is missing, with weeks, steps, notes and ticks, and leaves the rest alone', () => {
    bringIn(LIST);
    const before = planIn(app);
    addTo(MORE);
    const after = planIn(app);
    expect(after?.phases.map(({ title, weeks }) => [title, weeks])).toEqual([
      ['Soups', 5],
      ['Bread', 1],
    ]);
    expect(after?.tasks.slice(0, 3)).toEqual(before?.tasks);
    expect(after?.tasks.slice(3)).toMatchObject([
      { title: 'Leek', plannedWeeks: 2, state: { status: 'done', day: '2026-01-06' } },
      { title: 'Rye', plannedWeeks: 1, state: { status: 'to-do' } },
    ]);
    expect(ask(app, 'note.get', { taskId: after?.tasks[3]?.id ?? '' })).toBe('Slowly');
    const steps = [...openingIn(app).records.checkItem.values()];
    expect(steps.map(({ title }) => title)).toContain('Wash');
  });

  it('is one step, backed up before, recorded as imported, and does nothing a second time', () => {
    bringIn(LIST);
    const before = dump(app.db);
    addTo(MORE);
    expect(ask(app, 'backup.list', {}).map(({ kind }) => kind)).toEqual(['import', 'import']);
    expect(rowsOf(app.db, 'activity').at(-1)).toMatchObject({ by: 'import' });
    const after = dump(app.db);
    addTo(MORE);
    expect(dump(app.db)).toEqual(after);
    undo(app);
    expect(dump(app.db)).toEqual(before);
  });

  it('adds the phases of a guide, with their resources', () => {
    startPlan(app);
    const phases = planIn(app)?.phases.length ?? 0;
    addTo(GUIDE_TEXT);
    expect(
      planIn(app)
        ?.phases.slice(phases)
        .map(({ resources }) => resources.length),
    ).not.toContain(0);
  });
});

it('a list’s weeks are those of its tasks and phases', () => {
  bringIn('## Soups\n- Stock ~2w\n- Onion ~3 d\n- Leek ~3d\n## Bread\n- Rye\n- Sourdough');
  expect(planIn(app)?.tasks.map(({ title, plannedWeeks }) => [title, plannedWeeks])).toEqual([
    ['Stock', 2],
    ['Onion ~3 d', 1],
    ['Leek', 0.429],
    ['Rye', 1],
    ['Sourdough', 1],
  ]);
  expect(planIn(app)?.phases.map(({ weeks }) => weeks)).toEqual([3.429, 2]);
});
