import type { ReactNode } from 'react';
import { Legend, LegendEntry } from '../../../ui/charts/Legend';
import bars from './rows/ChartBars.module.css';
import classes from './TimelineChart.module.css';

/** What the bars mean. */
export const ChartLegend = () => (
  <div className={classes['legend']}>
    <Legend>
      <Entry word="Planned">
        <rect className={bars['planned']} x={0.5} y={1.5} width={23} height={9} rx={3} />
      </Entry>
      <Entry word="Done, since the previous finish">
        <rect className={bars['done']} y={1} width={24} height={10} rx={3} />
      </Entry>
      <Entry word="In progress">
        <rect className={bars['underWay']} y={6} width={24} height={5} rx={2} />
      </Entry>
      <Entry word="Likely end, 50% and 80% marked">
        <rect className={bars['band']} x={0.5} y={1.5} width={23} height={9} rx={3} />
        <path className={bars['median']} d="M10 0v12" />
        <path className={bars['p80']} d="M17 1v10" />
      </Entry>
    </Legend>
  </div>
);

const Entry = ({ word, children }: { readonly word: string; readonly children: ReactNode }) => (
  <LegendEntry>
    <svg width={24} height={12}>
      {children}
    </svg>
    {word}
  </LegendEntry>
);
