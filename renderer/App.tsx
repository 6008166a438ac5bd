import { Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { Frame } from './features/frame/Frame';
import { Overview } from './features/overview/Overview';
import { useCommandKeys } from './parts/keys/use-commands';
import { useKeptFocus } from './parts/keys/use-kept-focus';
import { useAppState } from './state/context';
import { planIdOf } from './state/derived';
import { Failed } from './ui/Failed';
import { ViewBoundary } from './ViewBoundary';
import { BringIn, FirstRun, Recovery, ROUTES } from './views';

/** A view's path is in the URL fragment, so that `app://` and loopback behave the same. */
const hashRouter = { hook: useHashLocation };

export function App() {
  useCommandKeys();
  useKeptFocus();
  const phase = useAppState((state) => state.phase);
  const failure = useAppState((state) => state.failure);
  const hasPlan = useAppState((state) => planIdOf(state) !== null);
  // Another window may have recovered the store meanwhile.
  const isRecovering = useAppState(
    ({ isRecovering: isChosen, health }) => isChosen && health.kind === 'damaged',
  );
  if (phase === 'starting') return null;
  if (failure?.code === 'unusable' || isRecovering) {
    return <Recovery />;
  }
  if (failure !== null) return <Failed message={failure.message} />;
  return (
    <Router {...hashRouter}>
      <Frame>{hasPlan ? <Views /> : <Start />}</Frame>
    </Router>
  );
}

/** Shown before there is a plan. */
const Start = () => (
  <Switch>
    <Route path="/bring-in" component={BringIn} />
    <Route component={FirstRun} />
  </Switch>
);

function Views() {
  const [location] = useLocation();
  return (
    <ViewBoundary key={location.split('/')[1]}>
      <Routes />
    </ViewBoundary>
  );
}

const Routes = () => (
  <Switch>
    {ROUTES.map((route) => (
      <Route key={route.path} {...route} />
    ))}
    <Route component={Overview} />
  </Switch>
);
