import { DEFAULT_SETTINGS, type Settings } from '../../shared/domain/settings';
import type { SliceParts } from './store';

export interface SettingsSlice {
  readonly settings: Settings;
  readonly changeSettings: (changes: Partial<Settings>) => Promise<void>;
}

export const createSettingsSlice = ({ client, get, set }: SliceParts): SettingsSlice => ({
  settings: DEFAULT_SETTINGS,

  async changeSettings(changes) {
    await get().takeWrite(await client('settings.change', changes), (changed) =>
      set({ settings: changed }),
    );
  },
});
