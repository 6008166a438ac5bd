import type { Id } from '../domain/plan/task';
import type { RecordKind, Records } from '../domain/records';
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
