import { type FocusEvent, type KeyboardEvent, useId } from 'react';
import classes from './Scale.module.css';
import textClasses from './text.module.css';

interface Props<Point extends number> {
  readonly name: string;
  /** What the ends mean. */
  readonly low: string;
  readonly high: string;
  /** By rising value. */
  readonly points: readonly Point[];
  /** Null: nothing is chosen. */
  readonly value: Point | null;
  readonly onChange: (point: Point) => void;
  /** Called when the focus leaves the scale. */
  readonly onLeave: () => void;
}

/** A few points between two words. Arrow keys move to the next point, and a digit chooses its own. */
export function Scale<Point extends number>({ name, low, high, points, ...rest }: Props<Point>) {
  const { value, onChange, onLeave } = rest;
  const id = useId();
  const ends: Readonly<Record<number, string>> = {
    [points.at(0) ?? 0]: low,
    [points.at(-1) ?? 0]: high,
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // Here they move through the points; elsewhere they move through rows or open views.
    if (/^(?:Arrow|\d$)/.test(event.key)) event.stopPropagation();
    const point = points.find((each) => String(each) === event.key);
    if (point === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    onChange(point);
    inputsAround(event.currentTarget)?.[points.indexOf(point)]?.focus();
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLInputElement>): void => {
    if (!currentTarget.closest('fieldset')?.contains(relatedTarget)) onLeave();
  };
  return (
    <fieldset className={classes['scale']}>
      <legend className={classes['name']}>{name}</legend>
      <div className={classes['points']}>
        {points.map((point) => (
          <label key={point} className={classes['point']}>
            <input
              type="radio"
              name={id}
              value={point}
              checked={point === value}
              aria-label={[point, ends[point]].filter(Boolean).join(', ')}
              onChange={() => onChange(point)}
              onKeyDown={onKeyDown}
              onBlur={onBlur}
            />
            <span aria-hidden>{point}</span>
            {point in ends && (
              <span className={`${textClasses['quiet']} ${classes['end']}`} aria-hidden>
                {ends[point]}
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const inputsAround = (input: HTMLInputElement) =>
  input.closest('fieldset')?.querySelectorAll('input');
