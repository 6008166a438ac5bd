import type { Day } from '../calendar/day';
import { type ItemId, PRIORITIES, type Priority } from './pathway';
import type { Resource } from './plan';
import { progressOf } from './progress';
import type { Id } from '../id';
import type { Task } from './task';

export const SKILL_KINDS = ['brought', 'to-learn'] as const;
export type SkillKind = (typeof SKILL_KINDS)[number];

/** 0: none yet · 1: knows of it · 2: has tried it · 3: does it with help · 4: does it alone · 5: teaches it. */
export const LEVELS = [0, 1, 2, 3, 4, 5] as const;
export type Level = (typeof LEVELS)[number];

export interface Skill {
  readonly id: Id;
  /** The guide's item it was copied from; empty if the person added it. */
  readonly origin: ItemId;
  readonly kind: SkillKind;
  readonly title: string;
  /** Why it carries over, or how it is learned. */
  readonly about: string;
  /** Null for skills the person brings, and if not given. */
  readonly priority: Priority | null;
  /** Planned weeks of learning; 0 for skills the person brings. */
  readonly weeks: number;
  /** The person's own sentence that proves it, as in a résumé; empty if not written yet. */
  readonly evidence: string;
}

/** The person's level from that day on. */
export interface SkillLevel {
  readonly id: Id;
  readonly skillId: Id;
  readonly day: Day;
  readonly level: Level;
  /** What changed it; empty if not given. */
  readonly reason: string;
}

/** A task that teaches it. */
export interface SkillTask {
  readonly id: Id;
  readonly skillId: Id;
  readonly taskId: Id;
}

/** A resource that teaches it. */
export interface SkillResource {
  readonly id: Id;
  readonly skillId: Id;
  readonly resourceId: Id;
}

/** A skill to learn below this level is a gap. */
const ENOUGH: Level = 3;

/** A skill with everything known about it. */
export interface SkillCard {
  readonly skill: Skill;
  /** In ascending order of day. */
  readonly levels: readonly SkillLevel[];
  /** The latest; null if never rated. */
  readonly level: Level | null;
  /** In plan order. */
  readonly tasks: readonly Task[];
  readonly resources: readonly Resource[];
  /**
   * 0 to 1: the done share of those tasks in planned weeks; if no task teaches it, of its resources, counting one being
   * read as half. Null if nothing teaches it.
   */
  readonly progress: number | null;
}

/** What the skills of a plan are derived from. */
export interface SkillFacts {
  readonly skills: readonly Skill[];
  /** In ascending order of day. */
  readonly levels: readonly SkillLevel[];
  readonly taskLinks: readonly SkillTask[];
  readonly resourceLinks: readonly SkillResource[];
  readonly tasks: readonly Task[];
  readonly resources: readonly Resource[];
}

/** Each skill with its levels and what teaches it, in the skills' order. */
export function skillCards(facts: SkillFacts): readonly SkillCard[] {
  const levelsOf = Map.groupBy(facts.levels, ({ skillId }) => skillId);
  const taught = pairsBySkill(facts.taskLinks, ({ taskId }) => taskId);
  const read = pairsBySkill(facts.resourceLinks, ({ resourceId }) => resourceId);
  return facts.skills.map((skill) => {
    const levels = levelsOf.get(skill.id) ?? [];
    const tasks = facts.tasks.filter(({ id }) => taught.get(skill.id)?.has(id));
    const resources = facts.resources.filter(({ id }) => read.get(skill.id)?.has(id));
    const level = levels.at(-1)?.level ?? null;
    return { skill, levels, level, tasks, resources, progress: progressBy(tasks, resources) };
  });
}

const pairsBySkill = <Link extends { readonly skillId: Id }>(
  links: readonly Link[],
  idOf: (link: Link) => Id,
): ReadonlyMap<Id, ReadonlySet<Id>> =>
  new Map(
    [...Map.groupBy(links, ({ skillId }) => skillId)].map(([id, ofSkill]) => [
      id,
      new Set(ofSkill.map(idOf)),
    ]),
  );

const READ: Readonly<Record<Resource['progress'], number>> = {
  'to-read': 0,
  reading: 0.5,
  done: 1,
};

function progressBy(tasks: readonly Task[], resources: readonly Resource[]): number | null {
  if (tasks.length > 0) return progressOf(tasks).ratio;
  if (resources.length === 0) return null;
  return resources.reduce((sum, { progress }) => sum + READ[progress], 0) / resources.length;
}

/** Gaps first, by priority; otherwise in the given order. */
export const gapsFirst = (cards: readonly SkillCard[]): readonly SkillCard[] =>
  cards.toSorted(
    (one, other) =>
      Number(isGap(other)) - Number(isGap(one)) ||
      rankOf(one.skill.priority) - rankOf(other.skill.priority),
  );

export const isGap = ({ level }: SkillCard): boolean => level === null || level < ENOUGH;

const rankOf = (priority: Priority | null): number =>
  priority === null ? PRIORITIES.length : PRIORITIES.indexOf(priority);
