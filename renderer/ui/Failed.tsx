import classes from './Failed.module.css';

/** Shown instead of the app: what is wrong, and how to fix it. */
export const Failed = ({ message }: { readonly message: string }) => (
  <main className={classes['failed']}>
    <h1>Waymark</h1>
    <p role="alert">{message}</p>
  </main>
);
