import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import type { Day } from '../../../shared/domain/calendar/day';
import { useAppStore } from '../../state/context';
import { MOST_DRAWN } from '../../commands/row-lists';
import { FactLine } from '../../ui/FactLine';
import type { RowPlace } from '../../ui/rows/row-place';
import { useWindowRows } from '../../ui/rows/use-window-rows';
import textClasses from '../../ui/text.module.css';
import classes from './PickList.module.css';
import type { ShownPick } from './use-week-picks';
import { shareWords } from '../../../shared/words/week';

interface Props {
  readonly week: Day;
  readonly picks: readonly ShownPick[];
  /** The list's name for screen readers. */
  readonly label: string;
  /** Whether each shows its place on the roadmap. */
  readonly hasPlaces?: boolean;
  /** Whether there are too many lines around to render them all; by default, whether this list has. */
  readonly isLong?: boolean;
}

/** In a long list only lines near the viewport are rendered. */
export function PickList({ isLong, ...props }: Props) {
  const { week, picks, label, hasPlaces = false } = props;
  if (isLong ?? picks.length > MOST_DRAWN) return <LongPickList {...props} />;
  return (
    <ul aria-label={label}>
      {picks.map((pick) => (
        <PickLine key={pick.task.id} week={week} pick={pick} hasPlace={hasPlaces} />
      ))}
    </ul>
  );
}

/** In pixels: a line with a one-line title. */
const LINE_HEIGHT = 38;

function LongPickList({ week, picks, label, hasPlaces = false }: Omit<Props, 'isLong'>) {
  const keys = useMemo(() => picks.map(({ task }) => task.id), [picks]);
  const { list, rows } = useWindowRows({ keys, height: LINE_HEIGHT, landing: 'button' });
  return (
    <ul aria-label={label} {...list}>
      {rows.map(({ index, place }) => {
        const pick = picks[index];
        return (
          pick && (
            <PickLine
              key={pick.task.id}
              week={week}
              pick={pick}
              hasPlace={hasPlaces}
              place={place}
            />
          )
        );
      })}
    </ul>
  );
}

interface LineProps {
  readonly week: Day;
  readonly pick: ShownPick;
  readonly hasPlace: boolean;
  readonly place?: RowPlace;
}

function PickLine({ week, pick, hasPlace, place: rowPlace }: LineProps) {
  const store = useAppStore();
  const { task, minutes, needed, place } = pick;
  const notes = [hasPlace && place, needed > 0 && shareWords(minutes, needed)].filter(Boolean);
  return (
    <li className={classes['line']} {...rowPlace}>
      <div>
        <p className={classes['title']} dir="auto">
          {task.title}
        </p>
        {notes.length > 0 && (
          <p className={`${textClasses['quiet']} ${classes['notes']}`}>
            <FactLine facts={notes} />
          </p>
        )}
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
