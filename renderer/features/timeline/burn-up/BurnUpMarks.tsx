import type { LabelPlace } from '../../../ui/charts/label-rows';
import type { TimelineMark } from '../marks';
import classes from './BurnUpMarks.module.css';

interface Props {
  readonly marks: readonly (TimelineMark & { readonly at: number })[];
  readonly places: readonly LabelPlace[];
  /** In pixels: where the lines end. */
  readonly bottom: number;
}

const LABEL_HEIGHT = 16;

/** Lines through the whole chart for the days that matter, with their names above. */
export const BurnUpMarks = ({ marks, places, bottom }: Props) => (
  <g aria-hidden>
    {marks.map(({ kind, day, label, at }, index) => {
      const { middle = at, row = 0 } = places[index] ?? {};
      const y = row * LABEL_HEIGHT;
      return (
        <g key={`${kind} ${day}`} data-kind={kind} className={classes['mark']}>
          <path d={`M${at} ${y + LABEL_HEIGHT}V${bottom}`} />
          <text x={middle} y={y + 11}>
            {label}
          </text>
        </g>
      );
    })}
  </g>
);
