import type { Opening } from '../../shared/contract/calls/app';
import { NO_RECORDS, withRecords } from '../../shared/contract/records-at-hand';
import type { Reply } from '../../shared/contract/reply';
import type { Notice } from '../../shared/contract/transport';
import type { AtHand } from '../../shared/domain/from-records';
import type { App } from '../app';

/** No window of its own hears of it, in which the person could be asked. */
const HAS_NO_WINDOW = (): boolean => false;

/** Listens to what was written, or became another store. */
export const listenToChanges = (
  { changes }: Pick<App, 'changes'>,
  listener: (notice: Extract<Notice, { kind: 'changed' | 'hello' }>) => void,
): void =>
  void changes((notice) => {
    if (notice.kind === 'changed' || notice.kind === 'hello') listener(notice);
  }, HAS_NO_WINDOW);

/** The records as a window that has just opened knows them, read again once something changed; null: the store is unusable. */
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
