import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Draft } from '../../state/drafts';
import { useAppStore } from '../../state/context';

/** For a field whose saved value has changed since the person began to edit it. */
export const BEHIND_WORDS =
  'Another window has changed this in the meantime. What you wrote stays here, and replaces that when you leave the field.';

interface Options<Value> {
  readonly saved: Value;
  /** Resolves to true once it is saved. */
  readonly write: (value: Value) => Promise<boolean>;
  /** The draft that keeps the value while it is being edited; without it, the value is only kept when saved. */
  readonly draftOf?: (value: Value) => Draft;
}

interface Edited<Value> {
  readonly value: Value;
  readonly change: (value: Value) => void;
  /** Writes the value if it differs from the saved one. */
  readonly save: () => Promise<boolean>;
  /** Whether something else was saved since the person began to edit. Saving then overwrites it. */
  readonly isBehind: boolean;
}

interface Editing<Value> {
  readonly value: Value;
  /** The value saved when the person began, or sent since. */
  readonly base: Value;
  /** The value sent last. */
  readonly sent: Value;
}

/**
 * A value while the person edits it. A value saved by undo or another window replaces it only while the person has not
 * changed it; typed text is never replaced. It is saved when the window is hidden or closed and when the component
 * unmounts, and kept as a draft a few seconds after the last change.
 */
export function useDraft<Value>({ saved, write, draftOf }: Options<Value>): Edited<Value> {
  const [{ value, base, sent }, set] = useState<Editing<Value>>({
    value: saved,
    base: saved,
    sent: saved,
  });
  if (saved !== base && (value === base || saved === sent || saved === value)) {
    // Either the person has not changed it, or it is their own value, sent while they kept typing.
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

/** How long after the last change unsaved input is kept as a draft. */
const DRAFT_MS = 2_000;

/** Keeps the draft after a pause in typing; null if there is nothing to keep. */
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
