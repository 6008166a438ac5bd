import type { ValueScale } from './value-scale';
import classes from './ValueAxis.module.css';

interface Props {
  readonly scale: ValueScale;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
  /** Pixels: where the lines begin, right of their amounts, and where they end. */
  readonly from: number;
  readonly to: number;
}

/** A quiet line through the drawing for each amount, named at its left: part of an SVG. */
export const ValueAxis = ({ scale, ticks, from, to }: Props) => (
  <g aria-hidden>
    {ticks.map(({ value, label }) => (
      <g key={value}>
        <line
          className={classes[value === 0 ? 'base' : 'grid']}
          x1={from}
          x2={to}
          y1={scale.at(value)}
          y2={scale.at(value)}
        />
        <text className={classes['tick']} x={from - 8} y={scale.at(value)} dy="0.35em">
          {label}
        </text>
      </g>
    ))}
  </g>
);
