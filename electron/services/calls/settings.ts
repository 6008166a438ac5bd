import type { Handlers } from '../../../shared/contract/handlers';
import { differences } from '../../../shared/domain/changes';
import type { Settings } from '../../../shared/domain/settings';
import type { Store } from '../../store/store';

type SettingsHandlers = Pick<Handlers, 'settings.change'>;

export const createSettingsHandlers = ({ settings }: Store): SettingsHandlers => ({
  'settings.change': (input) => {
    const given = Object.entries(input).filter(([, value]) => value !== undefined);
    const chosen = Object.fromEntries(given) as Partial<Settings>;
    const before = settings.get();
    const fields = Object.keys(chosen) as (keyof Settings)[];
    const changes = differences(before, { ...before, ...chosen }, fields);
    if (changes === null) return { value: null, entries: [] };
    settings.set(chosen);
    return { value: null, entries: [{ kind: 'settings.changed', changes }] };
  },
});
