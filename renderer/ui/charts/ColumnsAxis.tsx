import { memo } from 'react';
import classes from './Columns.module.css';
import type { ColumnsLayout } from './columns-layout';

/** Amounts at the left, names below; the current column is named for certain, and has an arrow. */
export const ColumnsAxis = memo(function ColumnsAxis({
  layout,
}: {
  readonly layout: ColumnsLayout;
}) {
  const { left, right, bottom, height, ticks, values, names, places, current } = layout;
  return (
    <g aria-hidden>
      {ticks.map(({ value, label }) => (
        <g key={value}>
          <line
            className={classes[value === 0 ? 'base' : 'grid']}
            x1={left}
            x2={right}
            y1={values.at(value)}
            y2={values.at(value)}
          />
          <text className={classes['tick']} x={left - 8} y={values.at(value)} dy="0.35em">
            {label}
          </text>
        </g>
      ))}
      {current !== -1 && (
        <path className={classes['arrow']} d={`M${places.middle(current)} ${bottom + 3}l4 5h-8z`} />
      )}
      {names.map(({ index, name, middle }) => (
        <text
          key={index}
          className={classes['name']}
          data-current={index === current}
          x={middle}
          y={height - 8}
          dy="0.35em"
        >
          {name}
        </text>
      ))}
    </g>
  );
});
