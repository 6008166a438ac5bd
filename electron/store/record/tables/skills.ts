import type { RecordTypes } from '../../../../shared/domain/records';
import { dayIn } from '../fields';
import { table } from '../spec';

/** Skills, the person's level in them, and what teaches them. */
export const SKILL_TABLES = {
  skill: table<'skill'>()({
    kind: 'skill',
    key: 'id',
    plan: 'plan_id',
    order: 'order_key',
    searched: ['title', 'about', 'evidence'],
    fields: {
      id: 'id',
      planId: 'plan_id',
      origin: 'origin',
      order: 'order_key',
      kind: { columns: ['kind'], read: (row) => row.kind as RecordTypes['skill']['kind'] },
      title: 'title',
      about: 'about',
      priority: {
        columns: ['priority'],
        read: (row) => row.priority as RecordTypes['skill']['priority'],
      },
      weeks: 'weeks',
      evidence: 'evidence',
    },
  }),
  skill_level: table<'skill_level'>()({
    kind: 'level',
    key: 'id',
    plan: 'plan_id',
    order: null,
    searched: ['reason'],
    fields: {
      id: 'id',
      planId: 'plan_id',
      skillId: 'skill_id',
      day: dayIn('day'),
      level: { columns: ['level'], read: (row) => row.level as RecordTypes['level']['level'] },
      reason: 'reason',
    },
  }),
  skill_task: table<'skill_task'>()({
    kind: 'skillTask',
    key: 'id',
    plan: 'plan_id',
    order: null,
    searched: [],
    fields: { id: 'id', planId: 'plan_id', skillId: 'skill_id', taskId: 'task_id' },
  }),
  skill_resource: table<'skill_resource'>()({
    kind: 'skillResource',
    key: 'id',
    plan: 'plan_id',
    order: null,
    searched: [],
    fields: { id: 'id', planId: 'plan_id', skillId: 'skill_id', resourceId: 'resource_id' },
  }),
} as const;
