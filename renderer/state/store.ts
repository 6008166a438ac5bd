import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client';
import { createPlanSlice, type PlanSlice } from './plan';
import { createSessionSlice, type SessionSlice } from './session';
import { createSettingsSlice, type SettingsSlice } from './settings';
import { createShownSlice, type ShownSlice } from './shown';
import { createStepSlice, type StepSlice } from './steps';
import { createTaskSlice, type TaskSlice } from './tasks';
import { createTimeSlice, type TimeSlice } from './times';
import { createToastSlice, type ToastSlice } from './toast';
import { createViewSlice, type ViewSlice } from './view';
import { createWeekSlice, type WeekSlice } from './weeks';

export type AppState = SessionSlice &
  PlanSlice &
  TaskSlice &
  WeekSlice &
  TimeSlice &
  SettingsSlice &
  ShownSlice &
  StepSlice &
  ToastSlice &
  ViewSlice;

export type AppStore = StoreApi<AppState>;

/** What a slice is made of: the client, and the whole state to read and write. */
export interface SliceParts {
  readonly client: Client;
  readonly get: StoreApi<AppState>['getState'];
  readonly set: StoreApi<AppState>['setState'];
}

/** One store in slices, each with its actions beside its state. */
export const createAppStore = (client: Client): AppStore =>
  createStore<AppState>()((set, get) => {
    const parts: SliceParts = { client, get, set };
    return {
      ...createSessionSlice(parts),
      ...createPlanSlice(parts),
      ...createTaskSlice(parts),
      ...createWeekSlice(parts),
      ...createTimeSlice(parts),
      ...createSettingsSlice(parts),
      ...createShownSlice(parts),
      ...createStepSlice(parts),
      ...createToastSlice(parts),
      ...createViewSlice(parts),
    };
  });
