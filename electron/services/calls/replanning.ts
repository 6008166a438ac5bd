import type { Handlers, Written } from '../../../shared/contract/handlers';
import type { PlanEntry } from '../../../shared/domain/history/activity';

type Rules = Pick<Handlers, 'plan.change' | 'pause.add' | 'task.drop' | 'task.add'>;

/** Several changes as one step, each by its own rule, all or none. */
export const createReplanHandler =
  (rules: Rules): Handlers['plan.replan'] =>
  ({ planId, pause, drop, dropReason: reason, add, ...change }, scope) => {
    const written: Written<unknown>[] = [
      rules['plan.change']({ planId, ...change }, scope),
      ...(pause === undefined ? [] : [rules['pause.add']({ planId, ...pause }, scope)]),
      ...drop.map((taskId) => rules['task.drop']({ planId, taskId, reason }, scope)),
      ...add.map((task) => rules['task.add']({ planId, ...task }, scope)),
    ];
    // The first entry of each write is a change of the plan; its side effects have entries of their own.
    const parts = written.flatMap(({ entries }) => entries.slice(0, 1) as readonly PlanEntry[]);
    const effects = written.flatMap(({ entries }) => entries.slice(1));
    if (parts.length === 0) return { value: null, entries: [] };
    return { value: null, entries: [{ kind: 'plan.replanned', parts }, ...effects] };
  };
