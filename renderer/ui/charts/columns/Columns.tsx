import { useState } from 'react';
import { Readout } from '../Readout';
import { type KeyPress, useChartFocus } from '../use-chart-focus';
import { useWidth } from '../use-width';
import classes from './Columns.module.css';
import { ColumnsDrawing } from './ColumnsDrawing';
import { ColumnsLegend, type ColumnsWords } from './ColumnsLegend';
import type { Column } from './column';

interface Props {
  /** Names the list of columns. */
  readonly label: string;
  /** Oldest first. Must be the same array while nothing in it changes. */
  readonly columns: readonly Column[];
  /** An amount, for the axis. */
  readonly format: (value: number) => string;
  readonly colour: 'accent' | 'week' | 'estimate';
  /** What the shapes mean, if that is not explained elsewhere. */
  readonly legend?: ColumnsWords;
  /** Called with the column's key on Enter, Space or a click. */
  readonly onPick?: (key: string) => void;
}

/** Amounts week by week; by default the readout describes the current week. */
export function Columns({ label, columns, format, colour, legend, onPick }: Props) {
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const width = useWidth(frame);
  const rest = columns.find(({ tone }) => tone === 'current') ?? columns.at(-1);
  const focus = useChartFocus({
    rest: rest?.key ?? '',
    isThere: (wanted) => columns.some(({ key }) => key === wanted),
    move: (from, press) => columnMove(columns, from, press),
    onPick,
  });
  const described = columns.find(({ key }) => key === focus.described);
  return (
    <div className={classes['columns']} data-colour={colour}>
      <div ref={setFrame} className={classes['frame']}>
        {width > 0 && (
          <ColumnsDrawing
            label={label}
            columns={columns}
            format={format}
            width={width}
            focus={focus}
            canPick={onPick !== undefined}
          />
        )}
      </div>
      <Readout text={described?.text ?? ''}>
        {legend !== undefined && <ColumnsLegend {...legend} />}
      </Readout>
    </div>
  );
}

const PAGE = 4;

function columnMove(columns: readonly Column[], from: string, { key }: KeyPress): string | null {
  const last = columns.length - 1;
  const index = columns.findIndex((column) => column.key === from);
  const targets: Readonly<Record<string, number>> = {
    ArrowLeft: index - 1,
    ArrowRight: index + 1,
    PageUp: index - PAGE,
    PageDown: index + PAGE,
    Home: 0,
    End: last,
  };
  const target = targets[key];
  if (target === undefined) return null;
  return columns[Math.max(0, Math.min(target, last))]?.key ?? from;
}
