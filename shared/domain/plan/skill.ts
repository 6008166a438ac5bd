import type { Day } from '../calendar/day';
import { type ItemId, PRIORITIES, type Priority } from './pathway';
import { progressOf } from './progress';
import type { Id, Task } from './task';

export const SKILL_KINDS = ['brought', 'to-learn'] as const;
export type SkillKind = (typeof SKILL_KINDS)[number];

/** 0: none yet · 1: knows of it · 2: has tried it · 3: does it with help · 4: does it alone · 5: teaches it. */
export const LEVELS = [0, 1, 2, 3, 4, 5] as const;
export type Level = (typeof LEVELS)[number];

export interface Skill {
  readonly id: Id;
  /** The item of the guide that it was copied from; empty for one of the person's own. */
  readonly origin: ItemId;
  readonly kind: SkillKind;
  readonly title: string;
  /** Why it carries over, or how it is learned. */
  readonly about: string;
  /** Null for skills that the person brings, and where it was not said. */
  readonly priority: Priority | null;
  /** Planned weeks of learning; 0 for skills that the person brings. */
  readonly weeks: number;
  /** The person's own sentence that proves it, as a résumé would have it; empty: none yet. */
  readonly evidence: string;
}

/** How good the person is at it, from that day on. */
export interface SkillLevel {
  readonly id: Id;
  readonly skillId: Id;
  readonly day: Day;
  readonly level: Level;
  /** What changed it; empty: not said. */
  readonly reason: string;
}

/** A task that teaches it. */
export interface SkillTask {
  readonly id: Id;
  readonly skillId: Id;
  readonly taskId: Id;
}

/** Below this a skill to learn is a gap. */
const ENOUGH: Level = 3;

/** A skill with all that is known of it. */
export interface SkillCard {
  readonly skill: Skill;
  /** By rising day. */
  readonly levels: readonly SkillLevel[];
  /** The newest; null: never rated. */
  readonly level: Level | null;
  /** In the plan's order. */
  readonly tasks: readonly Task[];
  /** Of those tasks, done over all in planned weeks, 0 to 1; null without any. */
  readonly progress: number | null;
}

/** What the skills of a plan are told by. */
export interface SkillFacts {
  readonly skills: readonly Skill[];
  /** By rising day. */
  readonly levels: readonly SkillLevel[];
  readonly links: readonly SkillTask[];
  readonly tasks: readonly Task[];
}

/** Each skill with its levels and its tasks, in the order of the skills. */
export function skillCards({ skills, levels, links, tasks }: SkillFacts): readonly SkillCard[] {
  const levelsOf = Map.groupBy(levels, ({ skillId }) => skillId);
  const taught = new Set(links.map(({ skillId, taskId }) => `${skillId} ${taskId}`));
  const linked = new Set(links.map(({ taskId }) => taskId));
  const teaching = tasks.filter(({ id }) => linked.has(id));
  return skills.map((skill) => {
    const ofSkill = levelsOf.get(skill.id) ?? [];
    const teachers = teaching.filter(({ id }) => taught.has(`${skill.id} ${id}`));
    return {
      skill,
      levels: ofSkill,
      level: ofSkill.at(-1)?.level ?? null,
      tasks: teachers,
      progress: teachers.length === 0 ? null : progressOf(teachers).ratio,
    };
  });
}

/** Gaps first, by priority; of equals, in the order they came in. */
export const gapsFirst = (cards: readonly SkillCard[]): readonly SkillCard[] =>
  cards.toSorted(
    (one, other) =>
      Number(isGap(other)) - Number(isGap(one)) ||
      rankOf(one.skill.priority) - rankOf(other.skill.priority),
  );

export const isGap = ({ level }: SkillCard): boolean => level === null || level < ENOUGH;

const rankOf = (priority: Priority | null): number =>
  priority === null ? PRIORITIES.length : PRIORITIES.indexOf(priority);
