import type { Step } from '../../shared/domain/activity';
import type { Id } from '../../shared/domain/task';
import type { SliceParts } from './store';

export interface Toast {
  readonly kind: 'info' | 'error';
  readonly text: string;
  /** The step that the toast's button takes back; null: no button. */
  readonly stepId: Id | null;
}

export interface ToastSlice {
  /** One at a time: a newer one takes the place. */
  readonly toast: Toast | null;
  readonly showToast: (toast: Toast) => void;
  readonly hideToast: () => void;
  /** Says what a step did, and offers to take it back. */
  readonly offerUndo: (step: Step | null) => void;
}

export const createToastSlice = ({ get, set }: SliceParts): ToastSlice => ({
  toast: null,
  showToast: (toast) => set({ toast }),
  hideToast: () => set({ toast: null }),
  offerUndo: (step) => {
    if (step !== null) get().showToast({ kind: 'info', text: step.label, stepId: step.id });
  },
});
