import { describe, expect, it } from 'vitest';
import type { Day } from '../../../../shared/domain/calendar/day';
import type { Resource } from '../../../../shared/domain/plan/plan';
import {
  gapsFirst,
  type Level,
  type Skill,
  skillCards,
} from '../../../../shared/domain/plan/skill';
import { STATES, taskOf } from '../../../support/builders/task-of';

const skillOf = (id: string, fields: Partial<Skill> = {}): Skill => ({
  id,
  origin: '',
  kind: 'to-learn',
  title: id,
  about: '',
  priority: null,
  weeks: 4,
  evidence: '',
  ...fields,
});

const levelOf = (skillId: string, day: string, level: Level) => ({
  id: `${skillId} ${day}`,
  skillId,
  day: day as Day,
  level,
  reason: '',
});

const resource: Resource = {
  id: 'resource',
  origin: '',
  title: 'A book',
  kind: 'book',
  by: null,
  url: null,
  progress: 'to-read',
  rating: null,
  note: '',
};

const NONE = { levels: [], taskLinks: [], resourceLinks: [], tasks: [], resources: [] };

const linkOf = (skillId: string, taskId: string) => ({
  id: `${skillId} ${taskId}`,
  skillId,
  taskId,
});

describe('a skill', () => {
  const tasks = [
    taskOf({ id: 'a', plannedWeeks: 3, state: STATES.done }),
    taskOf({ id: 'b', plannedWeeks: 1 }),
    taskOf({ id: 'c', plannedWeeks: 4 }),
  ];

  it('has the progress of its tasks, in planned weeks', () => {
    const taskLinks = [linkOf('python', 'b'), linkOf('python', 'a')];
    const [card] = skillCards({ ...NONE, skills: [skillOf('python')], taskLinks, tasks });
    expect(card?.tasks.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(card?.progress).toBe(0.75);
  });

  it('has the progress of its resources if no task teaches it', () => {
    const resources = [
      { ...resource, id: 'book', progress: 'done' as const },
      { ...resource, id: 'talk', progress: 'reading' as const },
      { ...resource, id: 'other' },
    ];
    const resourceLinks = ['book', 'talk'].map((id) => ({
      id: `python ${id}`,
      skillId: 'python',
      resourceId: id,
    }));
    const skills = [skillOf('python')];
    const [card] = skillCards({ ...NONE, skills, resourceLinks, resources, tasks });
    expect(card?.progress).toBe(0.75);
  });

  it('has no progress if nothing teaches it', () => {
    const [card] = skillCards({ ...NONE, skills: [skillOf('python')], tasks });
    expect(card).toMatchObject({ level: null, tasks: [], progress: null });
  });

  it('has its latest rating as level', () => {
    const levels = [levelOf('python', '2026-03-01', 2), levelOf('python', '2026-04-01', 1)];
    const [card] = skillCards({ ...NONE, skills: [skillOf('python')], levels });
    expect(card?.level).toBe(1);
    expect(card?.levels).toEqual(levels);
  });
});

describe('gapsFirst', () => {
  it('puts gaps first, by priority, and keeps the order otherwise', () => {
    const skills = [
      skillOf('known', { priority: 'critical' }),
      skillOf('later'),
      skillOf('nice', { priority: 'nice-to-have' }),
      skillOf('first', { priority: 'critical' }),
      skillOf('last'),
    ];
    const levels = [levelOf('known', '2026-03-01', 3), levelOf('first', '2026-03-01', 2)];
    const cards = gapsFirst(skillCards({ ...NONE, skills, levels }));
    expect(cards.map(({ skill }) => skill.id)).toEqual(['first', 'nice', 'later', 'last', 'known']);
  });
});
