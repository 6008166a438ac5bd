import { expect, it } from 'vitest';
import { parseDay } from '../../../../shared/domain/calendar/day';
import type { SkillCard } from '../../../../shared/domain/plan/skill';
import { touchedSkills } from '../../../../shared/domain/review/touched-skills';
import { taskOf } from '../../../support/builders/task-of';
import { goalOf, sourcesOf } from '../../../support/builders/weeks';

const monday = parseDay('2026-01-05');

it('the skills touched in a week are those of its done tasks and open goals, gaps first', () => {
  const done = taskOf({ id: 'done', state: { status: 'done', day: monday } });
  const goal = taskOf({ id: 'goal' });
  const other = taskOf({ id: 'other' });
  const cardOf = (id: string, own: Partial<SkillCard>): SkillCard => ({
    skill: {
      id,
      origin: '',
      kind: 'to-learn',
      title: id,
      about: '',
      priority: null,
      weeks: 1,
      evidence: '',
    },
    levels: [],
    level: null,
    tasks: [],
    resources: [],
    progress: null,
    ...own,
  });
  const cards = [
    cardOf('known', { tasks: [done], level: 4 }),
    cardOf('untouched', { tasks: [other] }),
    cardOf('gap', { tasks: [other, goal] }),
  ];
  const sources = sourcesOf({
    tasks: [done, goal, other],
    logbook: { goals: [goalOf({ id: 'goal-1', taskId: 'goal' })] },
    today: monday,
  });
  expect(touchedSkills(cards, sources, monday).map(({ skill }) => skill.id)).toEqual([
    'gap',
    'known',
  ]);
});
