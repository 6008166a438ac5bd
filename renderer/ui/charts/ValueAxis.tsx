import type { ValueScale } from './value-scale';
import classes from './ValueAxis.module.css';

interface Props {
  readonly scale: ValueScale;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
  /** In pixels: where the lines begin, to the right of their amounts, and where they end. */
  readonly from: number;
  readonly to: number;
}

/** A faint line through the drawing for each amount, labelled at its left; part of an SVG. */
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
