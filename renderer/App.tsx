import { Suspense } from 'react';
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
import {
  Brag,
  BringIn,
  Find,
  FirstRun,
  Guide,
  History,
  Plans,
  Recovery,
  Review,
  Roadmap,
  Settings,
  Skills,
  Timeline,
  Week,
} from './views';

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
    return (
      <Suspense>
        <Recovery />
      </Suspense>
    );
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
  <Suspense>
    <Switch>
      <Route path="/bring-in" component={BringIn} />
      <Route component={FirstRun} />
    </Switch>
  </Suspense>
);

function Views() {
  const [location] = useLocation();
  return (
    <ViewBoundary key={location.split('/')[1]}>
      <Suspense>
        <Routes />
      </Suspense>
    </ViewBoundary>
  );
}

const Routes = () => (
  <Switch>
    <Route path="/roadmap" component={Roadmap} />
    <Route path="/week/:week/review" component={Review} />
    <Route path="/week/:week?" component={Week} />
    <Route path="/timeline" component={Timeline} />
    <Route path="/skills" component={Skills} />
    <Route path="/guide" component={Guide} />
    <Route path="/history/*?" component={History} />
    <Route path="/what-i-did" component={Brag} />
    <Route path="/bring-in" component={BringIn} />
    <Route path="/find" component={Find} />
    <Route path="/plans" component={Plans} />
    <Route path="/settings" component={Settings} />
    <Route component={Overview} />
  </Switch>
);
