import { Button } from '@mantine/core';
import { ChartLine, Table } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import textClasses from '../text.module.css';
import classes from './ChartFrame.module.css';
import { type ChartFigures, ChartTable } from './ChartTable';

interface Props {
  /** Names the section and the table. */
  readonly title: string;
  readonly headingLevel?: 2 | 3;
  /** What the chart shows, in a sentence or two. */
  readonly description: ReactNode;
  /** The figures behind the chart: column names, and rows that start with their name; or a function that makes them. */
  readonly table: ChartFigures | (() => ChartFigures);
  /** Controls that change the chart; hidden with the table. */
  readonly controls?: ReactNode;
  /** The chart. */
  readonly children: ReactNode;
}

/** A chart under its heading, with a button that shows its figures as a table. */
export function ChartFrame({ title, headingLevel = 2, description, table, ...props }: Props) {
  const { controls, children } = props;
  const [isTable, setIsTable] = useState(false);
  const headingId = useId();
  const Heading = `h${headingLevel}` as const;
  return (
    <section className={classes['frame']} aria-labelledby={headingId}>
      <header className={classes['header']}>
        <div className={classes['words']}>
          <Heading id={headingId}>{title}</Heading>
          <p className={textClasses['explanation']}>{description}</p>
        </div>
        <div className={classes['controls']}>
          {!isTable && controls}
          <Toggle isTable={isTable} chartId={headingId} onClick={() => setIsTable(!isTable)} />
        </div>
      </header>
      {isTable ? (
        <ChartTable caption={title} {...(typeof table === 'function' ? table() : table)} />
      ) : (
        children
      )}
    </section>
  );
}

interface ToggleProps {
  readonly isTable: boolean;
  /** Its heading: a page has several charts. */
  readonly chartId: string;
  readonly onClick: () => void;
}

const Toggle = ({ isTable, chartId, onClick }: ToggleProps) => (
  <Button
    className={classes['toggle'] ?? ''}
    variant="subtle"
    color="gray"
    size="compact-sm"
    aria-describedby={chartId}
    leftSection={isTable ? <ChartLine size={16} aria-hidden /> : <Table size={16} aria-hidden />}
    onClick={onClick}
  >
    {isTable ? 'Show as chart' : 'Show as table'}
  </Button>
);
