import { useLocation } from 'wouter';
import { Page } from '../../ui/Page';
import { HistoryTabs } from './HistoryTabs';
import { Log } from './log/Log';
import { Progress } from './progress/Progress';
import { Reviews } from './reviews/Reviews';

const TABS = [
  { path: '/history', name: 'Progress', View: Progress },
  { path: '/history/log', name: 'Log', View: Log },
  { path: '/history/reviews', name: 'Reviews', View: Reviews },
] as const;

/** What was done, in three ways: in figures, line by line, and in the person's own reviews. */
export function History() {
  const [location] = useLocation();
  const { path, View } = TABS.find((tab) => tab.path === location) ?? TABS[0];
  return (
    <Page title="History" below={<HistoryTabs tabs={TABS} current={path} />}>
      <View />
    </Page>
  );
}
