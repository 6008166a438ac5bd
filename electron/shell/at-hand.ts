import type { Opening } from '../../shared/contract/calls/app';
import { applyDiff, NO_RECORDS, withRecords } from '../../shared/contract/records-at-hand';
import type { Reply } from '../../shared/contract/reply';
import type { Notice } from '../../shared/contract/transport';
import type { AtHand } from '../../shared/domain/from-records';
import type { RecordChange } from '../../shared/domain/records';
import type { App } from '../app';

/** The shell has no window of its own in which the person could be asked. */
const NOT_A_WINDOW = (): boolean => false;

/** Listens for writes and for a replaced store. */
export const listenToChanges = (
  { changes }: Pick<App, 'changes'>,
  listener: (notice: Extract<Notice, { kind: 'changed' | 'hello' }>) => void,
): void =>
  void changes((notice) => {
    if (notice.kind === 'changed' || notice.kind === 'hello') listener(notice);
  }, NOT_A_WINDOW);

/** Applying more changes than this takes as long as reading everything again. */
const MOST_CHANGES = 1_000;

/**
 * The records as a newly opened window would know them; null if the store is unusable. They are read once; later
 * changes are applied when the records are next needed.
 */
export function createAtHand(app: Pick<App, 'dispatch' | 'changes'>): () => AtHand | null {
  let known: AtHand | null = null;
  let changed: RecordChange[] = [];
  listenToChanges(app, (notice) => {
    if (known === null) return;
    if (notice.kind === 'changed') changed.push(...notice.changes);
    if (notice.kind === 'hello' || changed.length > MOST_CHANGES) known = null;
  });
  return () => {
    known =
      known === null ? readAtHand(app) : { ...known, records: applyDiff(known.records, changed) };
    changed = [];
    return known;
  };
}

function readAtHand({ dispatch }: Pick<App, 'dispatch'>): AtHand | null {
  const reply = dispatch('app.open', {}) as Reply<Opening>;
  if (!reply.ok) return null;
  const { records, weeksFrom } = reply.value;
  return { records: withRecords(NO_RECORDS, records), weeksFrom };
}
