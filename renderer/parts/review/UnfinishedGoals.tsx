import type { Id } from '../../../shared/domain/id';
import textClasses from '../../ui/text.module.css';
import classes from './ReviewFacts.module.css';

interface Props {
  readonly title: string;
  readonly goals: readonly {
    readonly id: Id;
    readonly title: string;
    /** A remark about it. */
    readonly words: string | null;
  }[];
}

/** Goals that were not done, and what became of them; nothing if there are none. */
export const UnfinishedGoals = ({ title, goals }: Props) =>
  goals.length > 0 && (
    <section>
      <h3>{title}</h3>
      <ul className={classes['list']}>
        {goals.map(({ id, title: name, words }) => (
          <li key={id}>
            <bdi>{name}</bdi>
            {words !== null && <span className={textClasses['quiet']}> · {words}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
