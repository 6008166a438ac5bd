import { Page } from '../../ui/Page';
import { BurnUp } from './burn-up/BurnUp';
import { TimelineChart } from './chart/TimelineChart';
import { Summary } from './summary/Summary';
import classes from './Timeline.module.css';
import { TrackRecord } from './track-record/TrackRecord';
import { WhatIf } from './what-if/WhatIf';
import { WhyMoved } from './why-moved/WhyMoved';

/** The three dates, how they came about, and what would change them. */
export const Timeline = () => (
  <Page title="Timeline">
    <div className={classes['sections']}>
      <Summary />
      <TimelineChart />
      <WhyMoved />
      <WhatIf />
      <BurnUp />
      <TrackRecord />
    </div>
  </Page>
);
