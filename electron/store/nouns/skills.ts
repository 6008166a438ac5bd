import type { Database } from 'better-sqlite3';
import type { Day } from '../../../shared/domain/calendar/day';
import type { Skill } from '../../../shared/domain/plan/skill';
import type { Id } from '../../../shared/domain/id';
import type {
  LevelRecord,
  SkillRecord,
  SkillResourceRecord,
  SkillTaskRecord,
} from '../../../shared/domain/records';
import { levelId, skillResourceId, skillTaskId } from '../record/natural-id';
import type { SkillLevelRow, SkillResourceRow, SkillRow, SkillTaskRow } from '../record/rows';
import { createRowTable } from '../record/statements';
import { rowToRecord } from '../record/to-record';

/** Skills, and the person's level in them over time. */
export function createSkillStore(db: Database) {
  const skills = createRowTable(db, 'skill');
  const levels = createRowTable(db, 'skill_level');
  const selectSkills = db.prepare<[Id], SkillRow>(
    'SELECT * FROM skill WHERE plan_id = ? ORDER BY order_key, id',
  );
  const selectLevels = db.prepare<[Id], SkillLevelRow>(
    'SELECT * FROM skill_level WHERE plan_id = ? ORDER BY day, id',
  );

  return {
    list: (planId: Id): SkillRecord[] =>
      selectSkills.all(planId).map((row) => rowToRecord('skill', row)),
    listLevels: (planId: Id): LevelRecord[] =>
      selectLevels.all(planId).map((row) => rowToRecord('skill_level', row)),

    /** Null if the plan has no such skill. */
    find(planId: Id, id: Id): SkillRecord | null {
      const row = skills.find(id);
      return row === undefined || row.plan_id !== planId ? null : rowToRecord('skill', row);
    },

    add: ({ planId, order, ...skill }: SkillRecord) =>
      skills.insert({ ...skill, plan_id: planId, order_key: order }),

    edit: ({ id, title, about, priority, weeks, evidence }: Omit<Skill, 'kind' | 'origin'>) =>
      skills.update(id, { title, about, priority, weeks, evidence }),

    remove: (id: Id) => skills.remove(id),

    /** One a day: creates or replaces it. False if it is set that way already. */
    rate(planId: Id, skill: Id, day: Day, level: number, reason: string): boolean {
      const id = levelId(planId, skill, day);
      const known = levels.find(id);
      if (known?.level === level && known.reason === reason) return false;
      if (known !== undefined) levels.update(id, { level, reason });
      else levels.insert({ id, plan_id: planId, skill_id: skill, day, level, reason });
      return true;
    },

    removeLevel: (id: Id) => levels.remove(id),

    ...createLinkStore(db),
  };
}

const toLink = (row: SkillTaskRow): SkillTaskRecord => rowToRecord('skill_task', row);

/** Which tasks and resources teach which skill. */
function createLinkStore(db: Database) {
  const links = createRowTable(db, 'skill_task');
  const select = db.prepare<[Id], SkillTaskRow>('SELECT * FROM skill_task WHERE plan_id = ?');
  const selectByTask = db.prepare<[Id], SkillTaskRow>('SELECT * FROM skill_task WHERE task_id = ?');
  /** False if it is set that way already. */
  const link = (planId: Id, skill: Id, task: Id, isLinked: boolean): boolean => {
    const id = skillTaskId(planId, skill, task);
    if ((links.find(id) !== undefined) === isLinked) return false;
    if (isLinked) links.insert({ id, plan_id: planId, skill_id: skill, task_id: task });
    else links.remove(id);
    return true;
  };
  return {
    listTasks: (planId: Id): SkillTaskRecord[] => select.all(planId).map(toLink),
    /** The skills that the task teaches. */
    listByTask: (task: Id): SkillTaskRecord[] => selectByTask.all(task).map(toLink),
    link,

    /** Moves all skill links of one task to another. */
    handTask(from: Id, to: Id): void {
      for (const { id, plan_id: planId, skill_id: skill } of selectByTask.all(from)) {
        links.remove(id);
        link(planId, skill, to, true);
      }
    },

    unlinkTask: (task: Id) => selectByTask.all(task).forEach(({ id }) => links.remove(id)),
    unlink: (id: Id) => links.remove(id),
    ...createResourceLinks(db),
  };
}

function createResourceLinks(db: Database) {
  const links = createRowTable(db, 'skill_resource');
  const select = db.prepare<[Id], SkillResourceRow>(
    'SELECT * FROM skill_resource WHERE plan_id = ?',
  );
  const selectByResource = db.prepare<[Id], SkillResourceRow>(
    'SELECT * FROM skill_resource WHERE resource_id = ?',
  );
  return {
    listResources: (planId: Id): SkillResourceRecord[] =>
      select.all(planId).map((row) => rowToRecord('skill_resource', row)),

    /** False if it is set that way already. */
    linkResource(planId: Id, skill: Id, resource: Id, isLinked: boolean): boolean {
      const id = skillResourceId(planId, skill, resource);
      if ((links.find(id) !== undefined) === isLinked) return false;
      if (isLinked) links.insert({ id, plan_id: planId, skill_id: skill, resource_id: resource });
      else links.remove(id);
      return true;
    },

    unlinkResource: (resource: Id) =>
      selectByResource.all(resource).forEach(({ id }) => links.remove(id)),
    removeResourceLink: (id: Id) => links.remove(id),
  };
}
