import type { RecordTypes } from '../../../../shared/domain/records';
import { dayIn, optionalDayIn, readEnd, readStartedAt } from '../fields';
import { table } from '../spec';

/** Goals, time and reviews. */
export const WEEK_TABLES = {
  goal: table<'goal'>()({
    kind: 'goal',
    key: 'id',
    plan: 'plan_id',
    order: 'order_key',
    searched: [],
    fields: {
      id: 'id',
      planId: 'plan_id',
      taskId: 'task_id',
      week: dayIn('week'),
      end: { columns: ['end_week', 'ending'], read: readEnd },
      minutes: 'minutes',
      measure: {
        columns: ['measure'],
        read: (row) => row.measure as RecordTypes['goal']['measure'],
      },
      order: 'order_key',
    },
  }),
  time_entry: table<'time_entry'>()({
    kind: 'time',
    key: 'id',
    plan: 'plan_id',
    order: null,
    searched: [],
    fields: {
      id: 'id',
      planId: 'plan_id',
      taskId: 'task_id',
      day: dayIn('day'),
      minutes: 'minutes',
      source: { columns: ['source'], read: (row) => row.source as RecordTypes['time']['source'] },
    },
  }),
  timer: table<'timer'>()({
    kind: 'timer',
    key: 'id',
    plan: 'plan_id',
    order: null,
    searched: [],
    fields: {
      id: 'id',
      planId: 'plan_id',
      taskId: 'task_id',
      startedAt: { columns: ['utc_ms', 'zone', 'offset_minutes'], read: readStartedAt },
    },
  }),
  review: table<'review'>()({
    kind: 'review',
    key: 'id',
    plan: 'plan_id',
    order: null,
    searched: ['went_well', 'in_the_way', 'learned', 'reflection'],
    fields: {
      id: 'id',
      planId: 'plan_id',
      week: dayIn('week'),
      wentWell: 'went_well',
      inTheWay: 'in_the_way',
      learned: 'learned',
      energy: { columns: ['energy'], read: (row) => row.energy as RecordTypes['review']['energy'] },
      confidence: {
        columns: ['confidence'],
        read: (row) => row.confidence as RecordTypes['review']['confidence'],
      },
      pointId: 'point_id',
      reflection: 'reflection',
      finishedOn: optionalDayIn('finished_day'),
    },
  }),
} as const;
