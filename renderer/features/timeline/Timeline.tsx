import { Page } from '../../ui/Page';
import { BurnUp } from './BurnUp';
import { Summary } from './Summary';
import { TimelineChart } from './TimelineChart';
import { TrackRecord } from './TrackRecord';
import classes from './Timeline.module.css';
import { WhatIf } from './WhatIf';
import { WhyMoved } from './WhyMoved';

/** When: the three dates, how they came about, and what would change them. */
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
