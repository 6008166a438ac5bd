import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Draft } from '../../state/drafts';
import { useAppStore } from '../../state/context';

/** For a field that is behind. */
export const BEHIND_WORDS =
  'Another window has changed this in the meantime. What you wrote stays here, and replaces that when you leave the field.';

interface Options<Value> {
  readonly saved: Value;
  /** Resolves to true once it is saved. */
  readonly write: (value: Value) => Promise<boolean>;
  /** Where the value is kept while it is being written; without it, it is kept when it is saved. */
  readonly draftOf?: (value: Value) => Draft;
}

interface Edited<Value> {
  readonly value: Value;
  readonly change: (value: Value) => void;
  /** Writes it if it differs from what is saved. */
  readonly save: () => Promise<boolean>;
  /** Whether something else was saved since the person began to change it. Saving puts theirs in its place. */
  readonly isBehind: boolean;
}

interface Editing<Value> {
  readonly value: Value;
  /** What was saved when the person began, or what was sent since. */
  readonly base: Value;
  /** What was sent last. */
  readonly sent: Value;
}

/**
 * A value while the person edits it. What undo or another window saves takes its place only as long as the person has
 * not changed it; what they typed is never replaced. It is saved when the window is hidden or closed and when the
 * component unmounts, and kept as a draft some seconds after the last change.
 */
export function useDraft<Value>({ saved, write, draftOf }: Options<Value>): Edited<Value> {
  const [{ value, base, sent }, set] = useState<Editing<Value>>({
    value: saved,
    base: saved,
    sent: saved,
  });
  if (saved !== base && (value === base || saved === sent || saved === value)) {
    // Unchanged by the person, or their own: on its way while they typed on.
    set({ value: value === base ? saved : value, base: saved, sent: saved });
  }
  const isBehind = saved !== base && value !== base && saved !== sent && saved !== value;
  const keep = useKeptDraft(value !== saved && draftOf !== undefined ? draftOf(value) : null);
  const save = async (): Promise<boolean> => {
    if (value === saved) return true;
    set((now) => ({ ...now, sent: value }));
    const isSaved = await write(value);
    if (isSaved) keep.forget();
    return isSaved;
  };
  useLastChance(() => void save());
  return { value, change: (next) => set((now) => ({ ...now, value: next })), save, isBehind };
}

/** So long after the last change, what is being written is kept. */
const DRAFT_MS = 2_000;

/** Keeps the draft once it was left alone for a while; null: there is nothing to keep. */
function useKeptDraft(draft: Draft | null): { forget: () => void } {
  const store = useAppStore();
  const keptKey = useRef<string | null>(null);
  const text = JSON.stringify(draft);
  const forget = useCallback(() => {
    if (keptKey.current !== null) void store.getState().forgetDraft(keptKey.current);
    keptKey.current = null;
  }, [store]);
  useEffect(() => {
    const next = JSON.parse(text) as Draft | null;
    if (next === null) return forget();
    const timer = setTimeout(() => {
      keptKey.current = next.key;
      void store.getState().keepDraft(next);
    }, DRAFT_MS);
    return () => clearTimeout(timer);
  }, [store, text, forget]);
  return { forget };
}

/** Runs when the window is hidden or closed, and when the component unmounts. */
function useLastChance(action: () => void): void {
  const onLastChance = useEffectEvent(action);
  useEffect(() => {
    const onHide = (): void => onLastChance();
    document.addEventListener('visibilitychange', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      onHide();
    };
  }, []);
}
