/** Items have stable, readable ids that are never renamed and never reused. */
export type ItemId = string;

export const DIFFICULTIES = ['easy', 'moderate', 'hard'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

export const PRIORITIES = ['critical', 'important', 'nice-to-have'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const RESOURCE_KINDS = ['course', 'book', 'documentation', 'practice', 'community'] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** The action plan's three lists, in the order of their due days. */
export const HORIZONS = ['this-week', 'this-month', 'next-90-days'] as const;
export type Horizon = (typeof HORIZONS)[number];

/** How long the guide itself says the pathway takes, in calendar months. */
export interface PathwayWindow {
  readonly minMonths: number;
  readonly maxMonths: number;
}

/** Expected change of salary in percent of the current one: a number, or from one to another. */
export type SalaryChange = number | { readonly from: number; readonly to: number };

export interface PathwayText {
  readonly id: ItemId;
  readonly text: string;
}

export interface PathwayTask {
  readonly id: ItemId;
  readonly title: string;
  /** Planned weeks. A task without its own gets an equal share of what is left in its phase. */
  readonly weeks?: number | undefined;
}

export interface PathwayResource {
  readonly id: ItemId;
  readonly title: string;
  readonly kind: ResourceKind;
  readonly by?: string | undefined;
  readonly url?: string | undefined;
}

export interface PathwayPhase {
  readonly id: ItemId;
  readonly title: string;
  readonly weeks: number;
  readonly tasks: readonly PathwayTask[];
  readonly resources: readonly PathwayResource[];
}

export interface TransferableSkill {
  readonly id: ItemId;
  readonly title: string;
  readonly why: string;
}

export interface SkillToLearn {
  readonly id: ItemId;
  readonly title: string;
  /** Null where a guide that was brought in does not say; its weeks are 0 then. */
  readonly priority: Priority | null;
  readonly weeks: number;
  readonly how: string;
  /** The tasks of the phases and the resources that teach it. */
  readonly taughtBy?: readonly ItemId[] | undefined;
}

export interface RealityCheck {
  readonly love: readonly PathwayText[];
  readonly miss: readonly PathwayText[];
  readonly challenges: readonly PathwayText[];
}

export interface Question {
  readonly id: ItemId;
  readonly question: string;
  readonly answer: string;
}

/** A guide as published. */
export interface Pathway {
  readonly id: ItemId;
  /** Of a bundled guide: counted up with each change, so that plans that are a copy of it can be brought up to date. */
  readonly version?: number | undefined;
  readonly title: string;
  readonly fromRole: string;
  readonly toRole: string;
  /** Null where a guide that was brought in does not say, as with the next two. */
  readonly difficulty: Difficulty | null;
  readonly window: PathwayWindow | null;
  readonly salaryChangePercent: SalaryChange | null;
  readonly demand: string;
  /** Paragraphs. */
  readonly overview: readonly string[];
  readonly transferableSkills: readonly TransferableSkill[];
  readonly skillsToLearn: readonly SkillToLearn[];
  readonly phases: readonly PathwayPhase[];
  readonly realityCheck: RealityCheck;
  readonly actionPlan: Readonly<Record<Horizon, readonly PathwayTask[]>>;
  readonly questions: readonly Question[];
}

/** As wide about the planned weeks as the guides are: 30 weeks are 6 to 9 months. */
export const windowOf = (weeks: number): PathwayWindow => ({
  minMonths: weeks / 5,
  maxMonths: (weeks * 3) / 10,
});

/** Sum of the phases' planned weeks. */
export const plannedWeeksOf = (phases: readonly { readonly weeks: number }[]): number =>
  phases.reduce((sum, phase) => sum + phase.weeks, 0);

/** Planned weeks of each task of a phase, in order. They add up to those of the phase unless every task has its own. */
export function taskWeeks(phase: PathwayPhase): number[] {
  const own = phase.tasks.reduce((sum, task) => sum + (task.weeks ?? 0), 0);
  const open = phase.tasks.filter((task) => task.weeks === undefined).length;
  const share = open === 0 ? 0 : Math.max(0, phase.weeks - own) / open;
  return phase.tasks.map((task) => task.weeks ?? share);
}
