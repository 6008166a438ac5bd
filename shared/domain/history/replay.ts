import type { Day } from '../calendar/day';
import type { Id } from '../id';
import type { RecordChange, RecordKind, RecordTypes } from '../records';

/** A recorded change, with the day it was made. */
export interface DatedChange {
  /** Increases with every change, whatever the clock said. */
  readonly number: number;
  readonly day: Day;
  readonly change: RecordChange;
}

/** A value, and the number of the change that set it. */
interface Cell {
  readonly number: number;
  readonly value: unknown;
}

/** What is known of a record, field by field. */
interface Past {
  isThere: Cell;
  readonly fields: Map<string, Cell>;
}

/**
 * Records as of some time, rebuilt from changes applied in any order: for each field, and for whether the record
 * exists, the change with the highest number wins.
 */
export interface Replay {
  readonly learn: (change: DatedChange) => void;
  /** Records that exist at that time. */
  readonly all: <Kind extends RecordKind>(kind: Kind) => RecordTypes[Kind][];
  /** One field of a record, whether or not it exists; undefined if never set. */
  readonly field: <Kind extends RecordKind, Field extends keyof RecordTypes[Kind] & string>(
    kind: Kind,
    id: Id,
    field: Field,
  ) => RecordTypes[Kind][Field] | undefined;
  /** Null if it does not exist at that time. */
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

/** By day, then in write order: the clock may have been set back in between. */
export const byDayOfWriting = (one: DatedChange, other: DatedChange): number =>
  one.day === other.day ? one.number - other.number : one.day < other.day ? -1 : 1;
