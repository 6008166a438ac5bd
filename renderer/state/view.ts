import type { Id } from '../../shared/domain/id';
import type { Slice } from './slice';

/**
 * A question asked in a task's row: why it is dropped, when it was done, how long was worked on it, how to split it,
 * its details, and where to move it.
 */
export type Prompt = 'drop' | 'done-on' | 'done-last-week' | 'log-time' | 'split' | 'edit' | 'move';

/** A part of the timeline below its chart; one is shown at a time. */
export type TimelinePart = 'why-moved' | 'what-if' | 'scope' | 'track-record' | 'dates';

export interface ViewSlice {
  /** The row that is open, showing its note and evidence. */
  readonly openTaskId: Id | null;
  /** Whether the open row's note should take the focus. */
  readonly isNoteWanted: boolean;
  readonly prompt: { readonly taskId: Id; readonly kind: Prompt } | null;
  readonly isHelpOpen: boolean;
  /** The task whose row had the focus, which its commands act on; null while the palette is closed. */
  readonly palette: { readonly taskId: Id | null } | null;
  readonly isQuickAddOpen: boolean;
  /** Kept while the window is open, so that someone who closed it finds what they typed. */
  readonly quickAddText: string;
  /** Kept while the window is open. */
  readonly timelinePart: TimelinePart;

  readonly openTask: (taskId: Id, options?: { note: boolean }) => void;
  readonly closeTask: () => void;
  /** Starts editing the open row's note. */
  readonly enterNote: () => void;
  /** Stops editing the note; the row stays open. */
  readonly leaveNote: () => void;
  readonly ask: (taskId: Id, kind: Prompt) => void;
  readonly closePrompt: () => void;
  readonly showHelp: (isHelpOpen: boolean) => void;
  readonly openPalette: (taskId: Id | null) => void;
  readonly closePalette: () => void;
  readonly showQuickAdd: (isQuickAddOpen: boolean) => void;
  readonly typeQuickAdd: (quickAddText: string) => void;
  /** Appends the text to what was being typed, so that none of it is lost. */
  readonly continueQuickAdd: (text: string) => void;
  readonly showTimelinePart: (timelinePart: TimelinePart) => void;
}

/** Whether something that returns the focus is laid over the view. */
export const isLaidOver = ({
  palette,
  isQuickAddOpen,
}: Pick<ViewSlice, 'palette' | 'isQuickAddOpen'>): boolean => palette !== null || isQuickAddOpen;

export const createViewSlice = ({ get, set }: Slice<ViewSlice>): ViewSlice => ({
  openTaskId: null,
  isNoteWanted: false,
  prompt: null,
  isHelpOpen: false,
  palette: null,
  isQuickAddOpen: false,
  quickAddText: '',
  timelinePart: 'why-moved',

  openTask: (openTaskId, { note } = { note: false }) =>
    set({ openTaskId, isNoteWanted: note, prompt: null }),
  enterNote: () => set({ isNoteWanted: true }),
  leaveNote: () => set({ isNoteWanted: false }),
  closeTask: () => set({ openTaskId: null, isNoteWanted: false }),
  ask: (taskId, kind) => set({ prompt: { taskId, kind } }),
  closePrompt: () => set({ prompt: null }),
  showHelp: (isHelpOpen) => set({ isHelpOpen }),
  openPalette: (taskId) => set({ palette: { taskId } }),
  closePalette: () => set({ palette: null }),
  showQuickAdd: (isQuickAddOpen) => set({ isQuickAddOpen }),
  typeQuickAdd: (quickAddText) => set({ quickAddText }),
  continueQuickAdd: (text) =>
    set({
      quickAddText: [get().quickAddText.trim(), text].filter((part) => part !== '').join(' '),
    }),
  showTimelinePart: (timelinePart) => set({ timelinePart }),
});
