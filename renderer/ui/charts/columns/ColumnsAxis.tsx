import { memo } from 'react';
import { ValueAxis } from '../ValueAxis';
import classes from './Columns.module.css';
import type { ColumnsLayout } from './columns-layout';

/** Amounts at the left, names below. The current column always has its name, and an arrow. */
export const ColumnsAxis = memo(function ColumnsAxis({
  layout,
}: {
  readonly layout: ColumnsLayout;
}) {
  const { left, right, bottom, height, ticks, values, names, places, current } = layout;
  return (
    <g aria-hidden>
      <ValueAxis scale={values} ticks={ticks} from={left} to={right} />
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
