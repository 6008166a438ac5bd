import type { Handlers } from '../../../shared/contract/handlers';
import { differences } from '../../../shared/domain/history/changes';
import type { Store } from '../../store/store';

type SettingsHandlers = Pick<Handlers, 'settings.change'>;

export const createSettingsHandlers = ({ settings }: Store): SettingsHandlers => ({
  'settings.change': (chosen) => {
    const before = settings.get();
    const after = {
      firstWeekday: chosen.firstWeekday ?? before.firstWeekday,
      reviewWeekday: chosen.reviewWeekday ?? before.reviewWeekday,
      showsStreak: chosen.showsStreak ?? before.showsStreak,
    };
    const changes = differences(before, after, ['firstWeekday', 'reviewWeekday', 'showsStreak']);
    if (changes === null) return { value: null, entries: [] };
    settings.set(after);
    return { value: null, entries: [{ kind: 'settings.changed', changes }] };
  },
});
