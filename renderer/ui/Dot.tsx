import classes from './text.module.css';

/** Between two facts on a line of the class `facts`. */
export const Dot = () => <span className={classes['dot']}> · </span>;
