import { Failure } from '../../shared/contract/failure';
import type { CallName } from '../../shared/contract/calls';
import type { AppScope, Written } from '../../shared/contract/handlers';
import type { By } from '../../shared/domain/history/history';
import type { Id } from '../../shared/domain/id';
import type { Diff } from '../../shared/domain/records';
import { REFUSALS } from '../../shared/words/refusals';
import type { Store } from '../store/store';
import { backUpBefore } from './rules/backup-before';
import { reportedChanges } from './rules/reported-changes';

/** The result of a write. */
export interface Outcome {
  readonly value: unknown;
  readonly changes: Diff;
  /** Whether the same command was carried out before, so that nothing was done this time. */
  readonly isRepeated: boolean;
}

export interface WriteRequest {
  readonly name: CallName;
  readonly input: unknown;
  readonly scope: AppScope;
  /** Null if the input names no plan. */
  readonly planId: Id | null;
  readonly origin: {
    readonly by: By;
    /** The name of the assistant, where it is one. */
    readonly assistant?: string;
  };
  readonly write: () => Written<unknown>;
}

/** Runs writes: each is one transaction and one undo step, is recorded row by row, and runs at most once. */
export const createWriter =
  (store: Store) =>
  (request: WriteRequest): Outcome => {
    const { name, input, scope } = request;
    const { writeId } = scope;
    // Before the transaction, since no copy can be made during one.
    if (store.commands.find(writeId) === null) backUpBefore(store, name, input);
    return store.transaction(() => repeated(store, writeId) ?? carryOut(store, request));
  };

function repeated(store: Store, writeId: Id): Outcome | null {
  const known = store.commands.find(writeId);
  if (known === null) return null;
  const changes = reportedChanges(store, store.changes.ofWrite(writeId));
  return { value: known.value, changes, isRepeated: true };
}

function carryOut(store: Store, request: WriteRequest): Outcome {
  const { scope, planId, write } = request;
  const { writeId, at } = scope;
  store.changes.start(writeId);
  const {
    value,
    entries,
    by = request.origin.by,
    isTurn = false,
    discardsUndone = false,
  } = write();
  store.changes.stop();
  const changes = store.changes.ofWrite(writeId);
  if (changes.length > 0 && entries.length === 0)
    throw new Error('A write that changes something must leave an entry');
  if (changes.length > 0 || isTurn) {
    const assistant = by === 'assistant' ? (request.origin.assistant ?? null) : null;
    const origin = { writeId, planId: planId ?? planIn(changes), by, assistant, at };
    for (const entry of entries) store.activity.append(origin, entry);
    if (!isTurn) addStep(store, writeId, discardsUndone);
  }
  store.commands.add(writeId, value);
  return { value, changes: reportedChanges(store, changes), isRepeated: false };
}

/**
 * A new step makes undone steps impossible to redo. `discardsUndone` must allow that where it would give up a whole
 * plan.
 */
function addStep({ steps, activity }: Store, writeId: Id, discardsUndone: boolean): void {
  const { redo } = steps.next();
  const undone = redo === null ? null : activity.stepOf(redo.id);
  if (undone?.of.kind === 'plan.started' && !discardsUndone)
    throw new Failure('refused', REFUSALS.planUndone);
  steps.add(writeId);
}

/** The plan of the changed rows if the input names none, as when starting a plan or undoing. */
const planIn = (changes: readonly { readonly planId: Id | null }[]): Id | null =>
  changes.find(({ planId }) => planId !== null)?.planId ?? null;
