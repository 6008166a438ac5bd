import { memo } from 'react';
import classes from './Columns.module.css';
import type { Column } from './column';
import type { ColumnsLayout } from './columns-layout';

interface Props {
  readonly column: Column;
  readonly index: number;
  readonly layout: ColumnsLayout;
  /** The id of the pattern. */
  readonly hatch: string;
  /** Whether it is the tab stop. */
  readonly isStop: boolean;
  readonly canPick: boolean;
}

/** A column with all the space above it, so that a low one is easy to point at too. */
export const ColumnBar = memo(function ColumnBar(props: Props) {
  const { column, index, layout, hatch, isStop, canPick } = props;
  const { places, top, bottom } = layout;
  const room = { x: places.start(index), y: top, width: places.pitch, height: bottom - top };
  return (
    <g role="listitem">
      {column.tone === 'paused' && (
        <rect className={classes['pause']} fill={`url(#${hatch})`} aria-hidden {...room} />
      )}
      <Shapes column={column} index={index} layout={layout} />
      <rect
        className={classes['room']}
        role={canPick ? 'button' : 'img'}
        aria-label={column.text}
        aria-current={column.tone === 'current' ? 'date' : undefined}
        tabIndex={isStop ? 0 : -1}
        data-key={column.key}
        {...room}
        height={layout.height - top}
      />
    </g>
  );
});

type ShapesProps = Pick<Props, 'column' | 'index' | 'layout'>;

function Shapes({ column: { value, part, mark }, index, layout }: ShapesProps) {
  const { places, values, bottom } = layout;
  const { width } = places;
  const x = places.middle(index) - width / 2;
  const box = (amount: number): string =>
    boxPath({ x, width, bottom, top: values.at(amount), isWhole: amount === value });
  return (
    <g aria-hidden>
      {value > 0 && (
        <path className={classes[part === undefined ? 'whole' : 'value']} d={box(value)} />
      )}
      {part !== undefined && part > 0 && <path className={classes['whole']} d={box(part)} />}
      {mark !== undefined && mark > 0 && (
        <>
          <path className={classes['halo']} d={`M${x - 2} ${values.at(mark)}h${width + 4}`} />
          <path className={classes['mark']} d={`M${x - 2} ${values.at(mark)}h${width + 4}`} />
        </>
      )}
    </g>
  );
}

interface Box {
  readonly x: number;
  readonly width: number;
  readonly bottom: number;
  readonly top: number;
  readonly isWhole: boolean;
}

/** Rounded only at the top, and only for a whole column; any amount above zero is visible. */
function boxPath({ x, width, bottom, top, isWhole }: Box): string {
  const height = Math.max(2, bottom - top);
  const round = isWhole ? Math.min(3, width / 4, height) : 0;
  const arc = (dx: number, dy: number): string => `a${round} ${round} 0 0 1 ${dx} ${dy}`;
  return `M${x} ${bottom}v${round - height}${arc(round, -round)}h${width - 2 * round}${arc(round, round)}v${height - round}z`;
}
