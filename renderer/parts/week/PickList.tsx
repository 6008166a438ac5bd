import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import type { Day } from '../../../shared/domain/calendar/day';
import { useAppStore } from '../../state/context';
import classes from './PickList.module.css';
import type { ShownPick } from './use-week-picks';
import { shareWords } from './words';

interface Props {
  readonly week: Day;
  readonly picks: readonly ShownPick[];
  /** What the list is, for screen readers. */
  readonly label: string;
  /** Whether each says where it stands on the roadmap. */
  readonly hasPlaces?: boolean;
}

export const PickList = ({ week, picks, label, hasPlaces = false }: Props) => (
  <ul aria-label={label}>
    {picks.map((pick) => (
      <PickLine key={pick.task.id} week={week} pick={pick} hasPlace={hasPlaces} />
    ))}
  </ul>
);

interface LineProps {
  readonly week: Day;
  readonly pick: ShownPick;
  readonly hasPlace: boolean;
}

function PickLine({ week, pick, hasPlace }: LineProps) {
  const store = useAppStore();
  const { task, minutes, needed, place } = pick;
  const notes = [
    ...(hasPlace ? [place] : []),
    ...(needed > 0 ? [shareWords(minutes, needed)] : []),
  ];
  return (
    <li className={classes['line']}>
      <div>
        <p className={classes['title']}>{task.title}</p>
        {notes.length > 0 && <p className={classes['notes']}>{notes.join(' · ')}</p>}
      </div>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<Plus size={14} aria-hidden />}
        aria-label={`Add “${task.title}” to the week`}
        onClick={() =>
          void store.getState().planWeek({ week, goals: [{ taskId: task.id, minutes }] })
        }
      >
        Add
      </Button>
    </li>
  );
}
