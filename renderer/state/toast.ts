import type { Step } from '../../shared/domain/history/activity';
import type { Id } from '../../shared/domain/id';
import { describeHeadline } from '../../shared/words/activity';
import type { Slice } from './slice';

export interface Toast {
  /** Distinguishes toasts with the same text. */
  readonly id: number;
  readonly kind: 'info' | 'error';
  readonly text: string;
  /** The step that the toast's button undoes; null for no button. */
  readonly stepId: Id | null;
}

export interface ToastSlice {
  /** One at a time: a new toast replaces the last. */
  readonly toast: Toast | null;
  readonly toastCount: number;
  readonly showToast: (toast: Omit<Toast, 'id'>) => void;
  readonly hideToast: () => void;
  /** Says what a step did, and offers to undo it. */
  readonly offerUndo: (step: Step | null) => void;
}

export const createToastSlice = ({ get, set }: Slice<ToastSlice>): ToastSlice => ({
  toast: null,
  toastCount: 0,
  showToast: (toast) =>
    set({ toast: { ...toast, id: get().toastCount }, toastCount: get().toastCount + 1 }),
  hideToast: () => set({ toast: null }),
  offerUndo: (step) => {
    if (step === null) return;
    get().showToast({ kind: 'info', text: describeHeadline(step.of), stepId: step.id });
  },
});
