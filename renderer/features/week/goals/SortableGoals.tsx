import { closestCenter, DndContext, type Modifier } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { linesToAskAbout, type WeekSheet } from '../../../../shared/domain/weeks/week-sheet';
import { RowList } from '../../../parts/tasks/RowList';
import { goalIdOf, taskIdOf } from './goal-line';
import { SortableGoal } from './SortableGoal';
import classes from './SortableGoal.module.css';
import { useGoalDrag } from './use-goal-drag';

const alongTheList: Modifier = ({ transform }) => ({ ...transform, x: 0 });

/** The goals in the person's order, which a handle changes by mouse, touch or keyboard. */
export function SortableGoals({ sheet }: { readonly sheet: WeekSheet }) {
  const { lines } = sheet;
  // One at a time: the same question on every goal would be a wall.
  const [asked, ...askedLater] = linesToAskAbout(sheet);
  const ids = lines.map(({ goal }) => goal.id);
  const drag = useGoalDrag(sheet);
  return (
    <DndContext id="goals" collisionDetection={closestCenter} modifiers={[alongTheList]} {...drag}>
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <RowList
          label="Goals of the week"
          className={classes['list']}
          items={lines}
          taskIdOf={taskIdOf}
          keyOf={goalIdOf}
          renderRow={(line, place) => (
            <SortableGoal
              key={line.goal.id}
              line={line}
              askedLater={line === asked ? askedLater.length : null}
              isAlone={lines.length === 1}
              place={place}
            />
          )}
        />
      </SortableContext>
    </DndContext>
  );
}
