import { Failure } from '../../../shared/contract/failure';
import type { Handlers } from '../../../shared/contract/handlers';
import type { Id } from '../../../shared/domain/id';
import { REFUSALS } from '../../../shared/words/refusals';
import type { Intake } from '../../store/replacing/intake';
import type { Store } from '../../store/store';
import { expectArchivedRow } from '../rules/archived-rows';
import { asFailure } from '../rules/as-failure';

type ArchiveHandlers = Pick<Handlers, Extract<keyof Handlers, `archive.${string}`>>;

/** Where an archive is read in and then replaces the store. */
export interface ArchivePlace {
  readonly intake: () => Intake;
  /** Closes the store it was called over. */
  readonly takeArchive: (id: Id) => void;
}

export const createArchiveHandlers = (
  { backups }: Store,
  { intake, takeArchive }: ArchivePlace,
): ArchiveHandlers => ({
  'archive.begin': () => asFailure(() => ({ archiveId: intake().begin() })),

  'archive.add': ({ archiveId, table, rows }) => {
    orDrop(intake(), archiveId, () => {
      const checked = rows.map((row, index) => expectArchivedRow(table, row, index + 1));
      intake().add(archiveId, table, checked);
    });
    return null;
  },

  'archive.look': ({ archiveId }) => {
    if (backups === null) throw new Failure('refused', REFUSALS.noBackups);
    const held = orDrop(intake(), archiveId, () => intake().look(archiveId));
    return { held, present: backups.countsNow() };
  },

  'archive.take': ({ archiveId }) => {
    asFailure(() => takeArchive(archiveId));
    return null;
  },

  'archive.cancel': ({ archiveId }) => {
    intake().cancel(archiveId);
    return null;
  },
});

/** Discards the partial import if the work fails, whoever sent it. */
function orDrop<Value>(intake: Intake, archiveId: Id, work: () => Value): Value {
  try {
    return asFailure(work);
  } catch (error) {
    intake.cancel(archiveId);
    throw error;
  }
}
