import classes from './ProgressBar.module.css';
import { formatPercent } from '../../shared/words/numbers';

interface Props {
  /** 0 to 1. */
  readonly ratio: number;
  readonly label: string;
}

export const ProgressBar = ({ ratio, label }: Props) => (
  <div
    className={classes['track']}
    role="progressbar"
    aria-label={label}
    aria-valuenow={Math.round(ratio * 100)}
    aria-valuemin={0}
    aria-valuemax={100}
    aria-valuetext={formatPercent(ratio)}
  >
    <div className={classes['bar']} style={{ width: `${ratio * 100}%` }} />
  </div>
);
