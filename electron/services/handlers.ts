import type { Start } from '../../shared/contract/calls';
import type { Handlers } from '../../shared/contract/handlers';
import type { Store } from '../store/store';
import { loadCatalog } from './catalog';
import { createEvidenceHandlers } from './evidence';
import { createPauseHandlers } from './pauses';
import { createPlanHandlers, readSnapshot } from './plans';
import { createReplanHandler } from './replanning';
import { createSettingsHandlers } from './settings';
import { createStepHandlers } from './steps';
import { createTaskHandlers } from './tasks';

/** Facts about this installation, for the person to know. */
export type About = Pick<Start, 'version' | 'dataFile'>;

/** Every row of the contract's table, answered. */
export function createHandlers(store: Store, about: About): Handlers {
  const plans = createPlanHandlers(store, loadCatalog());
  const pauses = createPauseHandlers(store);
  const tasks = createTaskHandlers(store);
  return {
    'app.start': () => ({
      ...about,
      settings: store.settings.get(),
      snapshot: readSnapshot(store),
    }),
    ...plans,
    ...pauses,
    ...tasks,
    'plan.replan': createReplanHandler(store, { ...plans, ...pauses, ...tasks }),
    ...createEvidenceHandlers(store),
    ...createSettingsHandlers(store),
    ...createStepHandlers(store),
  };
}
