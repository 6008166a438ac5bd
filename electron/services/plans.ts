import { v7 as createId } from 'uuid';
import { Failure } from '../../shared/contract/failure';
import type { Handlers } from '../../shared/contract/handlers';
import { differences } from '../../shared/domain/activity';
import { HORIZONS, type Pathway, type PathwayPhase, taskWeeks } from '../../shared/domain/pathway';
import type { Phase, Plan, PlanSnapshot } from '../../shared/domain/plan';
import type { Task, TaskPlace } from '../../shared/domain/task';
import type { Store } from '../store/store';

type PlanHandlers = Pick<Handlers, 'pathway.list' | 'plan.get' | 'plan.start' | 'plan.change'>;

export function readSnapshot(store: Store): PlanSnapshot | null {
  const plan = store.plans.find();
  if (plan === null) return null;
  return { plan, phases: store.plans.listPhases(plan.id), tasks: store.tasks.listByPlan(plan.id) };
}

export function createPlanHandlers(store: Store, catalog: readonly Pathway[]): PlanHandlers {
  return {
    'pathway.list': () => catalog,

    'plan.get': () => readSnapshot(store),

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
      const plan: Plan = { id: createId(), title: guide.title, startDay, hoursPerWeek, guide };
      const { phases, tasks } = copyGuide(guide);
      store.plans.add(plan, phases);
      tasks.forEach((task, position) => store.tasks.add(plan.id, position, task));
      store.settings.set({ firstWeekday });
      return {
        value: { plan, phases, tasks },
        entry: { kind: 'plan.started', planId: plan.id, title: plan.title },
      };
    },

    'plan.change': ({ planId, startDay, hoursPerWeek }) => {
      const plan = store.plans.find();
      if (plan?.id !== planId) {
        throw new Failure('not-found', 'This plan is no longer there. Open the roadmap anew.');
      }
      const changed: Plan = {
        ...plan,
        startDay: startDay ?? plan.startDay,
        hoursPerWeek: hoursPerWeek ?? plan.hoursPerWeek,
      };
      const changes = differences(plan, changed, ['startDay', 'hoursPerWeek']);
      if (changes === null) return { value: plan, entry: null };
      store.plans.update(changed);
      return { value: changed, entry: { kind: 'plan.changed', planId, changes } };
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

const createTask = (
  origin: string,
  title: string,
  place: TaskPlace,
  plannedWeeks: number,
): Task => ({
  id: createId(),
  origin,
  place,
  title,
  plannedWeeks,
  state: { status: 'to-do' },
  note: '',
  evidence: [],
});
