import type { Version } from '../../shared/contract/reply';
import type { SomeRecords } from '../../shared/contract/schemas/records';
import type { Diff, Records } from '../../shared/domain/records';
import { applyDiff, NO_RECORDS, withRecords } from './records';

/** The store's records as this window knows them: it moves on revision by revision, whatever order they come in. */
export interface Mirror {
  readonly records: () => Records;
  readonly version: () => Version;
  /** Takes changes in. False when they are of another epoch: then everything has to be read anew. */
  readonly hear: (heard: Version, changes: Diff) => boolean;
  /** Takes in what was read anew, unless something newer is known. */
  readonly replace: (read: Version, records: SomeRecords) => void;
  /** Takes in what was read beside it. False when something newer is known by now. */
  readonly add: (read: Version, records: SomeRecords) => boolean;
  /** Comes once the records hold the revision, of whatever epoch. */
  readonly reach: (revision: number) => Promise<void>;
}

/** Before anything was read. */
export const NO_VERSION: Version = { epoch: '', revision: 0 };

/** @param onMove called when the records have changed */
export function createMirror(onMove: () => void): Mirror {
  let records = NO_RECORDS;
  let version = NO_VERSION;
  /** Changes that came before those of the revisions before them. */
  const early = new Map<number, Diff>();
  let waiting: { readonly revision: number; readonly arrive: () => void }[] = [];

  /** Applies what has come without a gap. */
  const move = (): void => {
    for (;;) {
      const revision = version.revision + 1;
      const changes = early.get(revision);
      if (changes === undefined) break;
      early.delete(revision);
      records = applyDiff(records, changes);
      version = { epoch: version.epoch, revision };
    }
    onMove();
    const arrived = waiting.filter((each) => each.revision <= version.revision);
    waiting = waiting.filter((each) => each.revision > version.revision);
    arrived.forEach(({ arrive }) => arrive());
  };

  return {
    records: () => records,
    version: () => version,

    hear({ epoch, revision }, changes) {
      if (epoch !== version.epoch) return false;
      if (revision <= version.revision) return true;
      early.set(revision, changes);
      move();
      return true;
    },

    replace(read, some) {
      if (read.epoch === version.epoch && read.revision < version.revision) return;
      for (const revision of early.keys())
        if (read.epoch !== version.epoch || revision <= read.revision) early.delete(revision);
      // Revisions of an epoch that is over are not waited for.
      if (read.epoch !== version.epoch) waiting = waiting.map((each) => ({ ...each, revision: 0 }));
      records = withRecords(NO_RECORDS, some);
      version = { epoch: read.epoch, revision: read.revision };
      move();
    },

    add(read, some) {
      if (read.epoch !== version.epoch || read.revision < version.revision) return false;
      records = withRecords(records, some);
      onMove();
      return true;
    },

    reach: async (revision) => {
      if (revision <= version.revision) return;
      await new Promise<void>((arrive) => waiting.push({ revision, arrive }));
    },
  };
}
