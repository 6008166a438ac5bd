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

/** A line that was not taken over, or not as it stands, and why: nothing goes in silence. */
export interface Problem {
  /** Counted from 1; 0: it concerns the text as a whole. */
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
  /** Null: to do. */
  readonly doneOn: Day | 'some day' | null;
  /** Null: the text does not say. */
  readonly weeks: number | null;
  /** Of its checklist. */
  readonly steps: readonly DraftStep[];
  /** Markdown; empty: there is none. */
  readonly note: string;
}

export interface DraftResource {
  readonly title: string;
  readonly kind: ResourceKind;
  /** The line that it stands in, where that seems to hold several: the person says whether that is so. Null: it stands alone. */
  readonly splitFrom: number | null;
}

export interface DraftPhase {
  readonly title: string;
  /** Null: the text does not say. */
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

/** What a text holds of a plan. What it does not say is null or empty, never guessed. */
export interface Draft {
  /** guide: in the layout of a career guide · list: headings and things to do. */
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

/** A task of which a text gives the title alone, and whether it is ticked. */
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

/** Notes a line that is not taken over, and why. */
export type NoteProblem = (line: Line, why: string) => void;

export const INTRODUCTION = 'It introduces what follows, and says nothing of its own.';
