import { Failure } from '../../shared/contract/failure';
import type { Handlers, Written } from '../../shared/contract/handlers';
import type { PlanEntry } from '../../shared/domain/history/activity';
import type { Store } from '../store/store';
import { readSnapshot } from './plans';

type Rules = Pick<Handlers, 'plan.change' | 'pause.add' | 'task.drop' | 'task.add'>;

/** Several changes as one step: each by its own rule, all or none. */
export const createReplanHandler =
  (store: Store, rules: Rules): Handlers['plan.replan'] =>
  ({ planId, startDay, hoursPerWeek, pause, drop, dropReason, add }, at) => {
    const reason = dropReason === '' ? 'Left out to arrive in time' : dropReason;
    const written: Written<unknown>[] = [
      rules['plan.change']({ planId, startDay, hoursPerWeek }, at),
      ...(pause === undefined ? [] : [rules['pause.add']({ planId, ...pause }, at)]),
      ...drop.map((taskId) => rules['task.drop']({ taskId, reason }, at)),
      ...add.map((task) => rules['task.add'](task, at)),
    ];
    const value = readSnapshot(store);
    if (value === null) throw new Failure('not-found', 'There is no plan to change.');
    // What these four rules leave behind are changes of the plan, each of them.
    const parts = written.flatMap(({ entry }) => (entry === null ? [] : [entry as PlanEntry]));
    return { value, entry: parts.length === 0 ? null : { kind: 'plan.replanned', parts } };
  };
