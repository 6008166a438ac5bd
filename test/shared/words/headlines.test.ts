import { describe, expect, it } from 'vitest';
import { type ActivityEntry, headlineOf } from '../../../shared/domain/history/activity';
import { describeHeadline } from '../../../shared/words/activity';
import { parseDay } from '../../../shared/domain/calendar/day';

const day = parseDay('2026-01-05');
const task = { taskId: 'id', title: 'Read the book' };
const pause = { planId: 'id', id: 'id', first: day, last: parseDay('2026-01-07'), reason: '' };
const goal = { goalId: 'id', ...task };
const skill = { skillId: 'id', title: 'MLOps' };
const book = { resourceId: 'id', title: 'A book' };
const step = { stepId: 'id', of: { kind: 'task.completed', day, ...task } } as const;

/** Every kind, so that a new one must be given its words here. */
const described: {
  readonly [Kind in ActivityEntry['kind']]: [ActivityEntry & { kind: Kind }, string];
} = {
  'plan.started': [
    { kind: 'plan.started', planId: 'id', title: 'A to B', startDay: day },
    'Started: A to B',
  ],
  'plan.chosen': [{ kind: 'plan.chosen', planId: 'id', title: 'A to B' }, 'Switched to: A to B'],
  'plan.archived': [
    { kind: 'plan.archived', planId: 'id', title: 'A to B' },
    'Plan archived: A to B',
  ],
  'plan.unarchived': [
    { kind: 'plan.unarchived', planId: 'id', title: 'A to B' },
    'Plan brought back: A to B',
  ],
  'plan.deleted': [{ kind: 'plan.deleted', planId: 'id', title: 'A to B' }, 'Plan deleted: A to B'],
  'guide.updated': [
    { kind: 'guide.updated', planId: 'id', title: 'A to B', lines: [] },
    'Guide updated: A to B',
  ],
  'plan.changed': [{ kind: 'plan.changed', planId: 'id', changes: {} }, 'Plan changed'],
  'plan.replanned': [{ kind: 'plan.replanned', parts: [] }, 'Several changes to the plan'],
  'pause.added': [{ kind: 'pause.added', ...pause }, 'Pause from 2026-01-05 to 2026-01-07'],
  'pause.removed': [{ kind: 'pause.removed', ...pause }, 'Pause removed, 2026-01-05 to 2026-01-07'],
  'settings.changed': [{ kind: 'settings.changed', changes: {} }, 'Settings changed'],
  'task.edited': [{ kind: 'task.edited', ...task, changes: {} }, 'Changed: Read the book'],
  'tasks.moved': [
    { kind: 'tasks.moved', phase: { phaseId: 'id', title: 'Two' }, tasks: [task] },
    'Moved: Read the book',
  ],
  'tasks.merged': [{ kind: 'tasks.merged', ...task, tasks: [task, task] }, 'Merged: 2 tasks'],
  'tasks.deleted': [{ kind: 'tasks.deleted', tasks: [task, task, task] }, 'Deleted: 3 tasks'],
  'phase.added': [
    { kind: 'phase.added', phaseId: 'id', title: 'Two', weeks: 2 },
    'Phase added: Two',
  ],
  'phase.edited': [
    { kind: 'phase.edited', phaseId: 'id', title: 'Two', changes: {} },
    'Phase changed: Two',
  ],
  'phase.moved': [{ kind: 'phase.moved', phaseId: 'id', title: 'Two' }, 'Phase moved: Two'],
  'phase.deleted': [
    { kind: 'phase.deleted', phaseId: 'id', title: 'Two', count: 3 },
    'Phase deleted: Two',
  ],
  'resource.added': [{ kind: 'resource.added', ...book }, 'Resource added: A book'],
  'resource.edited': [{ kind: 'resource.edited', ...book, changes: {} }, 'Resource: A book'],
  'resource.moved': [{ kind: 'resource.moved', ...book }, 'Resource moved: A book'],
  'resource.deleted': [{ kind: 'resource.deleted', ...book }, 'Resource deleted: A book'],
  'skill.added': [{ kind: 'skill.added', ...skill }, 'Skill added: MLOps'],
  'skill.deleted': [{ kind: 'skill.deleted', ...skill }, 'Skill deleted: MLOps'],
  'skill.edited': [{ kind: 'skill.edited', ...skill, changes: {} }, 'Skill: MLOps'],
  'skill.rated': [
    { kind: 'skill.rated', ...skill, level: 3, reason: 'A course' },
    'Level 3: MLOps',
  ],
  'skill.linked': [{ kind: 'skill.linked', ...skill, by: 'Read' }, 'Skill linked: MLOps'],
  'skill.unlinked': [{ kind: 'skill.unlinked', ...skill, by: 'Read' }, 'Skill unlinked: MLOps'],
  'task.added': [
    { kind: 'task.added', ...task, phaseId: 'id', plannedWeeks: 1 },
    'Added: Read the book',
  ],
  'task.split': [
    {
      kind: 'task.split',
      ...task,
      plannedWeeks: 2,
      phaseId: null,
      first: { title: 'One', plannedWeeks: 1 },
      rest: [{ taskId: 'id-2', title: 'Two', plannedWeeks: 1 }],
    },
    'Split: Read the book',
  ],
  'week.planned': [
    { kind: 'week.planned', week: day, goals: [goal] },
    'Planned for a week: Read the book',
  ],
  'goal.placed': [{ kind: 'goal.placed', ...goal }, 'Goals reordered'],
  'goal.ended': [
    { kind: 'goal.ended', ...goal, week: day },
    'Taken out of the week: Read the book',
  ],
  'task.removed': [{ kind: 'task.removed', ...task }, 'Removed: Read the book'],
  'weeks.replanned': [
    { kind: 'weeks.replanned', rule: 'ease-off', goals: [goal, goal] },
    'Replanned: 2 goals',
  ],
  'goal.changed': [{ kind: 'goal.changed', ...goal, changes: {} }, 'Goal changed: Read the book'],
  'goal.moved': [{ kind: 'goal.moved', ...goal, from: day, to: day }, 'Replanned: Read the book'],
  'goal.removed': [
    { kind: 'goal.removed', ...goal, week: day },
    'Taken out of the week: Read the book',
  ],
  'time.logged': [
    { kind: 'time.logged', ...task, day, minutes: 80 },
    '1 h 20 min logged: Read the book',
  ],
  'time.removed': [
    { kind: 'time.removed', ...task, day, minutes: 45 },
    '45 min removed: Read the book',
  ],
  'timer.started': [
    { kind: 'timer.started', ...task, logged: null },
    'Timer started: Read the book',
  ],
  'timer.discarded': [
    { kind: 'timer.discarded', ...task },
    'Timer stopped, nothing logged: Read the book',
  ],
  'review.written': [{ kind: 'review.written', week: day }, 'Review written'],
  'review.finished': [{ kind: 'review.finished', week: day }, 'Review finished'],
  'task.started': [{ kind: 'task.started', ...task }, 'In progress: Read the book'],
  'task.completed': [{ kind: 'task.completed', day, ...task }, 'Done: Read the book'],
  'task.reopened': [{ kind: 'task.reopened', ...task }, 'Reopened: Read the book'],
  'task.dropped': [
    { kind: 'task.dropped', day, reason: 'no time', ...task },
    'Dropped: Read the book',
  ],
  'task.noted': [{ kind: 'task.noted', ...task }, 'Note: Read the book'],
  'evidence.added': [
    { kind: 'evidence.added', url: 'https://example.org', ...task },
    'Evidence added: Read the book',
  ],
  'evidence.removed': [
    { kind: 'evidence.removed', url: 'https://example.org', ...task },
    'Evidence removed: Read the book',
  ],
  'checklist.added': [
    { kind: 'checklist.added', item: 'Gather', count: 2, ...task },
    'Added: 2 steps',
  ],
  'checklist.ticked': [{ kind: 'checklist.ticked', item: 'Gather', ...task }, 'Step done: Gather'],
  'checklist.unticked': [
    { kind: 'checklist.unticked', item: 'Gather', ...task },
    'Step reopened: Gather',
  ],
  'checklist.renamed': [
    { kind: 'checklist.renamed', item: 'Gather', to: 'Collect', ...task },
    'Step renamed: Collect',
  ],
  'checklist.moved': [{ kind: 'checklist.moved', item: 'Gather', ...task }, 'Step moved: Gather'],
  'checklist.removed': [
    { kind: 'checklist.removed', item: 'Gather', ...task },
    'Step removed: Gather',
  ],
  'need.added': [{ kind: 'need.added', needed: 'Buy it', ...task }, 'Needs first: Read the book'],
  'need.removed': [
    { kind: 'need.removed', needed: 'Buy it', ...task },
    'No longer needs: Read the book',
  ],
  'hours.divided': [
    { kind: 'hours.divided', sharedHours: 9, plans: 2, hoursPerWeek: 4.5 },
    'Hours shared: 9 a week',
  ],
  'step.undone': [{ kind: 'step.undone', ...step }, 'Done: Read the book'],
  'step.redone': [{ kind: 'step.redone', ...step }, 'Done: Read the book'],
};

describe('a headline', () => {
  it.each(Object.values(described))('describes %o', (entry, text) => {
    expect(describeHeadline(headlineOf(entry))).toBe(text);
  });
});
