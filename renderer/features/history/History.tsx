import { useLocation, useRoute } from 'wouter';
import { Page } from '../../ui/Page';
import { HistoryTabs } from './HistoryTabs';
import { Log } from './log/Log';
import { Progress } from './progress/Progress';
import { QuarterPage } from './quarter/QuarterPage';
import { Reviews } from './reviews/Reviews';

const TABS = [
  { path: '/history', name: 'Progress', View: Progress },
  { path: '/history/log', name: 'Log', View: Log },
  { path: '/history/reviews', name: 'Reviews', View: Reviews },
] as const;

/**
 * What was done, in three ways: as figures, line by line, and in the person's own reviews; also a quarter as one page.
 */
export function History() {
  const [location] = useLocation();
  const [, params] = useRoute<{ quarter: string }>('/history/quarters/:quarter');
  if (params !== null) return <QuarterPage key={params.quarter} name={params.quarter} />;
  const { path, View } = TABS.find((tab) => tab.path === location) ?? TABS[0];
  return (
    <Page title="History" below={<HistoryTabs tabs={TABS} current={path} />}>
      <View />
    </Page>
  );
}
