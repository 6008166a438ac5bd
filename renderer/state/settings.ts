import type { Input } from '../../shared/contract/calls';
import type { Slice } from './slice';
import type { SyncSlice } from './sync';

export interface SettingsSlice {
  readonly changeSettings: (changes: Input<'settings.change'>) => Promise<void>;
}

export const createSettingsSlice = ({
  get,
}: Slice<SettingsSlice, Pick<SyncSlice, 'write'>>): SettingsSlice => ({
  async changeSettings(changes) {
    await get().write('settings.change', changes);
  },
});
