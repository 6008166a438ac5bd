import { completionsOf } from '../../../../shared/domain/history/completion';
import { currentStage } from '../../../../shared/domain/plan/journey';
import { isOpen } from '../../../../shared/domain/plan/task';
import { CompletionSummary } from './CompletionSummary';
import { useSnapshot, useStages } from '../../../state/journey';
import { useLogbook } from '../../../state/week-sheets';
import textClasses from '../../../ui/text.module.css';
import classes from './Milestones.module.css';

/** What was finished so far, latest first. */
export function Milestones() {
  const snapshot = useSnapshot();
  const { spent } = useLogbook();
  const completions = completionsOf(snapshot, spent).toReversed();
  return (
    <section className={classes['section']} aria-labelledby="milestones-heading">
      <h2 id="milestones-heading">Milestones</h2>
      {completions.length === 0 ? (
        <Ahead />
      ) : (
        <ol className={classes['milestones']}>
          {completions.map((completion) => (
            <li key={completion.stage?.phase.id ?? 'pathway'}>
              <CompletionSummary completion={completion} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** What the first milestone will be. */
function Ahead() {
  const current = currentStage(useStages());
  if (current === null)
    return <p className={textClasses['explanation']}>Nothing is done in any phase.</p>;
  const open = current.tasks.filter(isOpen).length;
  return (
    <p className={textClasses['explanation']}>
      Each phase you finish shows up here. {current.phase.title}:{' '}
      {open === 1 ? '1 task' : `${open} tasks`} to go.
    </p>
  );
}
