import type { ReactNode } from 'react';
import { Legend, LegendEntry } from '../Legend';
import classes from './Columns.module.css';

/** What the shapes mean; shapes without a name are left out. */
export interface ColumnsWords {
  readonly value?: string;
  readonly part?: string;
  readonly mark?: string;
}

export const ColumnsLegend = ({ value, part, mark }: ColumnsWords) => (
  <Legend>
    {part !== undefined && (
      <Item word={part}>
        <rect className={classes['whole']} width={10} height={12} rx={2} x={2} />
      </Item>
    )}
    {value !== undefined && (
      <Item word={value}>
        <rect
          className={classes[part === undefined ? 'whole' : 'value']}
          width={10}
          height={12}
          rx={2}
          x={2}
        />
      </Item>
    )}
    {mark !== undefined && (
      <Item word={mark}>
        <path className={classes['mark']} d="M0 6h14" />
      </Item>
    )}
  </Legend>
);

const Item = ({ word, children }: { readonly word: string; readonly children: ReactNode }) => (
  <LegendEntry>
    <svg width={14} height={12}>
      {children}
    </svg>
    {word}
  </LegendEntry>
);
