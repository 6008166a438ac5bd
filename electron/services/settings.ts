import type { Handlers } from '../../shared/contract/handlers';
import { differences } from '../../shared/domain/history/activity';
import type { Store } from '../store/store';

type SettingsHandlers = Pick<Handlers, 'settings.get' | 'settings.change'>;

export function createSettingsHandlers({ settings }: Store): SettingsHandlers {
  return {
    'settings.get': () => settings.get(),

    'settings.change': (chosen) => {
      const before = settings.get();
      const after = {
        firstWeekday: chosen.firstWeekday ?? before.firstWeekday,
        reviewWeekday: chosen.reviewWeekday ?? before.reviewWeekday,
        showsStreak: chosen.showsStreak ?? before.showsStreak,
      };
      const changes = differences(before, after, ['firstWeekday', 'reviewWeekday', 'showsStreak']);
      if (changes === null) return { value: before, entry: null };
      settings.set(after);
      return { value: settings.get(), entry: { kind: 'settings.changed', changes } };
    },
  };
}
