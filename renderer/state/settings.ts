import { DEFAULT_SETTINGS, type Settings } from '../../shared/domain/settings';
import type { SliceParts } from './store';

export interface SettingsSlice {
  readonly settings: Settings;
  readonly changeSettings: (settings: Settings) => Promise<void>;
}

export const createSettingsSlice = ({ client, get, set }: SliceParts): SettingsSlice => ({
  settings: DEFAULT_SETTINGS,

  async changeSettings(settings) {
    await get().takeWrite(await client('settings.change', settings), (changed) =>
      set({ settings: changed }),
    );
  },
});
