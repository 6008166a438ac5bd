import type { Handlers } from '../../../shared/contract/handlers';
import type { Pathway } from '../../../shared/domain/plan/pathway';
import type { Store } from '../../store/store';
import { loadCatalog } from '../rules/catalog';
import { type About, createAppHandlers } from './app';
import type { ArchivePlace } from './archives';
import { type AssistantPlace, createAssistantHandlers } from './assistants';
import { createChecklistHandlers } from './checklists';
import { type BackupPlace, createBackupHandlers } from './backups';
import { createDesktopHandlers, type DesktopPlace } from './desktop';
import { createDraftHandlers } from './drafts';
import { createEstimateHandlers } from './estimates';
import { createEvidenceHandlers } from './evidence';
import { createExportHandlers } from './exports';
import { createFindHandlers } from './find';
import { createGoalHandlers } from './goals';
import { createGuideHandlers } from './guides';
import { createHistoryHandlers } from './history';
import { createImportHandlers } from './imports';
import { createNeedHandlers } from './needs';
import { createPauseHandlers } from './pauses';
import { createPhaseHandlers } from './phases';
import { createPlanHandlers } from './plans';
import { createRecoveryHandlers, type Recovery } from './recovery';
import { createReplanHandler } from './replanning';
import { createResourceHandlers } from './resources';
import { createReviewHandlers } from './reviews';
import { createSettingsHandlers } from './settings';
import { createSeveralPlansHandlers } from './several-plans';
import { createSkillHandlers } from './skills';
import { createSplitHandler } from './splitting';
import { createStepHandlers } from './steps';
import { createTaskEditHandlers } from './task-edits';
import { createTaskHandlers } from './tasks';
import { createTimeHandlers } from './times';
import { createWeekHandlers } from './weeks';

/** Operations around the store. */
type Place = Recovery &
  BackupPlace &
  ArchivePlace & {
    readonly desk: AssistantPlace;
    /** Null outside the desktop app. */
    readonly desktop: DesktopPlace | null;
  };

/** A handler for every call of the contract. */
export function createHandlers(
  store: Store,
  about: About,
  place: Place,
  catalog: readonly Pathway[] = loadCatalog(),
): Handlers {
  const plans = createPlanHandlers(store, catalog);
  const pauses = createPauseHandlers(store);
  const tasks = createTaskHandlers(store);
  return {
    ...createAppHandlers(store, about),
    ...plans,
    ...createGuideHandlers(store, catalog),
    ...createSeveralPlansHandlers(store),
    ...pauses,
    ...tasks,
    'plan.replan': createReplanHandler({ ...plans, ...pauses, ...tasks }),
    ...createPlaceHandlers(store, place),
    ...createEstimateHandlers(store),
    ...createDraftHandlers(store),
    ...createEvidenceHandlers(store),
    ...createExportHandlers(store),
    ...createFindHandlers(store),
    ...createImportHandlers(store, place),
    ...createWeekHandlers(store),
    ...createGoalHandlers(store),
    'task.split': createSplitHandler(store),
    ...createTaskEditHandlers(store, tasks),
    ...createPhaseHandlers(store),
    ...createResourceHandlers(store),
    ...createChecklistHandlers(store),
    ...createNeedHandlers(store),
    ...createSkillHandlers(store),
    ...createTimeHandlers(store),
    ...createReviewHandlers(store),
    ...createHistoryHandlers(store),
    ...createSettingsHandlers(store),
    ...createStepHandlers(store),
  };
}

const createPlaceHandlers = (store: Store, place: Place) => ({
  ...createBackupHandlers(store, place),
  ...createRecoveryHandlers(place),
  ...createAssistantHandlers(place.desk),
  ...createDesktopHandlers(place.desktop),
});
