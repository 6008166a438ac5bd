import type { Database } from 'better-sqlite3';
import type { SettingRecord } from '../../../shared/domain/records';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/domain/settings';
import { createRowTable } from '../record/statements';
import { rowToRecord } from '../record/to-record';
import type { SettingRow } from '../record/rows';

export function createSettingsStore(db: Database) {
  const rows = createRowTable(db, 'setting');
  const selectAll = db.prepare<[], SettingRow>('SELECT * FROM setting');
  const list = (): SettingRecord[] => selectAll.all().map((row) => rowToRecord('setting', row));

  return {
    /** Only settings that were ever chosen. */
    list,

    get(): Settings {
      const stored = list().map(({ id, value }) => [id, value]);
      return { ...DEFAULT_SETTINGS, ...(Object.fromEntries(stored) as Partial<Settings>) };
    },

    /** A setting chosen for the first time is stored only if it differs from its default. */
    set(settings: Partial<Settings>): void {
      for (const [key, chosen] of Object.entries(settings)) {
        const value = JSON.stringify(chosen);
        const isUsual = DEFAULT_SETTINGS[key as keyof Settings] === chosen;
        if (rows.find(key) !== undefined) rows.update(key, { value });
        else if (!isUsual) rows.insert({ key, value });
      }
    },
  };
}
