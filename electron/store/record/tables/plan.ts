import type { RecordTypes } from '../../../../shared/domain/records';
import { dayIn, optionalDayIn, readGuide, readJson } from '../fields';
import { table } from '../spec';

/** A plan and what defines its schedule. */
export const PLAN_TABLES = {
  setting: table<'setting'>()({
    kind: 'setting',
    key: 'key',
    plan: null,
    order: null,
    searched: [],
    fields: { id: 'key', value: { columns: ['value'], read: readJson } },
  }),
  plan: table<'plan'>()({
    kind: 'plan',
    key: 'id',
    plan: 'id',
    order: null,
    searched: ['title'],
    fields: {
      id: 'id',
      title: 'title',
      startDay: dayIn('start_day'),
      plannedHours: 'hours_per_week',
      targetDay: optionalDayIn('target_day'),
      guide: {
        columns: ['from_role', 'to_role', 'min_months', 'max_months', 'guide_weeks', 'skill_weeks'],
        read: readGuide,
      },
      guideVersion: 'guide_version',
      archivedOn: optionalDayIn('archived_day'),
    },
  }),
  guide: table<'guide'>()({
    kind: null,
    key: 'plan_id',
    plan: 'plan_id',
    order: null,
    searched: [],
    fields: { planId: 'plan_id', content: 'content' },
  }),
  hours_change: table<'hours_change'>()({
    kind: 'hours',
    key: 'id',
    plan: 'plan_id',
    order: null,
    searched: [],
    fields: {
      id: 'id',
      planId: 'plan_id',
      fromDay: dayIn('from_day'),
      hoursPerWeek: 'hours_per_week',
    },
  }),
  phase: table<'phase'>()({
    kind: 'phase',
    key: 'id',
    plan: 'plan_id',
    order: 'order_key',
    searched: ['title'],
    fields: {
      id: 'id',
      planId: 'plan_id',
      origin: 'origin',
      order: 'order_key',
      title: 'title',
      weeks: 'weeks',
    },
  }),
  resource: table<'resource'>()({
    kind: 'resource',
    key: 'id',
    plan: 'plan_id',
    order: 'order_key',
    searched: ['title', 'by', 'note'],
    fields: {
      id: 'id',
      planId: 'plan_id',
      phaseId: 'phase_id',
      origin: 'origin',
      order: 'order_key',
      title: 'title',
      kind: { columns: ['kind'], read: (row) => row.kind as RecordTypes['resource']['kind'] },
      by: 'by',
      url: 'url',
      progress: {
        columns: ['progress'],
        read: (row) => row.progress as RecordTypes['resource']['progress'],
      },
      rating: {
        columns: ['rating'],
        read: (row) => row.rating as RecordTypes['resource']['rating'],
      },
      note: 'note',
    },
  }),
  pause: table<'pause'>()({
    kind: 'pause',
    key: 'id',
    plan: 'plan_id',
    order: null,
    searched: ['reason'],
    fields: {
      id: 'id',
      planId: 'plan_id',
      first: dayIn('first_day'),
      last: dayIn('last_day'),
      reason: 'reason',
    },
  }),
} as const;
