import { v7 as createId } from 'uuid';
import { Failure } from '../../../shared/contract/failure';
import type { Input } from '../../../shared/contract/calls';
import type { Handlers, Written } from '../../../shared/contract/handlers';
import { differences } from '../../../shared/domain/changes';
import { PLANNED_WEEKS } from '../../../shared/domain/limits';
import type { Id } from '../../../shared/domain/id';
import { isOpen } from '../../../shared/domain/plan/task';
import type { PhaseRecord } from '../../../shared/domain/records';
import { REFUSALS, refusals } from '../../../shared/words/refusals';
import type { Store } from '../../store/store';
import { expectPhase } from '../rules/expect';
import { ordersAfter } from '../rules/order-places';
import { removeResource } from '../rules/whole-resources';
import { removeTask } from '../rules/whole-tasks';

type PhaseHandlers = Pick<Handlers, 'phase.add' | 'phase.edit' | 'phase.move' | 'phase.delete'>;

export const createPhaseHandlers = (store: Store): PhaseHandlers => ({
  'phase.add': ({ planId, title, weeks, after }) => {
    const [order = ''] = ordersAfter(store.phases.list(planId), after, 1, REFUSALS.phaseGone);
    const phaseId = createId();
    store.phases.add({ id: phaseId, planId, origin: '', order, title, weeks });
    return { value: { phaseId }, entries: [{ kind: 'phase.added', phaseId, title, weeks }] };
  },

  'phase.edit': (input) => editPhase(store, input),
  'phase.move': (input) => movePhase(store, input),

  'phase.delete': ({ planId, phaseId }) => {
    const { title } = expectPhase(store, planId, phaseId);
    const tasks = store.tasks.listInPhase(phaseId);
    tasks.forEach(({ id }) => removeTask(store, id));
    store.phases
      .listResources(planId)
      .filter((resource) => resource.phaseId === phaseId)
      .forEach(({ id }) => removeResource(store, id));
    store.phases.remove(phaseId);
    const entry = { kind: 'phase.deleted', phaseId, title, count: tasks.length } as const;
    return { value: null, entries: [entry] };
  },
});

function editPhase(
  store: Store,
  { planId, phaseId, title: newTitle, weeks: newWeeks }: Input<'phase.edit'>,
): Written<null> {
  const phase = expectPhase(store, planId, phaseId);
  const after = { title: newTitle ?? phase.title, weeks: newWeeks ?? phase.weeks };
  const changes = differences(phase, after, ['title', 'weeks']);
  if (changes === null) return { value: null, entries: [] };
  if ('weeks' in changes) scaleTasks(store, phase, after.weeks);
  store.phases.edit(phaseId, { ...phase, ...after });
  return { value: null, entries: [{ kind: 'phase.edited', phaseId, title: phase.title, changes }] };
}

/** Open tasks share what the closed ones leave of the phase's new weeks, in the same proportions as before. */
function scaleTasks({ tasks }: Store, { id, title }: PhaseRecord, weeks: number): void {
  const all = tasks.listInPhase(id);
  if (all.length === 0) return;
  const open = all.filter(isOpen);
  const weeksOf = (some: typeof all): number =>
    some.reduce((sum, { plannedWeeks }) => sum + plannedWeeks, 0);
  const closed = weeksOf(all) - weeksOf(open);
  const least = closed + open.length * PLANNED_WEEKS.min;
  if (open.length === 0 || weeks < least)
    throw new Failure('refused', refusals.phaseTooShort(title, least));
  const factor = (weeks - closed) / weeksOf(open);
  for (const task of open) {
    const plannedWeeks = Math.max(PLANNED_WEEKS.min, task.plannedWeeks * factor);
    tasks.edit(task.id, { ...task, plannedWeeks });
  }
}

function movePhase(store: Store, { planId, phaseId, after }: Input<'phase.move'>): Written<null> {
  const phase = expectPhase(store, planId, phaseId);
  const all = store.phases.list(planId);
  const index = all.findIndex(({ id }) => id === phaseId);
  const standsBehind: Id | null = all[index - 1]?.id ?? null;
  if (after === standsBehind || after === phaseId) return { value: null, entries: [] };
  const others = all.filter(({ id }) => id !== phaseId);
  const [order = phase.order] = ordersAfter(others, after, 1, REFUSALS.phaseGone);
  store.phases.edit(phaseId, { ...phase, order });
  return { value: null, entries: [{ kind: 'phase.moved', phaseId, title: phase.title }] };
}
