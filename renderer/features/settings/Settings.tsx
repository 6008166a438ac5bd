import { useState } from 'react';
import { type Day, isDay } from '../../../shared/domain/calendar/day';
import { hoursOn } from '../../../shared/domain/plan/hours';
import { reviewDay } from '../../../shared/domain/review/review';
import { weekAround } from '../../../shared/domain/calendar/week';
import { HoursField } from '../../parts/fields/HoursField';
import { WeekdayField } from '../../parts/fields/WeekdayField';
import { settingProps } from '../../commands/show-soon';
import { useAppState, useAppStore } from '../../state/context';
import { useSnapshot, useToday } from '../../state/journey';
import { DayField } from '../../ui/DayField';
import { Contents } from '../../ui/Contents';
import { Page } from '../../ui/Page';
import textClasses from '../../ui/text.module.css';
import { usePainted } from '../../ui/use-painted';
import { Link } from 'wouter';
import { formatNumber } from '../../../shared/words/numbers';
import { Assistants } from './assistants/Assistants';
import { Backups } from './backups/Backups';
import { Notifications } from './desktop/Notifications';
import { OnThisComputer } from './desktop/OnThisComputer';
import { TakeOut } from './take-out/TakeOut';
import { Pauses } from './Pauses';
import classes from './Settings.module.css';
import { settingsOf } from '../../state/derived';

const GROUPS = [
  { id: 'plan-heading', title: 'Plan' },
  { id: 'pauses-heading', title: 'Pauses' },
  { id: 'notifications-heading', title: 'Notifications' },
  { id: 'computer-heading', title: 'On this computer' },
  { id: 'backups-heading', title: 'Backups' },
  { id: 'take-out-heading', title: 'Export' },
  { id: 'bring-in-heading', title: 'Import' },
  { id: 'assistants-heading', title: 'Assistants' },
  { id: 'data-heading', title: 'Your data' },
];

/** The choices made at the start, which can be changed at any time. Changes are saved at once and can be undone. */
export function Settings() {
  const { plan } = useSnapshot();
  const hours = hoursOn(plan, useToday());
  const settings = useAppState(settingsOf);
  const isPainted = usePainted();
  return (
    <Page title="Settings">
      <div className={classes['page']}>
        <div className={classes['groups']} aria-busy={!isPainted}>
          <section aria-labelledby="plan-heading" className={classes['group']}>
            <h2 id="plan-heading">Plan</h2>
            <div {...settingProps('start-day')}>
              <StartDay key={plan.startDay} saved={plan.startDay} />
            </div>
            <div {...settingProps('hours')}>
              <WeeklyHours hours={hours} shared={settings.sharedHours} />
            </div>
            <Weekdays />
          </section>
          <Pauses />
          {isPainted && <BelowTheFold />}
        </div>
        <Contents title="On this page" entries={GROUPS} />
      </div>
    </Page>
  );
}

const BelowTheFold = () => (
  <>
    <Notifications />
    <OnThisComputer />
    <Backups />
    <TakeOut />
    <BringInLink />
    <Assistants />
    <Data />
  </>
);

function Weekdays() {
  const store = useAppStore();
  const settings = useAppState(settingsOf);
  const reviewWords = useReviewWords();
  const { changeSettings } = store.getState();
  return (
    <>
      <div {...settingProps('first-weekday')}>
        <WeekdayField
          value={settings.firstWeekday}
          onChange={(firstWeekday) => void changeSettings({ firstWeekday })}
        />
      </div>
      <div {...settingProps('review-weekday')}>
        <WeekdayField
          label="Review day"
          description={reviewWords}
          value={settings.reviewWeekday}
          onChange={(reviewWeekday) => void changeSettings({ reviewWeekday })}
        />
      </div>
    </>
  );
}

interface WeeklyHoursProps {
  readonly hours: number;
  /** Shared by all plans; null if each has its own. */
  readonly shared: number | null;
}

const WeeklyHours = ({ hours, shared }: WeeklyHoursProps) =>
  shared === null ? (
    <Hours key={hours} saved={hours} />
  ) : (
    <p>
      {formatNumber(hours)} hours a week, out of {formatNumber(shared)} that your{' '}
      <Link href="/plans">plans</Link> share.
    </p>
  );

const BringInLink = () => (
  <section aria-labelledby="bring-in-heading" className={classes['group']}>
    <h2 id="bring-in-heading">Import</h2>
    <p>
      <Link href="/bring-in">Paste a guide or a list</Link>, and turn it into a plan.
    </p>
  </section>
);

function Data() {
  const dataFile = useAppState((state) => state.dataFile);
  const version = useAppState((state) => state.version);
  return (
    <section aria-labelledby="data-heading" className={classes['group']} {...settingProps('data')}>
      <h2 id="data-heading">Your data</h2>
      <p>
        Everything stays on this computer, in one file:
        <code className={classes['path']}>{dataFile}</code>
      </p>
      <p className={textClasses['quiet']}>Waymark {version}</p>
    </section>
  );
}

/** Which week the review day belongs to. */
function useReviewWords(): string {
  const { firstWeekday, reviewWeekday } = useAppState(settingsOf);
  const { first, last } = weekAround(useToday(), firstWeekday);
  return reviewDay(first, reviewWeekday) <= last
    ? 'You look back on the week that contains this day.'
    : 'You look back on the week before.';
}

/** Saved on blur: someone typing 22 November passes through 2 November. */
function StartDay({ saved }: { readonly saved: Day }) {
  const store = useAppStore();
  const [day, setDay] = useState<string>(saved);
  const onBlur = (): void => {
    if (isDay(day) && day !== saved) void store.getState().changePlan({ startDay: day });
  };
  return (
    <DayField
      label="Start date"
      description="All planned dates follow from it. What you have done keeps its dates."
      value={day}
      onChange={setDay}
      onBlur={onBlur}
    />
  );
}

/** Saved on blur, so that typing 12 does not first save 1. An invalid entry stays, with an explanation. */
function Hours({ saved }: { readonly saved: number }) {
  const store = useAppStore();
  const [hours, setHours] = useState(saved);
  const onBlur = (): void => {
    if (!Number.isNaN(hours)) void store.getState().changePlan({ hoursPerWeek: hours });
  };
  return <HoursField value={hours} onChange={setHours} onBlur={onBlur} />;
}
