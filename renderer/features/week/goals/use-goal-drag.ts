import {
  type Announcements,
  type DndContextProps,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { arrayMove, sortableKeyboardCoordinates } from '@dnd-kit/sortable';
import type { WeekSheet } from '../../../../shared/domain/weeks/week-sheet';
import { useAppStore } from '../../../state/context';

/** A press that moves less than this is a click. */
const CLICK_PIXELS = 4;

const HOW_TO = {
  draggable:
    'Press Space to pick up the goal, the arrow keys to move it, Space to drop it, and Escape to cancel.',
};

/** What a sortable list of goals needs: sensors, announcements, and saving the new order. */
export function useGoalDrag({
  lines,
}: WeekSheet): Pick<DndContextProps, 'sensors' | 'onDragEnd' | 'accessibility'> {
  const store = useAppStore();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: CLICK_PIXELS } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const ids = lines.map(({ goal }) => goal.id);
  const onDragEnd = ({ active, over }: DragEndEvent): void => {
    const [from, to] = [active.id, over?.id].map((id) => ids.indexOf(String(id))) as [
      number,
      number,
    ];
    if (from === -1 || to === -1 || from === to) return;
    const moved = arrayMove(ids, from, to);
    const [after = null, before = null] = [moved[to - 1], moved[to + 1]];
    void store.getState().placeGoal(String(active.id), after, before);
  };
  const names = new Map(lines.map(({ goal, task }) => [goal.id, task.title]));
  return {
    sensors,
    onDragEnd,
    accessibility: {
      announcements: announce((id) => names.get(String(id)) ?? '', ids),
      screenReaderInstructions: HOW_TO,
    },
  };
}

function announce(
  nameOf: (id: UniqueIdentifier) => string,
  ids: readonly UniqueIdentifier[],
): Announcements {
  const place = (id: UniqueIdentifier): string =>
    `position ${ids.indexOf(id) + 1} of ${ids.length}`;
  return {
    onDragStart: ({ active }) => `“${nameOf(active.id)}” picked up at ${place(active.id)}.`,
    onDragOver: ({ active, over }) =>
      over ? `“${nameOf(active.id)}” moved to ${place(over.id)}.` : undefined,
    onDragEnd: ({ active, over }) =>
      `“${nameOf(active.id)}” dropped at ${place((over ?? active).id)}.`,
    onDragCancel: ({ active }) => `“${nameOf(active.id)}” is back at ${place(active.id)}.`,
  };
}
