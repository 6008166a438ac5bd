import type { Completion } from '../../../../shared/domain/history/completion';
import type { Task } from '../../../../shared/domain/plan/task';
import { ExternalLink } from '../../../ui/ExternalLink';
import textClasses from '../../../ui/text.module.css';
import classes from './CompletionSummary.module.css';
import { countLine, finishLine } from '../../../parts/completion/completion-words';
import { dropReasonWords } from '../../../../shared/words/drop-reason';

interface Props {
  readonly completion: Completion;
}

/** The result of a finished phase or of the whole pathway. */
export function CompletionSummary({ completion }: Props) {
  const { stage, done, dropped } = completion;
  return (
    <article className={`${textClasses['measure']} ${classes['summary']}`}>
      <h3>{stage === null ? 'The whole plan' : stage.phase.title}</h3>
      <p>{finishLine(completion)}</p>
      <p className={classes['soft']}>{countLine(completion)}</p>
      {dropped.length > 0 && <Dropped tasks={dropped} />}
      <Evidence tasks={[...done, ...dropped]} />
    </article>
  );
}

const Dropped = ({ tasks }: { readonly tasks: readonly Task[] }) => (
  <ul className={classes['list']} aria-label="Dropped">
    {tasks.map(({ id, title, state }) => (
      <li key={id}>
        {title}
        {state.status === 'dropped' && (
          <span className={classes['soft']}> dropped: {dropReasonWords(state.reason)}</span>
        )}
      </li>
    ))}
  </ul>
);

function Evidence({ tasks }: { readonly tasks: readonly Task[] }) {
  const links = tasks.flatMap(({ title, evidence }) =>
    evidence.map((link) => ({ ...link, task: title })),
  );
  if (links.length === 0) return null;
  return (
    <ul className={classes['list']} aria-label="Evidence">
      {links.map(({ id, url, title, task }) => (
        <li key={id}>
          <ExternalLink href={url}>{title === '' ? task : title}</ExternalLink>
          {title !== '' && <span className={classes['soft']}> {task}</span>}
        </li>
      ))}
    </ul>
  );
}
