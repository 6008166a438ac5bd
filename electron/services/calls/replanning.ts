import type { Handlers, Written } from '../../../shared/contract/handlers';
import type { PlanEntry } from '../../../shared/domain/history/activity';

type Rules = Pick<Handlers, 'plan.change' | 'pause.add' | 'task.drop' | 'task.add'>;

/** Several changes as one step: each by its own rule, all or none. */
export const createReplanHandler =
  (rules: Rules): Handlers['plan.replan'] =>
  ({ planId, startDay, hoursPerWeek, pause, drop, dropReason: reason, add }, scope) => {
    const written: Written<unknown>[] = [
      rules['plan.change']({ planId, startDay, hoursPerWeek }, scope),
      ...(pause === undefined ? [] : [rules['pause.add']({ planId, ...pause }, scope)]),
      ...drop.map((taskId) => rules['task.drop']({ planId, taskId, reason }, scope)),
      ...add.map((task) => rules['task.add']({ planId, ...task }, scope)),
    ];
    // What these four rules leave behind are changes of the plan, each of them.
    const parts = written.flatMap(({ entries }) => entries as readonly PlanEntry[]);
    return { value: null, entries: parts.length === 0 ? [] : [{ kind: 'plan.replanned', parts }] };
  };
