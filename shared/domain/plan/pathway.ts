/** Stable, readable item ids that are never renamed or reused. */
export type ItemId = string;

export const DIFFICULTIES = ['easy', 'moderate', 'hard'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

export const PRIORITIES = ['critical', 'important', 'nice-to-have'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const RESOURCE_KINDS = ['course', 'book', 'documentation', 'practice', 'community'] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** The action plan's three lists, in the order they are due. */
export const HORIZONS = ['this-week', 'this-month', 'next-90-days'] as const;
export type Horizon = (typeof HORIZONS)[number];

/** How long the guide says the pathway takes, in calendar months. */
export interface PathwayWindow {
  readonly minMonths: number;
  readonly maxMonths: number;
}

/** Expected salary change in percent of the current salary: a number or a range. */
export type SalaryChange = number | { readonly from: number; readonly to: number };

export interface PathwayText {
  readonly id: ItemId;
  readonly text: string;
}

export interface PathwayTask {
  readonly id: ItemId;
  readonly title: string;
  /** Planned weeks. Tasks without their own share what is left in their phase equally. */
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
  /** Null if an imported guide does not say; its weeks are then 0. */
  readonly priority: Priority | null;
  readonly weeks: number;
  readonly how: string;
  /** The phases' tasks and resources that teach it. */
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
  /** For bundled guides: increased with each change, so that plans copied from one can be updated. */
  readonly version?: number | undefined;
  readonly title: string;
  readonly fromRole: string;
  readonly toRole: string;
  /** Null if an imported guide does not say; the same goes for the next two. */
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

/** A window as wide, relative to the planned weeks, as in the bundled guides: 6 to 9 months for 30 weeks. */
export const windowOf = (weeks: number): PathwayWindow => ({
  minMonths: weeks / 5,
  maxMonths: (weeks * 3) / 10,
});

/** Sum of the phases' planned weeks. */
export const plannedWeeksOf = (phases: readonly { readonly weeks: number }[]): number =>
  phases.reduce((sum, phase) => sum + phase.weeks, 0);

/** Planned weeks of each task of a phase, in order. They add up to the phase's weeks unless every task has its own. */
export function taskWeeks(phase: PathwayPhase): number[] {
  const own = phase.tasks.reduce((sum, task) => sum + (task.weeks ?? 0), 0);
  const open = phase.tasks.filter((task) => task.weeks === undefined).length;
  const share = open === 0 ? 0 : Math.max(0, phase.weeks - own) / open;
  return phase.tasks.map((task) => task.weeks ?? share);
}
