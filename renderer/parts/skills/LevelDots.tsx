import { type Level, LEVELS } from '../../../shared/domain/plan/skill';
import classes from './LevelDots.module.css';

const MOST = LEVELS.length - 1;

/** A level as dots, with its number beside them. Null if never rated. */
export const LevelDots = ({ level }: { readonly level: Level | null }) => (
  <span className={classes['level']}>
    <span className={classes['dots']} aria-hidden>
      {LEVELS.slice(1).map((point) => (
        <span key={point} data-filled={(level !== null && point <= level) || undefined} />
      ))}
    </span>
    <span className={classes['figure']}>
      {level === null ? 'not rated' : `${level} of ${MOST}`}
    </span>
  </span>
);
