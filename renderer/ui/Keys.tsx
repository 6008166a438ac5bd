import classes from './Keys.module.css';

/** A key or key combination, as printed on the keyboard. */
export const Keys = ({ children }: { readonly children: string }) => (
  <kbd className={classes['keys']}>{children}</kbd>
);
