import bars from './ChartBars.module.css';
import classes from './ChartReadout.module.css';
import type { TimelineRow } from '../model/timeline-rows';
import { type Figure, figuresOf } from '../model/row-words';

interface Props {
  readonly row: TimelineRow;
}

/** The row's figures, each with a sample of its bar, so that they are the legend too. */
export const ChartReadout = ({ row }: Props) => (
  <div className={classes['readout']}>
    <p className={classes['name']}>{row.name}</p>
    <dl className={classes['figures']}>
      {figuresOf(row).map((figure) => (
        <div key={figure.term} className={classes['figure']}>
          <dt>
            <Sample figure={figure} />
            {figure.term}
          </dt>
          <dd>{figure.text}</dd>
        </div>
      ))}
    </dl>
  </div>
);

function Sample({ figure: { kind } }: { readonly figure: Figure }) {
  if (kind === 'plain') return null;
  return (
    <svg className={classes['sample']} width={24} height={12} aria-hidden>
      {kind === 'planned' && (
        <rect className={bars['planned']} x={0.5} y={1.5} width={23} height={9} rx={3} />
      )}
      {kind === 'done' && <rect className={bars['done']} y={1} width={24} height={10} rx={3} />}
      {kind === 'under-way' && (
        <rect className={bars['underWay']} y={6} width={24} height={5} rx={2} />
      )}
      {kind === 'estimate' && (
        <>
          <rect className={bars['band']} x={0.5} y={1.5} width={23} height={9} rx={3} />
          <path className={bars['median']} d="M10 0v12" />
          <path className={bars['p80']} d="M17 1v10" />
        </>
      )}
    </svg>
  );
}
