import type { Id } from '../../shared/domain/plan/task';
import type { Slice } from './slice';

/** What a row asks, in place: why it is dropped, on which day it was done, how long was worked on it, what its parts are, what it is, and where it goes. */
export type Prompt = 'drop' | 'done-on' | 'done-last-week' | 'log-time' | 'split' | 'edit' | 'move';

/** A part of the timeline below its chart; one is shown at a time. */
export type TimelinePart = 'why-moved' | 'what-if' | 'scope' | 'track-record' | 'dates';

export interface ViewSlice {
  /** The row that stands open with its note and evidence. */
  readonly openTaskId: Id | null;
  /** Whether the open row's note takes the focus. */
  readonly isNoteWanted: boolean;
  readonly prompt: { readonly taskId: Id; readonly kind: Prompt } | null;
  readonly isHelpOpen: boolean;
  /** What its commands act on: the task whose row held the focus; null: the palette is closed. */
  readonly palette: { readonly taskId: Id | null } | null;
  readonly isQuickAddOpen: boolean;
  /** Kept for as long as the window is open: who leaves it comes back to what was typed. */
  readonly quickAddText: string;
  /** Kept for as long as the window is open. */
  readonly timelinePart: TimelinePart;

  readonly openTask: (taskId: Id, options?: { note: boolean }) => void;
  readonly closeTask: () => void;
  /** The open row's note is being written. */
  readonly enterNote: () => void;
  /** The open row stays open; its note is shown, not written. */
  readonly leaveNote: () => void;
  readonly ask: (taskId: Id, kind: Prompt) => void;
  readonly closePrompt: () => void;
  readonly showHelp: (isHelpOpen: boolean) => void;
  readonly openPalette: (taskId: Id | null) => void;
  readonly closePalette: () => void;
  readonly showQuickAdd: (isQuickAddOpen: boolean) => void;
  readonly typeQuickAdd: (quickAddText: string) => void;
  /** Puts the text behind what was being typed: none of it is lost. */
  readonly continueQuickAdd: (text: string) => void;
  readonly showTimelinePart: (timelinePart: TimelinePart) => void;
}

/** Whether something lies over the view that gives the focus back to where it was. */
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
