import type { Handlers } from '../../shared/contract/handlers';
import { differences } from '../../shared/domain/activity';
import type { Store } from '../store/store';

type SettingsHandlers = Pick<Handlers, 'settings.get' | 'settings.change'>;

export function createSettingsHandlers({ settings }: Store): SettingsHandlers {
  return {
    'settings.get': () => settings.get(),

    'settings.change': (chosen) => {
      const before = settings.get();
      const changes = differences(before, chosen, ['firstWeekday']);
      if (changes === null) return { value: before, entry: null };
      settings.set(chosen);
      return { value: settings.get(), entry: { kind: 'settings.changed', changes } };
    },
  };
}
