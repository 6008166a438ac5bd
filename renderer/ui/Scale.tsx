import { type CSSProperties, type FocusEvent, type KeyboardEvent, useId } from 'react';
import classes from './Scale.module.css';
import textClasses from './text.module.css';

interface Props<Point extends number> {
  readonly name: string;
  /** Labels of the ends. */
  readonly low: string;
  readonly high: string;
  /** In ascending order. */
  readonly points: readonly Point[];
  /** Null if nothing is chosen. */
  readonly value: Point | null;
  readonly onChange: (point: Point) => void;
  /** Called when the focus leaves the scale. */
  readonly onLeave?: () => void;
}

/** A few points between two labels. Arrow keys move to the next point, and a digit chooses its own. */
export function Scale<Point extends number>({ name, low, high, points, ...rest }: Props<Point>) {
  const { value, onChange, onLeave } = rest;
  const id = useId();
  const endOf = (point: Point): string | null =>
    point === points.at(0) ? low : point === points.at(-1) ? high : null;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const point = pointOf(event, points);
    if (point === undefined) return;
    onChange(point);
    inputsAround(event.currentTarget)?.[points.indexOf(point)]?.focus();
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLInputElement>): void => {
    if (!currentTarget.closest('fieldset')?.contains(relatedTarget)) onLeave?.();
  };
  return (
    <fieldset className={classes['scale']}>
      <legend className={classes['name']}>{name}</legend>
      <div className={classes['points']} style={{ '--points': points.length } as CSSProperties}>
        {points.map((point) => (
          <label key={point} className={classes['point']}>
            <input
              type="radio"
              name={id}
              value={point}
              checked={point === value}
              aria-label={[point, endOf(point)].filter(Boolean).join(', ')}
              onChange={() => onChange(point)}
              onKeyDown={onKeyDown}
              onBlur={onBlur}
            />
            <span aria-hidden>{point}</span>
            <End>{endOf(point)}</End>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The point whose digit was pressed. */
function pointOf<Point extends number>(
  event: KeyboardEvent,
  points: readonly Point[],
): Point | undefined {
  // Here they move between points; elsewhere they move between rows or open views.
  if (/^(?:Arrow|\d$)/.test(event.key)) event.stopPropagation();
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  return points.find((each) => String(each) === event.key);
}

const inputsAround = (input: HTMLInputElement) =>
  input.closest('fieldset')?.querySelectorAll('input');

const End = ({ children }: { readonly children: string | null }) =>
  children !== null && (
    <span className={`${textClasses['quiet']} ${classes['end']}`} aria-hidden>
      {children}
    </span>
  );
