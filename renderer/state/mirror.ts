import { applyDiff, NO_RECORDS, withRecords } from '../../shared/contract/records-at-hand';
import type { Version } from '../../shared/contract/reply';
import type { SomeRecords } from '../../shared/contract/schemas/records';
import type { Diff, Records } from '../../shared/domain/records';

/**
 * The store's records as this window knows them. Advances revision by revision, in whatever order the changes arrive.
 */
export interface Mirror {
  readonly records: () => Records;
  readonly version: () => Version;
  /** Whether the records include everything up to the version. */
  readonly reflects: (version: Version) => boolean;
  /** Applies changes. False if they belong to another epoch: everything must then be read again. */
  readonly hear: (heard: Version, changes: Diff) => boolean;
  /** Replaces everything with a fresh reading, unless something newer is known. */
  readonly replace: (read: Version, records: SomeRecords) => void;
  /** Adds records read separately. False if something newer is known by now. */
  readonly add: (read: Version, records: SomeRecords) => boolean;
  /** Resolves once the records include the revision, of any epoch. */
  readonly reach: (revision: number) => Promise<void>;
}

/** Before anything was read. */
export const NO_VERSION: Version = { epoch: '', revision: 0 };

/** The records at a version. */
interface Known {
  readonly records: Records;
  readonly version: Version;
}

/** @param onMove called when the records have changed */
export function createMirror(onMove: () => void): Mirror {
  let known: Known = { records: NO_RECORDS, version: NO_VERSION };
  /** Changes that arrived ahead of earlier revisions. */
  const early = new Map<number, Diff>();
  const arrivals = createArrivals();

  const moveTo = (next: Known): void => {
    known = applyGapless(next, early);
    onMove();
    arrivals.reached(known.version.revision);
  };

  return {
    records: () => known.records,
    version: () => known.version,

    reflects: ({ epoch, revision }) =>
      epoch === known.version.epoch && revision <= known.version.revision,

    hear({ epoch, revision }, changes) {
      if (epoch !== known.version.epoch) return false;
      if (revision <= known.version.revision) return true;
      early.set(revision, changes);
      moveTo(known);
      return true;
    },

    replace({ epoch, revision }, some) {
      const isSameEpoch = epoch === known.version.epoch;
      if (isSameEpoch && revision < known.version.revision) return;
      for (const each of early.keys()) if (!isSameEpoch || each <= revision) early.delete(each);
      // Revisions of a past epoch will never arrive.
      if (!isSameEpoch) arrivals.reached(Infinity);
      moveTo({ records: withRecords(NO_RECORDS, some), version: { epoch, revision } });
    },

    add({ epoch, revision }, some) {
      if (epoch !== known.version.epoch || revision < known.version.revision) return false;
      moveTo({ ...known, records: withRecords(known.records, some) });
      return true;
    },

    reach: async (revision) => {
      if (revision > known.version.revision) await arrivals.of(revision);
    },
  };
}

/** Applies the changes that follow without a gap, and removes them from `early`. */
function applyGapless(known: Known, early: Map<number, Diff>): Known {
  const revision = known.version.revision + 1;
  const changes = early.get(revision);
  if (changes === undefined) return known;
  early.delete(revision);
  const records = applyDiff(known.records, changes);
  return applyGapless({ records, version: { ...known.version, revision } }, early);
}

/** Callers waiting for a revision. */
function createArrivals() {
  let waiting: { readonly revision: number; readonly arrive: () => void }[] = [];
  return {
    of: (revision: number): Promise<void> =>
      new Promise((arrive) => waiting.push({ revision, arrive })),

    reached(newest: number): void {
      const arrived = waiting.filter(({ revision }) => revision <= newest);
      waiting = waiting.filter(({ revision }) => revision > newest);
      arrived.forEach(({ arrive }) => arrive());
    },
  };
}
