import type { Day } from '../calendar/day';
import type {
  Difficulty,
  Horizon,
  PathwayWindow,
  Priority,
  ResourceKind,
  SalaryChange,
} from '../plan/pathway';
import type { Line } from './lines';

/** A line that was not imported, or not as it was written, and why: nothing is dropped silently. */
export interface Problem {
  /** 1-based; 0 if it concerns the whole text. */
  readonly line: number;
  readonly text: string;
  readonly why: string;
}

export interface DraftStep {
  readonly title: string;
  readonly isDone: boolean;
}

export interface DraftTask {
  readonly title: string;
  /** Null if it is not done. */
  readonly doneOn: Day | 'some day' | null;
  /** Null if the text does not say. */
  readonly weeks: number | null;
  /** Its checklist. */
  readonly steps: readonly DraftStep[];
  /** Markdown; empty if there is none. */
  readonly note: string;
}

export interface DraftResource {
  readonly title: string;
  readonly kind: ResourceKind;
  /**
   * The line it comes from, if that line seems to contain several and the person should confirm it. Null if it is
   * alone.
   */
  readonly splitFrom: number | null;
}

export interface DraftPhase {
  readonly title: string;
  /** Null if the text does not say. */
  readonly weeks: number | null;
  readonly tasks: readonly DraftTask[];
  readonly resources: readonly DraftResource[];
}

export interface DraftSkill {
  readonly title: string;
  readonly about: string;
}

export interface DraftSkillToLearn extends DraftSkill {
  readonly priority: Priority | null;
  readonly weeks: number | null;
}

/** The plan found in a text. What the text does not say is null or empty, never guessed. */
export interface Draft {
  /** guide: laid out like a career guide · list: headings and things to do. */
  readonly kind: 'guide' | 'list';
  readonly title: string;
  readonly fromRole: string;
  readonly toRole: string;
  readonly difficulty: Difficulty | null;
  readonly window: PathwayWindow | null;
  readonly salary: SalaryChange | null;
  readonly demand: string;
  readonly overview: readonly string[];
  readonly brought: readonly DraftSkill[];
  readonly toLearn: readonly DraftSkillToLearn[];
  readonly phases: readonly DraftPhase[];
  readonly love: readonly string[];
  readonly miss: readonly string[];
  readonly challenges: readonly string[];
  readonly actionPlan: Readonly<Record<Horizon, readonly string[]>>;
  readonly questions: readonly { readonly question: string; readonly answer: string }[];
  readonly problems: readonly Problem[];
}

/** A task with only a title and a tick. */
export const plainTask = (title: string, isTicked: boolean): DraftTask => ({
  title,
  doneOn: isTicked ? 'some day' : null,
  weeks: null,
  steps: [],
  note: '',
});

/** A draft while it is being read. */
export type Building = {
  -readonly [Name in keyof Draft]: Draft[Name] extends readonly (infer Item)[]
    ? Item[]
    : Draft[Name];
};

export const emptyDraft = (kind: Draft['kind']): Building => ({
  kind,
  title: '',
  fromRole: '',
  toRole: '',
  difficulty: null,
  window: null,
  salary: null,
  demand: '',
  overview: [],
  brought: [],
  toLearn: [],
  phases: [],
  love: [],
  miss: [],
  challenges: [],
  actionPlan: { 'this-week': [], 'this-month': [], 'next-90-days': [] },
  questions: [],
  problems: [],
});

/** Records a line that is not imported, and why. */
export type NoteProblem = (line: Line, why: string) => void;

export const INTRODUCTION = 'This only introduces what follows.';
