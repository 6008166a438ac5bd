import classes from './Failed.module.css';

/** Instead of the app: what is wrong, and the mend. */
export const Failed = ({ message }: { readonly message: string }) => (
  <main className={classes['failed']}>
    <h1>Waymark</h1>
    <p role="alert">{message}</p>
  </main>
);
