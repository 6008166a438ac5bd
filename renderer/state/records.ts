import type { Id } from '../../shared/domain/plan/task';
import type { Diff, RecordChange, Records } from '../../shared/domain/records';

type AnyRecord = { readonly id: Id };
type AnyMaps = Readonly<Record<string, ReadonlyMap<Id, AnyRecord>>>;

/**
 * The records with the changes made to them; what no change touches stays the same object. Of a record that is not at
 * hand, an update says nothing: whoever needs it has read it.
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
 * The records of `after`; of a kind that is equal to what it was before, the same object as before. So what is made of
 * the records is not made again when a write is confirmed that was shown already.
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
    // Records are plain data, and few are not the very same object.
    if (record !== value && JSON.stringify(record) !== JSON.stringify(value)) return false;
  }
  return true;
}
