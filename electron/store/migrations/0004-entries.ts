import { type ActivityEntry, headlineOf } from '../../../shared/domain/history/activity';

/**
 * Converts an entry to schema 4. Before, an undo or redo was stored with its words; now it refers to what the step did.
 */
export function carriedEntry(payload: string, turned: string | null): string {
  const entry = JSON.parse(payload) as ActivityEntry;
  if (entry.kind !== 'step.undone' && entry.kind !== 'step.redone') return payload;
  if (turned === null) throw new Error(`The history has no step ${entry.stepId}`);
  const { kind, stepId } = entry;
  return JSON.stringify({ kind, stepId, of: headlineOf(JSON.parse(turned) as ActivityEntry) });
}
