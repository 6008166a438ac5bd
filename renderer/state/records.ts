import type { Id } from '../../shared/domain/plan/task';
import type { Diff, RecordChange, Records } from '../../shared/domain/records';

type AnyRecord = { readonly id: Id };
type AnyMaps = Readonly<Record<string, ReadonlyMap<Id, AnyRecord>>>;

/**
 * Applies changes to the records; untouched kinds keep their identity. An update of a record that is not loaded is
 * ignored: whoever needs it has loaded it.
 */
export function applyDiff(records: Records, diff: Diff): Records {
  const maps: Record<string, ReadonlyMap<Id, AnyRecord>> = { ...records };
  for (const [kind, changes] of Map.groupBy(diff, (change) => change.kind)) {
    const before = (records as unknown as AnyMaps)[kind] ?? new Map<Id, AnyRecord>();
    maps[kind] = applyTo(before, changes);
  }
  return maps as unknown as Records;
}

function applyTo(
  before: ReadonlyMap<Id, AnyRecord>,
  changes: readonly RecordChange[],
): ReadonlyMap<Id, AnyRecord> {
  const map = new Map(before);
  for (const change of changes) {
    if (change.op === 'put') map.set(change.record.id, change.record);
    else if (change.op === 'remove') map.delete(change.id);
    else {
      const known = map.get(change.id);
      if (known !== undefined) map.set(change.id, { ...known, ...change.fields });
    }
  }
  return map;
}

/**
 * The records of `after`, but kinds equal to before keep their identity. So nothing is recomputed when a write that was
 * already shown is confirmed.
 */
export function keepEqual(before: Records, after: Records): Records {
  const old: AnyMaps = before;
  const now: AnyMaps = after;
  const kept = Object.entries(now).map(([kind, map]) => {
    const known = old[kind];
    return [kind, known !== undefined && isEqual(known, map) ? known : map] as const;
  });
  return Object.fromEntries(kept) as unknown as Records;
}

function isEqual(one: ReadonlyMap<Id, AnyRecord>, other: ReadonlyMap<Id, AnyRecord>): boolean {
  if (one === other) return true;
  if (one.size !== other.size) return false;
  const others = other.values();
  for (const record of one.values()) {
    const { value } = others.next();
    // Records are plain data, and few differ in identity.
    if (record !== value && JSON.stringify(record) !== JSON.stringify(value)) return false;
  }
  return true;
}
