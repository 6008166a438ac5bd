import {
  BookOpen,
  CalendarDays,
  ChartGantt,
  Compass,
  History,
  Layers,
  type LucideIcon,
  Route,
  Search,
  Settings,
  Sprout,
} from 'lucide-react';
import { Link, useLocation } from 'wouter';
import type { Plan } from '../../../shared/domain/plan/plan';
import { progressOf } from '../../../shared/domain/plan/progress';
import { VIEWS } from '../../../shared/words/views';
import { useAppState } from '../../state/context';
import { snapshotOf } from '../../state/derived';
import { useGuideNews } from '../../state/journey';
import { Keys } from '../../ui/Keys';
import { formatPercent } from '../../../shared/words/numbers';
import { ProgressBar } from '../../ui/ProgressBar';
import textClasses from '../../ui/text.module.css';
import classes from './Navigation.module.css';
import { PlanSwitcher } from './PlanSwitcher';
import { TimerBar } from './TimerBar';

const ICONS: Readonly<Record<(typeof VIEWS)[number]['id'], LucideIcon>> = {
  'view.overview': Compass,
  'view.roadmap': Route,
  'view.week': CalendarDays,
  'view.timeline': ChartGantt,
  'view.skills': Sprout,
  'view.guide': BookOpen,
  'view.history': History,
  'view.settings': Settings,
  'view.plans': Layers,
  'view.find': Search,
};

export function Navigation() {
  const [location] = useLocation();
  const hasNews = useGuideNews() !== null;
  return (
    <header className={classes['side']}>
      <PlanHeader />
      <nav aria-label="Main" className={classes['nav']}>
        {VIEWS.map(({ id, name, path, key }) => {
          const Icon = ICONS[id];
          return (
            <Link
              key={id}
              href={path}
              className={classes['link']}
              aria-current={isWithin(location, path) ? 'page' : undefined}
              aria-keyshortcuts={key}
              aria-description={
                id === 'view.guide' && hasNews ? 'A newer version is available' : undefined
              }
            >
              <Icon size={18} aria-hidden />
              {name}
              {id === 'view.guide' && hasNews && <span className={classes['mark']} />}
              <span className={classes['key']} aria-hidden>
                <Keys>{key}</Keys>
              </span>
            </Link>
          );
        })}
      </nav>
      <SampleNote />
      <TimerBar />
      <p className={`${textClasses['quiet']} ${classes['hint']}`}>
        <Keys>?</Keys> for all shortcuts
      </p>
    </header>
  );
}

/** So that nobody mistakes the sample for their own plan, or the other way round. */
function SampleNote() {
  const isSample = useAppState((state) => state.isSample);
  if (!isSample) return null;
  return (
    <p className={classes['sample']} role="note">
      <strong>Sample plan.</strong> Try anything: your own data is elsewhere.
    </p>
  );
}

/** A view may have pages below its path. */
const isWithin = (location: string, path: string): boolean =>
  location === path || (path !== '/' && location.startsWith(`${path}/`));

function PlanHeader() {
  const snapshot = useAppState(snapshotOf);
  if (snapshot === null) return null;
  const { ratio } = progressOf(snapshot.tasks);
  return (
    <div className={classes['plan']}>
      <PlanTitle plan={snapshot.plan} />
      <div className={`${textClasses['quiet']} ${classes['progress']}`}>
        <ProgressBar ratio={ratio} label="Whole plan" />
        <span className="numbers">{formatPercent(ratio)}</span>
      </div>
    </div>
  );
}

/** A guide's own title is set in two lines; a title the person chose is shown as it is. */
function PlanTitle({ plan: { title, guide } }: { readonly plan: Plan }) {
  const { fromRole, toRole } = guide;
  const isGuides = title === `From ${fromRole} to ${toRole}`;
  return (
    <>
      <PlanSwitcher>{isGuides ? toRole : <bdi>{title}</bdi>}</PlanSwitcher>
      {isGuides && <p className={textClasses['quiet']}>from {fromRole}</p>}
    </>
  );
}
