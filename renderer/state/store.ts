import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client';
import { type ArchiveSlice, createArchiveSlice } from './archive';
import { type AssistantSlice, createAssistantSlice } from './assistants';
import { type BackupSlice, createBackupSlice } from './backups';
import { createDesktopSlice, type DesktopSlice } from './desktop';
import { createDraftSlice, type DraftSlice } from './drafts';
import { createEditSlice, type EditSlice } from './edits';
import { createExportSlice, type ExportSlice } from './exports';
import { createPastSlice, type PastSlice } from './past';
import { createGuideSlice, type GuideSlice } from './guide';
import { createPlanSlice, type PlanSlice } from './plan';
import { createRecoverySlice, type RecoverySlice } from './recovery';
import { createSessionSlice, type SessionSlice } from './session';
import { createSelectionSlice, type SelectionSlice } from './selection';
import { createSettingsSlice, type SettingsSlice } from './settings';
import { createStepSlice, type StepSlice } from './steps';
import { createSyncSlice, type SyncSlice } from './sync';
import { createTaskSlice, type TaskSlice } from './tasks';
import { createTimeSlice, type TimeSlice } from './times';
import { createToastSlice, type ToastSlice } from './toast';
import { createViewSlice, type ViewSlice } from './view';
import { createWeekSlice, type WeekSlice } from './weeks';

export type AppState = SessionSlice &
  SyncSlice &
  GuideSlice &
  PlanSlice &
  EditSlice &
  PastSlice &
  DraftSlice &
  BackupSlice &
  AssistantSlice &
  DesktopSlice &
  ArchiveSlice &
  RecoverySlice &
  ExportSlice &
  TaskSlice &
  WeekSlice &
  TimeSlice &
  SettingsSlice &
  StepSlice &
  ToastSlice &
  SelectionSlice &
  ViewSlice;

export type AppStore = StoreApi<AppState>;

/** One store made of slices, each with its state and actions. */
export const createAppStore = (client: Client): AppStore =>
  createStore<AppState>()((set, get) => {
    const parts = { client, get, set };
    return {
      ...createSessionSlice(parts),
      ...createSyncSlice(parts),
      ...createGuideSlice(parts),
      ...createPlanSlice(parts),
      ...createEditSlice(parts),
      ...createPastSlice(parts),
      ...createDraftSlice(parts),
      ...createBackupSlice(parts),
      ...createAssistantSlice(parts),
      ...createDesktopSlice(parts),
      ...createArchiveSlice(parts),
      ...createRecoverySlice(parts),
      ...createExportSlice(parts),
      ...createTaskSlice(parts),
      ...createWeekSlice(parts),
      ...createTimeSlice(parts),
      ...createSettingsSlice(parts),
      ...createStepSlice(parts),
      ...createToastSlice(parts),
      ...createSelectionSlice(parts),
      ...createViewSlice(parts),
    };
  });
