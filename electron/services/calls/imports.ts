import { v7 as createId } from 'uuid';
import { Failure } from '../../../shared/contract/failure';
import type { Input } from '../../../shared/contract/calls';
import type { Handlers, Written } from '../../../shared/contract/handlers';
import type { Day } from '../../../shared/domain/calendar/day';
import type { Draft, DraftTask } from '../../../shared/domain/import/draft';
import { readText } from '../../../shared/domain/import/read-text';
import { toPathway } from '../../../shared/domain/import/to-pathway';
import { ordersBetween } from '../../../shared/domain/order';
import type { Id } from '../../../shared/domain/plan/task';
import type { TaskRecord } from '../../../shared/domain/records';
import type { Store } from '../../store/store';
import { addCopy } from '../rules/add-copy';
import { copyGuide, type PlanCopy } from '../rules/copy-guide';
import { divideHours } from '../rules/shared-hours';
import { type ArchivePlace, createArchiveHandlers } from './archives';

type ImportHandlers = Pick<Handlers, Extract<keyof Handlers, `${'import' | 'archive'}.${string}`>>;

export const createImportHandlers = (store: Store, place: ArchivePlace): ImportHandlers => ({
  ...createArchiveHandlers(store, place),
  'import.apply': (input, { today }) => apply(store, input, today),
});

function apply(
  store: Store,
  { text, wholeLines, title, startDay, hoursPerWeek }: Input<'import.apply'>,
  today: Day,
): Written<{ planId: Id }> {
  const read = readText(text, new Set(wholeLines));
  if ('refusal' in read) throw new Failure('refused', read.refusal);
  const { draft } = read;
  const guide = toPathway(draft, title);
  const copy = withTicks(copyGuide(guide, startDay, hoursPerWeek), draft, today);
  const { id: planId } = copy.plan;
  addCopy(store, draft.kind === 'guide' ? guide : null, copy);
  addSteps(store, copy, draft);
  store.settings.set({ currentPlanId: planId });
  const entry = { kind: 'plan.started', planId, title, startDay } as const;
  return { value: { planId }, entries: [entry, ...divideHours(store, today)], by: 'import' };
}

/** The draft's tasks of phases, which come first and in the same order in a copy. */
const tasksOf = ({ phases }: Draft): readonly DraftTask[] => phases.flatMap(({ tasks }) => tasks);

/** Ticks without a day, or with one to come, are of today. */
function withTicks(copy: PlanCopy, draft: Draft, today: Day): PlanCopy {
  const drafts = tasksOf(draft);
  const tasks = copy.tasks.map((task, index): TaskRecord => {
    const doneOn = drafts[index]?.doneOn ?? null;
    if (doneOn === null) return task;
    const day = doneOn === 'some day' || doneOn > today ? today : doneOn;
    return { ...task, state: { status: 'done', day } };
  });
  return { ...copy, tasks };
}

function addSteps(store: Store, { plan, tasks }: PlanCopy, draft: Draft): void {
  for (const [index, { steps }] of tasksOf(draft).entries()) {
    const orders = ordersBetween(null, null, steps.length);
    for (const [at, step] of steps.entries())
      store.checklists.add({
        id: createId(),
        planId: plan.id,
        taskId: tasks[index]?.id ?? '',
        order: orders[at] ?? '',
        ...step,
      });
  }
}
