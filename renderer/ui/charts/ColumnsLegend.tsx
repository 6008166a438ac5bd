import type { ReactNode } from 'react';
import classes from './Columns.module.css';

/** What the shapes mean; those without a word are left out. */
export interface ColumnsWords {
  readonly value?: string;
  readonly part?: string;
  readonly mark?: string;
}

/** For the eye alone: each column says its own figures. */
export const ColumnsLegend = ({ value, part, mark }: ColumnsWords) => (
  <div className={classes['legend']} aria-hidden>
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
  </div>
);

const Item = ({ word, children }: { readonly word: string; readonly children: ReactNode }) => (
  <span className={classes['word']}>
    <svg width={14} height={12}>
      {children}
    </svg>
    {word}
  </span>
);
