import type { Day } from '../calendar/day';
import type { Id } from '../plan/task';
import type { RecordChange, RecordKind, RecordTypes } from '../records';

/** A change of the record, with the day on which it was made. */
export interface DatedChange {
  /** Grows with every change, whatever the clock said. */
  readonly number: number;
  readonly day: Day;
  readonly change: RecordChange;
}

/** A value, with the number of the change that gave it. */
interface Cell {
  readonly number: number;
  readonly value: unknown;
}

/** What is known of one record, field by field. */
interface Past {
  isThere: Cell;
  readonly fields: Map<string, Cell>;
}

/**
 * Records as they were known, made again from changes that are learned in any order: of each field, and of whether
 * the record is there at all, the change with the highest number counts.
 */
export interface Replay {
  readonly learn: (change: DatedChange) => void;
  /** Those that are there by now. */
  readonly all: <Kind extends RecordKind>(kind: Kind) => RecordTypes[Kind][];
  /** One field of a record, there by now or not; undefined if nothing was ever learned of it. */
  readonly field: <Kind extends RecordKind, Field extends keyof RecordTypes[Kind] & string>(
    kind: Kind,
    id: Id,
    field: Field,
  ) => RecordTypes[Kind][Field] | undefined;
  /** Null when it is not there by now. */
  readonly find: <Kind extends RecordKind>(kind: Kind, id: Id) => RecordTypes[Kind] | null;
}

export function createReplay(): Replay {
  const kinds = new Map<RecordKind, Map<Id, Past>>();

  const pastOf = (kind: RecordKind, id: Id): Past => {
    const records = kinds.get(kind) ?? new Map<Id, Past>();
    kinds.set(kind, records);
    const past = records.get(id) ?? { isThere: NEVER, fields: new Map<string, Cell>() };
    records.set(id, past);
    return past;
  };

  const find = <Kind extends RecordKind>(kind: Kind, id: Id): RecordTypes[Kind] | null => {
    const past = kinds.get(kind)?.get(id);
    return past === undefined ? null : (recordOf(past) as RecordTypes[Kind] | null);
  };

  return {
    learn({ number, change }) {
      const { op, kind } = change;
      const past = pastOf(kind, op === 'put' ? change.record.id : change.id);
      if (op !== 'update' && number > past.isThere.number)
        past.isThere = { number, value: op === 'put' };
      if (op === 'remove') return;
      for (const [field, value] of Object.entries(op === 'put' ? change.record : change.fields)) {
        if (number > (past.fields.get(field)?.number ?? -1))
          past.fields.set(field, { number, value });
      }
    },

    field: <Kind extends RecordKind, Field extends keyof RecordTypes[Kind] & string>(
      kind: Kind,
      id: Id,
      field: Field,
    ) => kinds.get(kind)?.get(id)?.fields.get(field)?.value as RecordTypes[Kind][Field] | undefined,

    find,

    all: <Kind extends RecordKind>(kind: Kind) =>
      [...(kinds.get(kind)?.keys() ?? [])].flatMap((id) => find(kind, id) ?? []),
  };
}

const NEVER: Cell = { number: -1, value: false };

const recordOf = ({ isThere, fields }: Past): object | null =>
  isThere.value === true
    ? Object.fromEntries([...fields].map(([field, { value }]) => [field, value]))
    : null;

/** By day, then in the order of writing: a clock may have been set back in between. */
export const byDayOfWriting = (one: DatedChange, other: DatedChange): number =>
  one.day === other.day ? one.number - other.number : one.day < other.day ? -1 : 1;
