import { DEFAULT_SETTINGS, type Settings } from '../../shared/domain/settings';
import type { SliceParts } from './store';

export interface SettingsSlice {
  readonly settings: Settings;
  readonly changeSettings: (settings: Settings) => Promise<void>;
}

export const createSettingsSlice = ({ client, get, set }: SliceParts): SettingsSlice => ({
  settings: DEFAULT_SETTINGS,

  async changeSettings(settings) {
    const written = get().receive(await client('settings.change', settings));
    if (written === null) return;
    set({ settings: written.value });
    get().offerUndo(written.newStep);
  },
});
