import { describe, expect, it } from 'vitest';
import { previewOf } from '../../../../../renderer/features/week/replan/replan-preview';
import { offerWords, ruleWords } from '../../../../../renderer/features/week/replan/replan-words';
import { formatDay } from '../../../../../renderer/ui/dates';
import { parseDay } from '../../../../../shared/domain/calendar/day';
import { replanGoals, type ReplanRule } from '../../../../../shared/domain/weeks/goal-replan';
import type { Task } from '../../../../../shared/domain/plan/task';
import { weekSheet, type WeekSources } from '../../../../../shared/domain/weeks/week-sheet';
import { taskOf } from '../../../../support/builders/task-of';
import { goalOf, sourcesOf } from '../../../../support/builders/weeks';

const lastWeek = parseDay('2026-01-05');
const monday = parseDay('2026-01-12');

const named = (title: string, plannedWeeks: number, own: Partial<Task> = {}): Task =>
  taskOf({ id: title, title, plannedWeeks, ...own });

/** Two roadmap goals and a personal goal of last week, all open on the Monday after. */
function carried(today = monday): WeekSources {
  const tasks = [named('Begun', 2), named('Small', 0.25), named('Further on', 1)];
  const own = named('Run', 0, { place: { in: 'week' } });
  const goals = ['Begun', 'Small', 'Run'].map((taskId) =>
    goalOf({ id: `goal of ${taskId}`, taskId, week: lastWeek }),
  );
  return sourcesOf({ today, tasks, logbook: { goals, tasks: [own] } });
}

function previewFor(rule: ReplanRule, sources = carried()) {
  const replan = replanGoals(sources, rule);
  if (replan === null) throw new Error('The rule has nothing to offer');
  return previewOf(replan, sources);
}

const wordsFor = (rule: ReplanRule, sources = carried()): string =>
  ruleWords(rule, replanGoals(sources, rule), sources);

describe('previewOf', () => {
  it('shows week by week what would start there, with its total time', () => {
    expect(previewFor('ease-off')).toMatchObject({
      weeks: [
        {
          week: '2026-01-12',
          goals: [{ title: 'Begun', minutes: 360, needed: 960, isNew: false }],
        },
        {
          week: '2026-01-26',
          goals: [
            // 960 minutes are two weeks of 360 and 240 of this one.
            { title: 'Small', minutes: 120, needed: 120, isNew: false },
          ],
        },
        {
          week: '2026-02-02',
          goals: [{ title: 'Run', minutes: 60, needed: 60, isNew: false }],
        },
      ],
      back: [],
    });
  });

  it('shows as back on the roadmap only what is not picked again', () => {
    const { weeks, back } = previewFor('start-afresh');
    expect(weeks).toMatchObject([
      {
        week: '2026-01-12',
        goals: [
          { title: 'Run', minutes: 60, needed: 60, isNew: false },
          { title: 'Begun', minutes: 420, needed: 960, isNew: false },
        ],
      },
    ]);
    expect(back.map(({ title }) => title)).toEqual(['Small']);
  });

  it('marks new goals', () => {
    const sources = carried();
    const goals = sources.logbook.goals.filter(({ taskId }) => taskId !== 'Begun');
    const without = { ...sources, logbook: { ...sources.logbook, goals } };
    expect(previewFor('start-afresh', without).weeks[0]?.goals).toMatchObject([
      { title: 'Run', isNew: false },
      { title: 'Begun', isNew: true },
    ]);
  });
});

describe('ruleWords', () => {
  it('say what each rule asks for', () => {
    expect(wordsFor('ease-off')).toBe(
      'About 6 h a week, for as long as it takes. The finish date may move.',
    );
    expect(wordsFor('keep-finish')).toBe(
      `Keeps the planned end, ${formatDay('2026-03-01')}: about 8 h a week, as you chose.`,
    );
    expect(wordsFor('start-afresh')).toBe(
      'The goals go back to the roadmap, and this week is planned from there, 8 h in total. Your own goals stay.',
    );
  });

  it('say if the finish needs more hours than chosen', () => {
    expect(wordsFor('keep-finish', carried(parseDay('2026-02-16')))).toBe(
      `Keeps the planned end, ${formatDay('2026-03-01')}: about 13 h a week instead of the 8 h you chose.`,
    );
  });

  it('name the target once the planned end has passed, and why nothing can be kept', () => {
    expect(wordsFor('keep-finish', carried(parseDay('2026-06-01')))).toContain(
      `Keeps your target, ${formatDay('2026-10-05')}`,
    );
    expect(wordsFor('keep-finish', carried(parseDay('2026-12-01')))).toBe(
      'The planned end and your target have both passed.',
    );
    expect(wordsFor('keep-finish', carried(parseDay('2026-02-28')))).toBe(
      'The finish date is too close for everything that is still open: no week has that many hours.',
    );
  });
});

describe('offerWords', () => {
  const offerOn = (sources: WeekSources) => offerWords(weekSheet(sources, sources.today));

  it('offer to replan what last week left', () => {
    expect(offerOn(carried())).toBe('Last week left 3 goals open. Replan them?');
  });

  it('offer it for an overfull week, and nothing else', () => {
    const goalsOf = (minutes: number) =>
      sourcesOf({
        tasks: [named('Begun', 2)],
        logbook: { goals: [goalOf({ taskId: 'Begun', minutes })] },
      });
    expect(offerOn(goalsOf(481))).toBe('Or spread the goals over the next few weeks?');
    expect(offerOn(goalsOf(480))).toBeNull();
  });
});
