import { v7 as createId } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { createStore, type Store } from '../../../electron/store/store';
import { parseDay } from '../../../shared/domain/calendar/day';
import type {
  EvidenceRecord,
  PhaseRecord,
  PlanRecord,
  ResourceRecord,
  TaskRecord,
} from '../../../shared/domain/records';
import { bundledPathway } from '../../support/builders/bundled-pathway';
import { summaryOf } from '../../support/builders/plan-of';
import { STATES } from '../../support/builders/task-of';

let store: Store;

const planId = createId();
const plan: PlanRecord = {
  id: planId,
  title: 'A ’plan’ of "mine"',
  startDay: parseDay('2026-01-05'),
  plannedHours: 7.5,
  targetDay: null,
  guide: summaryOf(bundledPathway),
  guideVersion: 1,
  archivedOn: parseDay('2026-05-01'),
};
const phases: PhaseRecord[] = [
  { id: createId(), planId, origin: 'one', order: 'a0', title: 'One', weeks: 8 / 3 },
  { id: createId(), planId, origin: 'two', order: 'a1', title: 'Two', weeks: 6 },
];
const phaseId = phases[0]?.id ?? '';
const resources: ResourceRecord[] = [
  {
    id: createId(),
    planId,
    phaseId,
    order: 'a0',
    origin: 'resource-2',
    title: 'A course',
    kind: 'course',
    by: 'Ann',
    url: 'https://a.example',
    progress: 'reading',
    rating: 4,
    note: 'Worth it',
  },
  {
    id: createId(),
    planId,
    phaseId,
    order: 'a1',
    origin: 'resource-1',
    title: 'A book',
    kind: 'book',
    by: null,
    url: null,
    progress: 'to-read',
    rating: null,
    note: '',
  },
];
const taskId = createId();

const addTask = (own: Partial<TaskRecord> = {}): TaskRecord => {
  const task: TaskRecord = {
    id: taskId,
    planId,
    place: { in: 'phase', phaseId },
    origin: 'item',
    order: 'a0',
    title: 'A task',
    plannedWeeks: 1,
    state: STATES.toDo,
    priority: 'important',
    dueOn: parseDay('2026-03-01'),
    ...own,
  };
  store.tasks.add(task);
  return task;
};

beforeEach(() => {
  store = createStore(':memory:', 'device');
  store.plans.add(plan, bundledPathway);
  phases.forEach((phase) => store.phases.add(phase));
  resources.forEach((resource) => store.phases.addResource(resource));
});

describe('what is stored is read back unchanged:', () => {
  it('a plan, and the guide it was made from', () => {
    expect(store.plans.find(planId)).toEqual({ ...plan, hours: [] });
    expect(store.plans.findGuide(planId)).toEqual(bundledPathway);
  });

  it('its phases and their resources, in order', () => {
    expect(store.phases.list(planId)).toEqual(phases);
    expect(store.phases.listResources(planId)).toEqual(resources);
  });

  it('a changed plan, with its hours', () => {
    const changed = {
      ...plan,
      startDay: parseDay('2026-02-02'),
      targetDay: parseDay('2026-09-01'),
    };
    store.plans.update(changed);
    store.plans.setHours(planId, { fromDay: parseDay('2026-03-01'), hoursPerWeek: 10 });
    store.plans.setHours(planId, { fromDay: parseDay('2026-02-01'), hoursPerWeek: 9 });
    store.plans.setHours(planId, { fromDay: parseDay('2026-02-01'), hoursPerWeek: 9.5 });
    expect(store.plans.find(planId)).toMatchObject({
      ...changed,
      hours: [{ fromDay: '2026-02-01', hoursPerWeek: 9.5 }],
    });
  });

  it.each(Object.values(STATES))('a task that is $status', (state) => {
    const task = addTask({ state, title: '“quoted” ’ ; -- 🧭', plannedWeeks: 8 / 3 });
    expect(store.tasks.find(planId, taskId)).toEqual(task);
    expect(store.tasks.listRoadmap(planId)).toEqual([task]);
  });

  it.each(Object.values(STATES))('a task that became $status', (state) => {
    addTask();
    store.tasks.setState(taskId, state);
    expect(store.tasks.find(planId, taskId)?.state).toEqual(state);
  });

  it('an entry of the action plan, and a personal goal', () => {
    const entry = addTask({ place: { in: 'action-plan', horizon: 'this-month' }, plannedWeeks: 0 });
    const own = addTask({ id: createId(), place: { in: 'week' } });
    expect(store.tasks.find(planId, taskId)).toEqual(entry);
    expect(store.tasks.listOwn(planId, parseDay('2026-01-01'))).toEqual([own]);
  });

  it('a note', () => {
    addTask();
    store.notes.set(planId, taskId, '# Note\n“quoted” ’ ; -- 🧭');
    expect(store.notes.textOf(taskId)).toBe('# Note\n“quoted” ’ ; -- 🧭');
    expect(store.notes.list(planId)).toEqual([{ id: taskId, planId, text: null }]);
    store.notes.set(planId, taskId, '');
    expect(store.notes.list(planId)).toEqual([]);
  });

  it('evidence, in its order', () => {
    addTask();
    const [one, two] = ['b', 'a'].map((order): EvidenceRecord => ({
      id: createId(),
      planId,
      taskId,
      order,
      url: `https://${order}.example`,
      title: order,
    })) as [EvidenceRecord, EvidenceRecord];
    store.evidence.add(one);
    store.evidence.add(two);
    expect(store.evidence.listByTask(taskId)).toEqual([two, one]);
    store.evidence.remove(two.id);
    expect(store.evidence.list(planId)).toEqual([one]);
  });

  it('settings, with defaults until chosen', () => {
    const usual = {
      currentPlanId: null,
      firstWeekday: 1,
      reviewWeekday: 0,
      showsStreak: true,
      sharedHours: null,
      remindsOfReview: false,
      remindsOfPauseEnd: false,
      remindsOfCarried: false,
      remindsOfTimer: false,
      quietFrom: 22 * 60,
      quietUntil: 8 * 60,
    };
    expect(store.settings.get()).toEqual(usual);
    store.settings.set({ firstWeekday: 0, showsStreak: false });
    expect(store.settings.get()).toEqual({ ...usual, firstWeekday: 0, showsStreak: false });
  });
});

it('finds nothing that is missing or belongs to another plan', () => {
  const task = addTask();
  expect(store.tasks.find(planId, 'gone')).toBeNull();
  expect(store.tasks.find('another', task.id)).toBeNull();
  expect(store.tasks.listRoadmap('another')).toEqual([]);
  expect(store.plans.find('another')).toBeNull();
  expect(store.phases.has('another', phaseId)).toBe(false);
});

it('rolls back a failed transaction completely', () => {
  const fail = (): void =>
    store.transaction(() => {
      addTask();
      store.settings.set({ firstWeekday: 3 });
      throw new Error('a rule says no');
    });
  expect(fail).toThrow('a rule says no');
  expect(store.tasks.listRoadmap(planId)).toEqual([]);
  expect(store.settings.get().firstWeekday).toBe(1);
});
