import type { Start } from '../../shared/contract/calls';
import type { Handlers } from '../../shared/contract/handlers';
import { dayOf } from '../../shared/domain/calendar/day';
import type { Store } from '../store/store';
import { loadCatalog } from './catalog';
import { createEvidenceHandlers } from './evidence';
import { createGoalHandlers } from './goals';
import { createHistoryHandlers } from './history';
import { readLogbook } from './logbook';
import { createPauseHandlers } from './pauses';
import { createPlanHandlers, readSnapshot } from './plans';
import { createReplanHandler } from './replanning';
import { createReviewHandlers } from './reviews';
import { createSettingsHandlers } from './settings';
import { createStepHandlers } from './steps';
import { createTaskHandlers } from './tasks';
import { createTimeHandlers } from './times';
import { createWeekHandlers } from './weeks';

/** Facts about this installation, for the person to know. */
export type About = Pick<Start, 'version' | 'dataFile'>;

/** Every row of the contract's table, answered. */
export function createHandlers(store: Store, about: About): Handlers {
  const plans = createPlanHandlers(store, loadCatalog());
  const pauses = createPauseHandlers(store);
  const tasks = createTaskHandlers(store);
  return {
    'app.start': ({ logbookFrom }, at) => ({
      ...about,
      settings: store.settings.get(),
      snapshot: readSnapshot(store),
      logbook: readLogbook(store, dayOf(at), logbookFrom),
    }),
    ...plans,
    ...pauses,
    ...tasks,
    'plan.replan': createReplanHandler(store, { ...plans, ...pauses, ...tasks }),
    ...createEvidenceHandlers(store),
    ...createWeekHandlers(store),
    ...createGoalHandlers(store),
    ...createTimeHandlers(store),
    ...createReviewHandlers(store),
    ...createHistoryHandlers(store),
    ...createSettingsHandlers(store),
    ...createStepHandlers(store),
  };
}
