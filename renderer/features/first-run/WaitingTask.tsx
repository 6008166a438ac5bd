import { useAppState } from '../../state/context';
import classes from './FirstRun.module.css';

/** A task that was begun outside the window, before there is a plan that it could go into. */
export function WaitingTask() {
  const text = useAppState(({ quickAddText }) => quickAddText);
  return (
    <div role="status">
      {text !== '' && (
        <p className={classes['waiting']}>
          <q dir="auto">{text}</q> is kept. You can add it once you have a plan.
        </p>
      )}
    </div>
  );
}
