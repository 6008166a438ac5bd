import type { Problem } from '../../../shared/domain/import/draft';
import { count } from '../../../shared/words/count';
import textClasses from '../../ui/text.module.css';
import classes from './BringIn.module.css';

/** What is not imported, line by line. */
export function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0)
    return <p className={textClasses['quiet']}>Every line of the text is included.</p>;
  return (
    <details className={classes['problems']} open={problems.length <= 8}>
      <summary>{count(problems.length, 'item')} left out or missing</summary>
      <ul className={classes['lines']}>
        {problems.map(({ line, text, why }) => (
          <li key={`${line} ${why}`}>
            {line > 0 && <span className={textClasses['quiet']}>Line {line}: </span>}
            {text !== '' && (
              <q dir="auto">{text.length > 90 ? `${text.slice(0, 90)}…` : text}</q>
            )}{' '}
            {why}
          </li>
        ))}
      </ul>
    </details>
  );
}
