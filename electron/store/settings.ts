import type { Database } from 'better-sqlite3';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/domain/settings';

export function createSettingsStore(db: Database) {
  const selectAll = db.prepare<[], { key: string; value: string }>(
    'SELECT key, value FROM setting',
  );
  const upsert = db.prepare<[string, string]>(`
    INSERT INTO setting (key, value) VALUES (?, ?)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value <> excluded.value`);

  return {
    get(): Settings {
      const stored = selectAll.all().map(({ key, value }) => [key, JSON.parse(value)]);
      return { ...DEFAULT_SETTINGS, ...(Object.fromEntries(stored) as Partial<Settings>) };
    },

    set(settings: Partial<Settings>): void {
      for (const [key, value] of Object.entries(settings)) upsert.run(key, JSON.stringify(value));
    },
  };
}
