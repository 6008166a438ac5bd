import { useAppState } from '../../state/context';
import { snapshotOf } from '../../state/derived';
import { formatDay } from '../../ui/dates';
import classes from './PaperHead.module.css';

/** Only on paper: the page's plan and date, which the navigation shows on screen. */
export function PaperHead() {
  const plan = useAppState((state) => snapshotOf(state)?.plan);
  const today = useAppState((state) => state.today);
  if (plan === undefined || today === null) return null;
  return (
    <p className={classes['head']} aria-hidden>
      <bdi>{plan.title}</bdi>, {formatDay(today)}
    </p>
  );
}
