import type { Input } from '../../../shared/contract/calls';
import { Failure } from '../../../shared/contract/failure';
import type { Handlers, Written } from '../../../shared/contract/handlers';
import type { Day } from '../../../shared/domain/calendar/day';
import type { Draft, DraftTask } from '../../../shared/domain/import/draft';
import { mergeDraft } from '../../../shared/domain/import/merge';
import { readText } from '../../../shared/domain/import/read-text';
import { toPathway } from '../../../shared/domain/import/to-pathway';
import type { Id } from '../../../shared/domain/plan/task';
import type { TaskRecord } from '../../../shared/domain/records';
import type { Store } from '../../store/store';
import { addCopy } from '../rules/add-copy';
import { addDetails, addToPlan, draftedState } from '../rules/add-draft';
import { copyGuide, type PlanCopy } from '../rules/copy-guide';
import { divideHours } from '../rules/shared-hours';
import { type ArchivePlace, createArchiveHandlers } from './archives';

type ImportHandlers = Pick<Handlers, Extract<keyof Handlers, `${'import' | 'archive'}.${string}`>>;

export const createImportHandlers = (store: Store, place: ArchivePlace): ImportHandlers => ({
  ...createArchiveHandlers(store, place),
  'import.apply': (input, { today }) => apply(store, input, today),
  'import.add': (input, { today }) => add(store, input, today),
});

function expectDraft({ text, wholeLines }: Pick<Input<'import.apply'>, 'text' | 'wholeLines'>) {
  const read = readText(text, new Set(wholeLines));
  if ('refusal' in read) throw new Failure('refused', read.refusal);
  return read.draft;
}

function apply(
  store: Store,
  { title, startDay, hoursPerWeek, ...source }: Input<'import.apply'>,
  today: Day,
): Written<{ planId: Id }> {
  const draft = expectDraft(source);
  const guide = toPathway(draft, title);
  const copy = asDrafted(copyGuide(guide, startDay, hoursPerWeek), draft, today);
  const { id: planId } = copy.plan;
  addCopy(store, draft.kind === 'guide' ? guide : null, copy);
  for (const [index, drafted] of tasksOf(draft).entries()) {
    const task = copy.tasks[index];
    if (task !== undefined) addDetails(store, task, drafted);
  }
  store.settings.set({ currentPlanId: planId });
  const entry = { kind: 'plan.started', planId, title, startDay } as const;
  return { value: { planId }, entries: [entry, ...divideHours(store, today)], by: 'import' };
}

/** The draft's tasks in phases; a copy has them first and in the same order. */
const tasksOf = ({ phases }: Draft): readonly DraftTask[] => phases.flatMap(({ tasks }) => tasks);

/** Applies the ticks and planned weeks of the draft's tasks. */
function asDrafted(copy: PlanCopy, draft: Draft, today: Day): PlanCopy {
  const drafts = draft.phases.flatMap(({ tasks }) => {
    const isWeighed = tasks.some(({ weeks }) => weeks !== null);
    return tasks.map((task) => ({ ...task, weeks: isWeighed ? (task.weeks ?? 1) : null }));
  });
  const tasks = copy.tasks.map((task, index): TaskRecord => {
    const { doneOn = null, weeks = null } = drafts[index] ?? {};
    const state = draftedState(doneOn, today);
    return { ...task, plannedWeeks: weeks ?? task.plannedWeeks, state };
  });
  return { ...copy, tasks };
}

function add(store: Store, { planId, ...source }: Input<'import.add'>, today: Day): Written<null> {
  const { additions } = mergeDraft(expectDraft(source), {
    phases: store.phases.list(planId).map((phase) => ({
      ...phase,
      resources: store.phases.listResources(planId).filter((each) => each.phaseId === phase.id),
    })),
    tasks: store.tasks.listRoadmap(planId).map(({ title, place }) => ({
      title,
      phaseId: place.in === 'phase' ? place.phaseId : null,
    })),
  });
  const parts = addToPlan(store, planId, additions, today);
  const entries = parts.length < 2 ? parts : [{ kind: 'plan.replanned', parts } as const];
  return { value: null, entries, by: 'import' };
}
