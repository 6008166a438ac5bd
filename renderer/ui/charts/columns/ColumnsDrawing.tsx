import { useId, useMemo } from 'react';
import { Hatch } from '../Hatch';
import type { ChartFocus } from '../use-chart-focus';
import { ColumnBar } from './ColumnBar';
import classes from './Columns.module.css';
import { ColumnsAxis } from './ColumnsAxis';
import type { Column } from './column';
import { type ColumnsLayout, createColumnsLayout } from './columns-layout';

interface Props {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly format: (value: number) => string;
  readonly width: number;
  readonly focus: ChartFocus;
  readonly canPick: boolean;
}

/** The columns as a list, each with its own sentence as its name. */
export function ColumnsDrawing({ label, columns, format, width, focus, canPick }: Props) {
  const hatch = useId();
  const layout = useMemo(
    () => createColumnsLayout({ columns, format, width }),
    [columns, format, width],
  );
  const bandOf = (kind: 'pointed' | 'focused', key: string | null) => (
    <Band kind={kind} index={columns.findIndex((column) => column.key === key)} layout={layout} />
  );
  return (
    <svg
      className={classes['drawing']}
      width={width}
      height={layout.height}
      viewBox={`0 0 ${width} ${layout.height}`}
      role="list"
      aria-label={label}
      data-pickable={canPick}
      {...focus.handlers}
    >
      <Hatch id={hatch} />
      {bandOf('pointed', focus.pointed)}
      <ColumnsAxis layout={layout} />
      {columns.map((column, index) => (
        <ColumnBar
          key={column.key}
          column={column}
          index={index}
          layout={layout}
          hatch={hatch}
          isStop={column.key === focus.stop}
          canPick={canPick}
        />
      ))}
      {bandOf('focused', focus.focused)}
    </svg>
  );
}

interface BandProps {
  readonly kind: 'pointed' | 'focused';
  /** Index of the column; -1 if there is none. */
  readonly index: number;
  readonly layout: ColumnsLayout;
}

/** The whole space of the column that the readout describes. */
const Band = ({ kind, index, layout: { places, top, bottom } }: BandProps) =>
  index === -1 ? null : (
    <rect
      className={classes['band']}
      data-kind={kind}
      aria-hidden
      x={places.start(index)}
      y={top - 4}
      width={places.pitch}
      height={bottom - top + 6}
      rx={3}
    />
  );
