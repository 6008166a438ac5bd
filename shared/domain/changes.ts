/** By field, before and after. */
export type Changes = Readonly<Record<string, Change>>;

export interface Change {
  readonly from: string | number | boolean | null;
  readonly to: string | number | boolean | null;
}

/** The differences between two records in the given fields; null if there are none. */
export function differences<Field extends string>(
  before: Readonly<Record<Field, Change['from']>>,
  after: Readonly<Record<Field, Change['from']>>,
  fields: readonly Field[],
): Changes | null {
  const changed = fields.filter((field) => before[field] !== after[field]);
  if (changed.length === 0) return null;
  return Object.fromEntries(
    changed.map((field) => [field, { from: before[field], to: after[field] }]),
  );
}
