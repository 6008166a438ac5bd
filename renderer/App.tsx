import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { FirstRun } from './features/first-run/FirstRun';
import { Frame } from './features/frame/Frame';
import { Guide } from './features/guide/Guide';
import { Overview } from './features/overview/Overview';
import { Roadmap } from './features/roadmap/Roadmap';
import { Settings } from './features/settings/Settings';
import { Timeline } from './features/timeline/Timeline';
import { useCommandKeys } from './parts/keys/use-commands';
import { useAppState } from './state/context';
import { Failed } from './ui/Failed';

/** Views live in the address's fragment: the same for `app://` and for loopback. */
const hashRouter = { hook: useHashLocation };

export function App() {
  useCommandKeys();
  const phase = useAppState((state) => state.phase);
  const failure = useAppState((state) => state.failure);
  const hasPlan = useAppState((state) => state.snapshot !== null);
  if (phase === 'starting') return null;
  if (failure !== null) return <Failed message={failure.message} />;
  return (
    <Router {...hashRouter}>
      <Frame>{hasPlan ? <Views /> : <FirstRun />}</Frame>
    </Router>
  );
}

const Views = () => (
  <Switch>
    <Route path="/roadmap" component={Roadmap} />
    <Route path="/timeline" component={Timeline} />
    <Route path="/guide" component={Guide} />
    <Route path="/settings" component={Settings} />
    <Route component={Overview} />
  </Switch>
);
