import type { Opening } from '../../shared/contract/calls/app';
import { NO_RECORDS, withRecords } from '../../shared/contract/records-at-hand';
import type { Reply } from '../../shared/contract/reply';
import type { Notice } from '../../shared/contract/transport';
import type { AtHand } from '../../shared/domain/from-records';
import type { App } from '../app';

/** The shell has no window of its own in which the person could be asked. */
const HAS_NO_WINDOW = (): boolean => false;

/** Listens for writes and for a replaced store. */
export const listenToChanges = (
  { changes }: Pick<App, 'changes'>,
  listener: (notice: Extract<Notice, { kind: 'changed' | 'hello' }>) => void,
): void =>
  void changes((notice) => {
    if (notice.kind === 'changed' || notice.kind === 'hello') listener(notice);
  }, HAS_NO_WINDOW);

/** The records as a newly opened window would know them, read again after changes; null if the store is unusable. */
export function createAtHand(app: Pick<App, 'dispatch' | 'changes'>): () => AtHand | null {
  let known: AtHand | null = null;
  listenToChanges(app, () => {
    known = null;
  });
  return () => (known ??= readAtHand(app));
}

function readAtHand({ dispatch }: Pick<App, 'dispatch'>): AtHand | null {
  const reply = dispatch('app.open', {}) as Reply<Opening>;
  if (!reply.ok) return null;
  const { records, weeksFrom } = reply.value;
  return { records: withRecords(NO_RECORDS, records), weeksFrom };
}
