import type { App } from '../../../electron/app';
import type { Input } from '../../../shared/contract/calls';
import { type ArchivePage, readArchive } from '../../../shared/contract/archive-reader';
import type { ArchiveRows } from '../../../shared/contract/archive-text';
import { partsOf } from '../../../shared/contract/archive-file';
import type { Id } from '../../../shared/domain/id';
import { answerOf, ask } from './ask';

type Dispatch = Pick<App, 'dispatch'>;
export type Place = Input<'export.read'>['from'];

export const pageIn =
  (app: Dispatch) =>
  (from: Place): Promise<ArchivePage> =>
    Promise.resolve(answerOf(app, 'export.read', { from }));

/** For callers that neither watch nor cancel. */
export const NOBODY = { onProgress: () => {}, signal: new AbortController().signal };

/** Everything in the store, as exported. */
export async function archiveOf(app: Dispatch): Promise<ArchiveRows> {
  const rows = await readArchive(pageIn(app), NOBODY);
  if (rows === null) throw new Error('The archive was not read');
  return rows;
}

/** Sends the archive as a window does. Returns its id, to be taken or cancelled. */
export function sendArchive(app: Dispatch, rows: ArchiveRows): Id {
  const { archiveId } = ask(app, 'archive.begin', {});
  for (const { table, rows: some } of partsOf(rows))
    ask(app, 'archive.add', { archiveId, table, rows: some });
  return archiveId;
}
