import type { ActivityEntry, PlanEntry } from '../../../shared/domain/history/activity';

const PARTS: ReadonlySet<ActivityEntry['kind']> = new Set<PlanEntry['kind']>([
  'task.completed',
  'task.dropped',
  'task.reopened',
]);

const isPart = (entry: ActivityEntry): entry is PlanEntry => PARTS.has(entry.kind);

/** The entries of changes made as one step: one that names them all, then their side effects. */
export function severalAtOnce(changes: readonly (readonly ActivityEntry[])[]): ActivityEntry[] {
  const entries = changes.flat();
  const parts = entries.filter(isPart);
  if (parts.length < 2) return entries;
  return [{ kind: 'plan.replanned', parts }, ...entries.filter((entry) => !isPart(entry))];
}
