import { v7 as createId } from 'uuid';
import { Failure } from '../../shared/contract/failure';
import type { Handlers } from '../../shared/contract/handlers';
import { differences } from '../../shared/domain/history/activity';
import { dayOf } from '../../shared/domain/calendar/day';
import { factsAsOfDays } from '../../shared/domain/estimate/past';
import { hoursOn } from '../../shared/domain/plan/hours';
import {
  HORIZONS,
  type Pathway,
  type PathwayPhase,
  taskWeeks,
} from '../../shared/domain/plan/pathway';
import type { Phase, Plan, PlanSnapshot } from '../../shared/domain/plan/plan';
import type { Task, TaskPlace } from '../../shared/domain/plan/task';
import type { Store } from '../store/store';
import { createTask } from './create-task';
import { expectPlan } from './expect';

type PlanHandlers = Pick<
  Handlers,
  'pathway.list' | 'plan.get' | 'plan.past' | 'plan.start' | 'plan.change'
>;

export function readSnapshot(store: Store): PlanSnapshot | null {
  const plan = store.plans.find();
  if (plan === null) return null;
  return {
    plan,
    phases: store.plans.listPhases(plan.id),
    tasks: store.tasks.listByPlan(plan.id),
    pauses: store.pauses.listByPlan(plan.id),
  };
}

export function createPlanHandlers(store: Store, catalog: readonly Pathway[]): PlanHandlers {
  return {
    'pathway.list': () => catalog,

    'plan.get': () => readSnapshot(store),

    'plan.past': ({ days }) => {
      const snapshot = readSnapshot(store);
      if (snapshot === null) return days.map(() => null);
      return factsAsOfDays(snapshot, store.activity.listReplayed(), days);
    },

    'plan.start': ({ pathwayId, startDay, hoursPerWeek, firstWeekday }) => {
      const guide = catalog.find((pathway) => pathway.id === pathwayId);
      if (guide === undefined) {
        throw new Failure(
          'not-found',
          'This pathway is not among the bundled ones. Choose another.',
        );
      }
      if (store.plans.find() !== null) {
        throw new Failure('refused', 'A plan is already under way. It was left as it is.');
      }
      const plan: Plan = {
        id: createId(),
        title: guide.title,
        startDay,
        plannedHours: hoursPerWeek,
        hours: [],
        targetDay: null,
        guide,
      };
      const { phases, tasks } = copyGuide(guide);
      store.plans.add(plan, phases);
      tasks.forEach((task) => store.tasks.add(plan.id, task));
      store.settings.set({ firstWeekday });
      return {
        value: { plan, phases, tasks, pauses: [] },
        entry: { kind: 'plan.started', planId: plan.id, title: plan.title, startDay },
      };
    },

    'plan.change': ({ planId, hoursPerWeek, ...chosen }, at) => {
      const plan = expectPlan(store, planId);
      const today = dayOf(at);
      const before = { ...plan, hoursPerWeek: hoursOn(plan, today) };
      const after = {
        hoursPerWeek: hoursPerWeek ?? before.hoursPerWeek,
        startDay: chosen.startDay ?? plan.startDay,
        targetDay: chosen.targetDay === undefined ? plan.targetDay : chosen.targetDay,
      };
      const changes = differences(before, after, ['startDay', 'hoursPerWeek', 'targetDay']);
      if (changes === null) return { value: plan, entry: null };
      store.plans.update({ ...plan, ...after });
      if ('hoursPerWeek' in changes) {
        store.plans.setHours(planId, { fromDay: today, hoursPerWeek: after.hoursPerWeek });
      }
      return { value: expectPlan(store, planId), entry: { kind: 'plan.changed', planId, changes } };
    },
  };
}

function copyGuide(guide: Pathway): { phases: Phase[]; tasks: Task[] } {
  const phases = guide.phases.map(copyPhase);
  const ofPhases = guide.phases.flatMap((source, index) =>
    copyTasks(source, { in: 'phase', phaseId: phases[index]?.id ?? '' }),
  );
  const ofActionPlan = HORIZONS.flatMap((horizon) =>
    guide.actionPlan[horizon].map(({ id, title }) =>
      createTask(id, title, { in: 'action-plan', horizon }, 0),
    ),
  );
  return { phases, tasks: [...ofPhases, ...ofActionPlan] };
}

const copyPhase = ({ id, title, weeks, resources }: PathwayPhase): Phase => ({
  id: createId(),
  origin: id,
  title,
  weeks,
  resources: resources.map((resource) => ({
    id: createId(),
    origin: resource.id,
    title: resource.title,
    kind: resource.kind,
    by: resource.by ?? null,
    url: resource.url ?? null,
  })),
});

function copyTasks(phase: PathwayPhase, place: TaskPlace): Task[] {
  const weeks = taskWeeks(phase);
  return phase.tasks.map(({ id, title }, index) => createTask(id, title, place, weeks[index] ?? 0));
}
