import type { DoneFact, ReviewFacts } from '../../../shared/domain/review/review-facts';
import { weekdayOf } from '../../../shared/domain/calendar/week';
import { formatWeekday } from '../../ui/dates';
import { ExternalLink } from '../../ui/ExternalLink';
import textClasses from '../../ui/text.module.css';
import classes from './ReviewFacts.module.css';
import { linkTitle } from '../../../shared/words/link-title';

/** What was done in the week, day by day, with links to evidence. */
export const DoneList = ({ done, when }: Pick<ReviewFacts, 'done' | 'when'>) => (
  <section>
    <h3>Done</h3>
    {done.length === 0 ? (
      <p className={textClasses['quiet']}>
        {when === 'past' ? 'Nothing was ticked off this week.' : 'Nothing is ticked off yet.'}
      </p>
    ) : (
      <ul className={classes['list']}>
        {done.map((fact) => (
          <DoneItem key={fact.task.id} fact={fact} />
        ))}
      </ul>
    )}
  </section>
);

const DoneItem = ({ fact: { task, day, isGoal } }: { readonly fact: DoneFact }) => (
  <li className={classes['done']}>
    <time className={textClasses['quiet']} dateTime={day}>
      {formatWeekday(weekdayOf(day))}
    </time>
    <span className={classes['title']}>
      <bdi>{task.title}</bdi>
      {task.evidence.length > 0 && (
        <span className={classes['links']}>
          {task.evidence.map((link) => (
            <ExternalLink key={link.id} href={link.url}>
              {linkTitle(link)}
            </ExternalLink>
          ))}
        </span>
      )}
    </span>
    <span className={isGoal ? classes['goal'] : textClasses['quiet']}>
      {isGoal ? 'goal' : 'unplanned'}
    </span>
  </li>
);
