import type { CSSProperties, ReactNode, Ref } from 'react';
import type { GoalLine } from '../../../../shared/domain/weeks/week-sheet';
import { TaskRow } from '../../../parts/tasks/TaskRow';
import { carriedWords, outcomeWords } from '../../../../shared/words/week';
import type { RowPlace } from '../../../ui/rows/row-place';
import textClasses from '../../../ui/text.module.css';
import { CarryQuestion } from './CarryQuestion';
import { GoalMinutes } from './GoalMinutes';

interface Props {
  readonly line: GoalLine;
  /** Whether its week is over: the row then shows how the goal ended there. */
  readonly isOver?: boolean;
  /** How many goals are asked about after this one; null if this one is not asked about. */
  readonly askedLater?: number | null;
  readonly lead?: ReactNode;
  readonly place?: RowPlace | undefined;
  readonly rowRef?: Ref<HTMLLIElement>;
  readonly style?: CSSProperties;
}

/** A task as a goal of its week: ticking it here or on the roadmap is the same. */
export function GoalRow({ line, isOver = false, askedLater = null, ...rest }: Props) {
  const { task, outcome, carried } = line;
  const isToDo = task.state.status === 'to-do';
  const ending = isOver ? outcomeWords(outcome) : null;
  // How it left the week matters more than how it got there.
  const isMarked = carried > 0 && ending === null && outcome !== 'dropped';
  return (
    <TaskRow
      task={task}
      badge={
        <>
          {isMarked && (
            <span className={textClasses['chip']} data-colour="week">
              {carriedWords(carried)}
            </span>
          )}
          {ending}
          {ending !== null && !isToDo && ' · '}
        </>
      }
      aside={
        <GoalMinutes line={line} isOver={isOver} isFirst={isToDo && !isMarked && ending === null} />
      }
      below={askedLater !== null && <CarryQuestion line={line} askedLater={askedLater} />}
      {...rest}
    />
  );
}
