import type { Id } from '../../shared/domain/id';
import type { Records } from '../../shared/domain/records';

type AnyRecord = { readonly id: Id };
type AnyMaps = Readonly<Record<string, ReadonlyMap<Id, AnyRecord>>>;

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
