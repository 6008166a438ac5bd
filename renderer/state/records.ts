import type { SomeRecords } from '../../shared/contract/schemas/records';
import type { Id } from '../../shared/domain/plan/task';
import type { Diff, RecordChange, RecordKind, Records } from '../../shared/domain/records';

const KINDS: Readonly<Record<RecordKind, true>> = {
  setting: true,
  plan: true,
  hours: true,
  phase: true,
  resource: true,
  task: true,
  evidence: true,
  note: true,
  pause: true,
  goal: true,
  time: true,
  timer: true,
  review: true,
  spent: true,
};

type AnyRecord = { readonly id: Id };
type AnyMaps = Readonly<Record<string, ReadonlyMap<Id, AnyRecord>>>;

export const NO_RECORDS = Object.fromEntries(
  Object.keys(KINDS).map((kind) => [kind, new Map()]),
) as unknown as Records;

/** The records put into those that are there. Kinds of which none comes stay the same object. */
export function withRecords(records: Records, some: SomeRecords): Records {
  const maps: Record<string, ReadonlyMap<Id, AnyRecord>> = { ...records };
  for (const [kind, added] of Object.entries(some)) {
    if (added === undefined || added.length === 0) continue;
    const map = new Map<Id, AnyRecord>(maps[kind]);
    for (const record of added) map.set(record.id, record);
    maps[kind] = map;
  }
  return maps as unknown as Records;
}

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
