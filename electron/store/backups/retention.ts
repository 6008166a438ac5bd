/** A backup as described by its file name. */
export interface BackupName {
  readonly name: string;
  readonly atMs: number;
  /** Number of history entries it holds; these are only ever added. */
  readonly entries: number;
  readonly kind: BackupKind;
}

/** Why it was made: automatically, by the person, or before a change that removes or replaces a lot. */
export type BackupKind = 'auto' | 'migration' | 'hand' | 'deletion' | 'import' | 'restore';

const MS_PER_DAY = 86_400_000;
const MS_KEPT_WHOLE = 2 * MS_PER_DAY;
/**
 * While running, Waymark makes at most one automatic backup in this time; a standalone shell command makes one each
 * time.
 */
const HALF_HOUR_MS = 30 * 60_000;
const NEWEST_KEPT = 3;
/** The days, weeks and months whose newest backup is kept. */
const TIERS = [
  { count: 12, bucketOf: (atMs: number) => Math.floor(atMs / MS_PER_DAY) },
  { count: 10, bucketOf: (atMs: number) => Math.floor(atMs / (7 * MS_PER_DAY)) },
  {
    count: 9,
    bucketOf: (atMs: number) => {
      const at = new Date(atMs);
      return at.getUTCFullYear() * 12 + at.getUTCMonth();
    },
  },
] as const;

/** Backups of what was about to be replaced entirely: the way back. */
const PINNED: readonly BackupKind[] = ['migration', 'restore'];

/** A store with less than this share of an older backup's entries has lost something. */
const SHRUNKEN = 0.5;

/**
 * Which backups may be deleted. Kept are: everything of the last two days, but only the newest automatic one of each
 * half hour; the newest of each of 12 days, 10 weeks and 9 months; the three newest of all, of those made before a
 * migration and of those made before a restore. Nothing may be deleted while the newest holds far less than an older
 * one.
 */
export function backupsToThin(backups: readonly BackupName[], nowMs: number): BackupName[] {
  const newestFirst = backups.toSorted((one, other) => other.atMs - one.atMs);
  if (isShrunken(newestFirst)) return [];
  const kept = new Set<BackupName>([
    ...newestFirst.slice(0, NEWEST_KEPT),
    ...PINNED.flatMap((pinned) =>
      newestFirst.filter(({ kind }) => kind === pinned).slice(0, NEWEST_KEPT),
    ),
    ...keptWhole(newestFirst.filter(({ atMs }) => nowMs - atMs <= MS_KEPT_WHOLE)),
    ...TIERS.flatMap(({ count, bucketOf }) => newestOfBuckets(newestFirst, count, bucketOf)),
  ]);
  return newestFirst.filter((backup) => !kept.has(backup));
}

function keptWhole(newestFirst: readonly BackupName[]): BackupName[] {
  const byThemselves = newestFirst.filter(({ kind }) => kind === 'auto');
  return [
    ...newestFirst.filter(({ kind }) => kind !== 'auto'),
    ...newestOfBuckets(byThemselves, Infinity, (atMs) => Math.floor(atMs / HALF_HOUR_MS)),
  ];
}

function isShrunken([newest, ...older]: readonly BackupName[]): boolean {
  const most = Math.max(0, ...older.map(({ entries }) => entries));
  return (newest?.entries ?? 0) < most * SHRUNKEN;
}

function newestOfBuckets(
  newestFirst: readonly BackupName[],
  count: number,
  bucketOf: (atMs: number) => number,
): BackupName[] {
  const newest = new Map<number, BackupName>();
  for (const backup of newestFirst) {
    const bucket = bucketOf(backup.atMs);
    if (!newest.has(bucket)) newest.set(bucket, backup);
  }
  return [...newest.values()].slice(0, count);
}
