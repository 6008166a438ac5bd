import { assert, property, array, integer, record, constantFrom } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BackupName, backupsToThin } from '../../../../electron/store/backups/retention';

const MS_PER_DAY = 86_400_000;
const NOW = Date.UTC(2026, 5, 1, 12);

const backupAt = (daysAgo: number, more: Partial<BackupName> = {}): BackupName => ({
  name: `${daysAgo}`,
  atMs: NOW - daysAgo * MS_PER_DAY,
  entries: 100,
  kind: 'auto',
  ...more,
});

const namesOf = (backups: readonly BackupName[]): Set<string> =>
  new Set(backups.map(({ name }) => name));

function keptOf(backups: readonly BackupName[]): BackupName[] {
  const gone = namesOf(backupsToThin(backups, NOW));
  return backups.filter(({ name }) => !gone.has(name));
}

describe('the backups that are kept', () => {
  it('after nine months are the newest of 12 days, 10 weeks and 9 months', () => {
    const daily = Array.from({ length: 270 }, (_, daysAgo) => backupAt(daysAgo));
    const ages = keptOf(daily).map(({ name }) => Number(name));
    expect(ages.filter((age) => age < 12)).toHaveLength(12);
    expect(ages.length).toBeGreaterThanOrEqual(20);
    expect(ages.length).toBeLessThanOrEqual(12 + 10 + 9);
    expect(Math.max(...ages)).toBeGreaterThan(200);
  });

  it('include everything of two days, however much', () => {
    const many = Array.from({ length: 90 }, (_, count) => backupAt(count / 48));
    expect(backupsToThin(many, NOW)).toEqual([]);
  });

  it('include the newest of each half hour if commands made several', () => {
    const minute = 1 / (24 * 60);
    const many = Array.from({ length: 120 }, (_, count) => backupAt(count * minute));
    const byHand = many.map(
      (each) => ({ ...each, name: `hand ${each.name}`, kind: 'hand' }) as const,
    );
    const kept = keptOf([...many, ...byHand]);
    expect(kept.filter(({ kind }) => kind === 'hand')).toEqual(byHand);
    expect(kept.filter(({ kind }) => kind === 'auto').length).toBeLessThanOrEqual(2 + 5);
    expect(namesOf(kept)).toContain('0');
  });

  it.each(['migration', 'restore'] as const)(
    'include the latest three from before a %s',
    (kind) => {
      const old = [400, 500, 600, 700].map((age) => backupAt(age, { kind }));
      const daily = Array.from({ length: 270 }, (_, daysAgo) => backupAt(daysAgo));
      const kept = keptOf([...daily, ...old]).filter((each) => each.kind === kind);
      expect(kept.map(({ name }) => name)).toEqual(['400', '500', '600']);
    },
  );

  it.each([0, 1, 49])(
    'include all of them once the newest holds %i entries of a hundred',
    (entries) => {
      const daily = Array.from({ length: 270 }, (_, daysAgo) => backupAt(daysAgo + 1));
      expect(backupsToThin([backupAt(0, { entries }), ...daily], NOW)).toEqual([]);
      expect(backupsToThin(daily, NOW)).not.toEqual([]);
    },
  );

  it('always include the newest three, and stay the same when thinned again', () => {
    const backups = array(
      record({
        atMs: integer({ min: NOW - 900 * MS_PER_DAY, max: NOW + 9 * MS_PER_DAY }),
        entries: integer({ min: 90, max: 110 }),
        kind: constantFrom('auto' as const, 'migration' as const),
      }),
      { maxLength: 80 },
    ).map((list) => list.map((each, index) => ({ ...each, name: `${index}` })));
    assert(
      property(backups, (list) => {
        const kept = keptOf(list);
        const newest = list.toSorted((one, other) => other.atMs - one.atMs).slice(0, 3);
        for (const { name } of newest) expect(namesOf(kept)).toContain(name);
        expect(keptOf(kept)).toEqual(kept);
      }),
    );
  });
});
