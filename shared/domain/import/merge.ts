import type { PlanSnapshot } from '../plan/plan';
import type { Id } from '../id';
import { fold } from '../search';
import type { Draft, DraftPhase, DraftResource, DraftTask, Problem } from './draft';

/** What matters about a plan when something is added to it. */
export interface MergedPlan {
  readonly phases: readonly {
    readonly id: Id;
    readonly title: string;
    readonly resources: readonly { readonly title: string }[];
  }[];
  readonly tasks: readonly { readonly title: string; readonly phaseId: Id | null }[];
}

/** The same for a whole plan. */
export const planToMerge = ({
  phases,
  tasks,
}: Pick<PlanSnapshot, 'phases' | 'tasks'>): MergedPlan => ({
  phases,
  tasks: tasks.map(({ title, place }) => ({
    title,
    phaseId: place.in === 'phase' ? place.phaseId : null,
  })),
});

export interface WeighedTask extends DraftTask {
  readonly weeks: number;
}

/** What is added to one phase. */
export interface Addition {
  /** Null for a new phase, added at the end. */
  readonly phaseId: Id | null;
  readonly title: string;
  readonly tasks: readonly WeighedTask[];
  readonly resources: readonly DraftResource[];
}

export interface Merge {
  readonly additions: readonly Addition[];
  /** What is left out, and why. */
  readonly problems: readonly Problem[];
}

/** What a draft has and the plan does not. Phases, tasks and resources are matched by title, ignoring case. */
export function mergeDraft(draft: Draft, plan: MergedPlan): Merge {
  const problems: Problem[] = [];
  const leaveOut = (text: string, why: string): void => void problems.push({ line: 0, text, why });
  const additions = draft.phases
    .map((phase) => addTo(plan, phase, leaveOut))
    .filter(({ tasks, resources }) => tasks.length + resources.length > 0);
  for (const [count, name] of beyondPhases(draft))
    if (count > 0) leaveOut(name, 'Only phases, tasks and resources can be added to a plan.');
  return { additions, problems };
}

const THERE = 'This is already in the phase.';

function addTo(
  plan: MergedPlan,
  phase: DraftPhase,
  leaveOut: (text: string, why: string) => void,
): Addition {
  const target = plan.phases.find(({ title }) => isSame(title, phase.title));
  const known = plan.tasks.filter(({ phaseId }) => phaseId === target?.id);
  const isNew =
    (there: readonly { readonly title: string }[]) =>
    ({ title }: { readonly title: string }): boolean => {
      const isThere = target !== undefined && there.some((each) => isSame(each.title, title));
      if (isThere) leaveOut(title, THERE);
      return !isThere;
    };
  const share = phase.weeks === null ? 1 : phase.weeks / Math.max(1, phase.tasks.length);
  return {
    phaseId: target?.id ?? null,
    title: phase.title,
    tasks: phase.tasks
      .filter(isNew(known))
      .map((task) => ({ ...task, weeks: task.weeks ?? share })),
    resources: phase.resources.filter(isNew(target?.resources ?? [])),
  };
}

const isSame = (one: string, other: string): boolean => fold(one.trim()) === fold(other.trim());

const beyondPhases = ({ brought, toLearn, actionPlan, questions, ...draft }: Draft) =>
  [
    [brought.length + toLearn.length, 'Skills'],
    [Object.values(actionPlan).flat().length, 'First steps'],
    [questions.length, 'Questions'],
    [[draft.love, draft.miss, draft.challenges].flat().length, 'Reality check'],
  ] as const;
