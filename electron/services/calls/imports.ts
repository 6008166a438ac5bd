import type { Input } from '../../../shared/contract/calls';
import { Failure } from '../../../shared/contract/failure';
import type { AppScope, Handlers, Written } from '../../../shared/contract/handlers';
import type { Day } from '../../../shared/domain/calendar/day';
import type { Draft, DraftTask } from '../../../shared/domain/import/draft';
import { asDrafted } from '../../../shared/domain/import/drafted-tasks';
import { mergeDraft } from '../../../shared/domain/import/merge';
import { readText } from '../../../shared/domain/import/read-text';
import { toPathway } from '../../../shared/domain/import/to-pathway';
import type { Id } from '../../../shared/domain/id';
import type { Store } from '../../store/store';
import { addCopy } from '../rules/add-copy';
import { addDetails, addToPlan } from '../rules/add-draft';
import { copyGuide } from '../rules/copy-guide';
import { planFirstGoals } from '../rules/first-goals';
import { divideHours } from '../rules/shared-hours';
import { type ArchivePlace, createArchiveHandlers } from './archives';

type ImportHandlers = Pick<Handlers, Extract<keyof Handlers, `${'import' | 'archive'}.${string}`>>;

export const createImportHandlers = (store: Store, place: ArchivePlace): ImportHandlers => ({
  ...createArchiveHandlers(store, place),
  'import.apply': (input, scope) => apply(store, input, scope),
  'import.add': (input, { today }) => add(store, input, today),
});

function expectDraft({ text, wholeLines }: Pick<Input<'import.apply'>, 'text' | 'wholeLines'>) {
  const read = readText(text, new Set(wholeLines));
  if ('refusal' in read) throw new Failure('refused', read.refusal);
  return read.draft;
}

function apply(
  store: Store,
  { title, startDay, hoursPerWeek, firstGoals = [], ...source }: Input<'import.apply'>,
  { today, firstWeekday }: AppScope,
): Written<{ planId: Id }> {
  const draft = expectDraft(source);
  const guide = toPathway(draft, title);
  const made = copyGuide(guide, startDay, hoursPerWeek);
  const copy = { ...made, tasks: asDrafted(made.tasks, draft, today) };
  const { id: planId } = copy.plan;
  addCopy(store, draft.kind === 'guide' ? guide : null, copy);
  for (const [index, drafted] of tasksOf(draft).entries()) {
    const task = copy.tasks[index];
    if (task !== undefined) addDetails(store, task, drafted);
  }
  store.settings.set({ currentPlanId: planId });
  const planned = planFirstGoals(store, copy, firstGoals, { today, firstWeekday });
  const entry = { kind: 'plan.started', planId, title, startDay } as const;
  const entries = [entry, ...planned, ...divideHours(store, today)];
  return { value: { planId }, entries, by: 'import' };
}

/** The draft's tasks in phases; a copy has them first and in the same order. */
const tasksOf = ({ phases }: Draft): readonly DraftTask[] => phases.flatMap(({ tasks }) => tasks);

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
