import type { Start } from '../../shared/contract/calls';
import type { Handlers } from '../../shared/contract/handlers';
import type { Store } from '../store/store';
import { loadCatalog } from './catalog';
import { createEvidenceHandlers } from './evidence';
import { createPlanHandlers, readSnapshot } from './plans';
import { createSettingsHandlers } from './settings';
import { createStepHandlers } from './steps';
import { createTaskHandlers } from './tasks';

/** Facts about this installation, for the person to know. */
export type About = Pick<Start, 'version' | 'dataFile'>;

/** Every row of the contract's table, answered. */
export const createHandlers = (store: Store, about: About): Handlers => ({
  'app.start': () => ({ ...about, settings: store.settings.get(), snapshot: readSnapshot(store) }),
  ...createPlanHandlers(store, loadCatalog()),
  ...createSettingsHandlers(store),
  ...createTaskHandlers(store),
  ...createEvidenceHandlers(store),
  ...createStepHandlers(store),
});
