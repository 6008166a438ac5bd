import { Page } from '../../ui/Page';
import { TimelineChart } from './chart/TimelineChart';
import { TimelineParts } from './parts/TimelineParts';
import { Summary } from './summary/Summary';
import classes from './Timeline.module.css';

/** The three dates in a line, the chart they come from, and below it what explains and changes them. */
export const Timeline = () => (
  <Page title="Timeline">
    <div className={classes['sections']}>
      <Summary />
      <TimelineChart />
      <TimelineParts />
    </div>
  </Page>
);
