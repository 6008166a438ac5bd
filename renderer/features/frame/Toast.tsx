import { useAppState } from '../../state/context';
import classes from './Toast.module.css';
import { ToastBox } from './ToastBox';

/** What just happened. Announced to screen readers wherever the focus is. */
export function Toast() {
  const toast = useAppState((state) => state.toast);
  return (
    <div className={classes['place']} role="status" aria-live="polite">
      {toast !== null && <ToastBox key={toast.id} toast={toast} />}
    </div>
  );
}
