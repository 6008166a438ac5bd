import { v7 as createId } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseDay } from '../../../shared/domain/calendar/day';
import type { Phase, Plan } from '../../../shared/domain/plan/plan';
import type { Evidence, Task } from '../../../shared/domain/plan/task';
import { createStore, type Store } from '../../../electron/store/store';
import { bundledPathway } from '../../support/builders/bundled-pathway';
import { STATES, taskOf } from '../../support/builders/task-of';

let store: Store;

const resource = {
  id: createId(),
  origin: 'resource-1',
  title: 'A book',
  kind: 'book',
  by: null,
  url: null,
} as const;
const course = {
  ...resource,
  id: createId(),
  kind: 'course',
  by: 'Ann',
  url: 'https://a.example',
} as const;

const plan: Plan = {
  id: createId(),
  title: 'A ’plan’ of "mine"',
  startDay: parseDay('2026-01-05'),
  plannedHours: 7.5,
  hours: [],
  targetDay: null,
  guide: bundledPathway,
};
const phases: Phase[] = [
  { id: createId(), origin: 'one', title: 'One', weeks: 8 / 3, resources: [course, resource] },
  { id: createId(), origin: 'two', title: 'Two', weeks: 6, resources: [] },
];
const taskId = createId();
const inFirstPhase = { in: 'phase', phaseId: phases[0]?.id ?? '' } as const;

const addTask = (own: Partial<Task> = {}): Task => {
  const task = taskOf({ id: taskId, place: inFirstPhase, ...own });
  store.tasks.add(plan.id, task);
  return task;
};

beforeEach(() => {
  store = createStore(':memory:');
  store.plans.add(plan, phases);
});

describe('what is kept comes back as it was:', () => {
  it('a plan with the guide it was made from', () => {
    expect(store.plans.find()).toEqual(plan);
  });

  it('its phases and their resources, in order', () => {
    expect(store.plans.listPhases(plan.id)).toEqual(phases);
  });

  it('a changed plan', () => {
    const changed = {
      ...plan,
      startDay: parseDay('2026-02-02'),
      targetDay: parseDay('2026-09-01'),
    };
    store.plans.update(changed);
    expect(store.plans.find()).toEqual(changed);
  });

  it.each(Object.values(STATES))('a task that is $status', (state) => {
    const task = addTask({ state, note: '# Note\n“quoted” ’ ; -- 🧭', plannedWeeks: 8 / 3 });
    expect(store.tasks.find(taskId)).toEqual(task);
    expect(store.tasks.listByPlan(plan.id)).toEqual([task]);
  });

  it.each(Object.values(STATES))('a task that became $status', (state) => {
    addTask();
    store.tasks.setState(taskId, state);
    expect(store.tasks.find(taskId)?.state).toEqual(state);
  });

  it('an entry of the action plan', () => {
    const task = addTask({ place: { in: 'action-plan', horizon: 'this-month' }, plannedWeeks: 0 });
    expect(store.tasks.find(taskId)).toEqual(task);
  });

  it('evidence, in the order in which it was added', () => {
    addTask();
    const [one, two, three] = ['one', 'two', 'three'].map((title): Evidence => ({
      id: createId(),
      url: `https://${title}.example`,
      title,
    })) as [Evidence, Evidence, Evidence];
    for (const each of [two, one, three]) store.evidence.add(taskId, each);
    expect(store.tasks.find(taskId)?.evidence).toEqual([two, one, three]);
    expect(store.tasks.listByPlan(plan.id)[0]?.evidence).toEqual([two, one, three]);
    store.evidence.remove(two.id);
    store.evidence.add(taskId, two);
    expect(store.tasks.find(taskId)?.evidence).toEqual([one, three, two]);
  });

  it('settings: the usual ones until they are chosen', () => {
    const usual = { firstWeekday: 1, reviewWeekday: 0, showsStreak: true };
    expect(store.settings.get()).toEqual(usual);
    store.settings.set({ firstWeekday: 0, showsStreak: false });
    expect(store.settings.get()).toEqual({ ...usual, firstWeekday: 0, showsStreak: false });
  });
});

it('knows nothing of what is not there', () => {
  expect(store.tasks.find('gone')).toBeNull();
  expect(store.tasks.listByPlan('gone')).toEqual([]);
  expect(createStore(':memory:').plans.find()).toBeNull();
});

it('takes back all of a transaction that fails', () => {
  const fail = (): void =>
    store.transaction(() => {
      addTask();
      store.settings.set({ firstWeekday: 3 });
      throw new Error('a rule says no');
    });
  expect(fail).toThrow('a rule says no');
  expect(store.tasks.listByPlan(plan.id)).toEqual([]);
  expect(store.settings.get().firstWeekday).toBe(1);
});
