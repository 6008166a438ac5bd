import type { RecordTypes } from '../../../../shared/domain/records';
import { optionalDayIn, readPlace, readState } from '../fields';
import { table } from '../spec';

/** Tasks and everything attached to them. */
export const TASK_TABLES = {
  task: table<'task'>()({
    kind: 'task',
    key: 'id',
    plan: 'plan_id',
    order: 'order_key',
    searched: ['title'],
    fields: {
      id: 'id',
      planId: 'plan_id',
      place: { columns: ['phase_id', 'horizon'], read: readPlace },
      origin: 'origin',
      order: 'order_key',
      title: 'title',
      plannedWeeks: 'planned_weeks',
      state: { columns: ['status', 'state_day', 'drop_reason'], read: readState },
      priority: {
        columns: ['priority'],
        read: (row) => row.priority as RecordTypes['task']['priority'],
      },
      dueOn: optionalDayIn('due_day'),
    },
  }),
  check_item: table<'check_item'>()({
    kind: 'checkItem',
    key: 'id',
    plan: 'plan_id',
    order: 'order_key',
    searched: ['title'],
    fields: {
      id: 'id',
      planId: 'plan_id',
      taskId: 'task_id',
      order: 'order_key',
      title: 'title',
      isDone: { columns: ['is_done'], read: (row) => row.is_done === 1 },
    },
  }),
  need: table<'need'>()({
    kind: 'need',
    key: 'id',
    plan: 'plan_id',
    order: null,
    searched: [],
    fields: { id: 'id', planId: 'plan_id', taskId: 'task_id', neededId: 'needed_id' },
  }),
  note: table<'note'>()({
    kind: 'note',
    key: 'task_id',
    plan: 'plan_id',
    order: null,
    searched: ['text'],
    fields: { id: 'task_id', planId: 'plan_id', text: 'text' },
  }),
  evidence: table<'evidence'>()({
    kind: 'evidence',
    key: 'id',
    plan: 'plan_id',
    order: 'order_key',
    searched: ['title', 'url'],
    fields: {
      id: 'id',
      planId: 'plan_id',
      taskId: 'task_id',
      order: 'order_key',
      url: 'url',
      title: 'title',
    },
  }),
} as const;
