import type { Id } from '../domain/id';
import type { Diff, RecordChange, RecordKind, Records } from '../domain/records';
import type { SomeRecords } from './schemas/records';

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
  checkItem: true,
  need: true,
  skill: true,
  level: true,
  skillTask: true,
  skillResource: true,
};

type AnyRecord = { readonly id: Id };

export const NO_RECORDS = Object.fromEntries(
  Object.keys(KINDS).map((kind) => [kind, new Map()]),
) as unknown as Records;

/** Merges new records into existing ones. Kinds without new records keep their identity. */
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
 * Applies changes to the records; untouched kinds keep their identity. An update of a record that is not loaded is
 * ignored: whoever needs it has loaded it.
 */
export function applyDiff(records: Records, diff: Diff): Records {
  const maps: Record<string, ReadonlyMap<Id, AnyRecord>> = { ...records };
  for (const [kind, changes] of Map.groupBy(diff, (change) => change.kind)) {
    const before =
      (records as unknown as Readonly<Record<string, ReadonlyMap<Id, AnyRecord>>>)[kind] ??
      new Map<Id, AnyRecord>();
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
