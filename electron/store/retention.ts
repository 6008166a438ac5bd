/** A backup as its name tells it. */
export interface BackupName {
  readonly name: string;
  readonly atMs: number;
  /** Entries of the history that it holds: these are only ever added. */
  readonly entries: number;
  readonly kind: BackupKind;
}

/** What it was made for: by itself, by the person's own hand, or before something that takes much away. */
export type BackupKind = 'auto' | 'migration' | 'hand' | 'deletion' | 'import' | 'restore';

const MS_PER_DAY = 86_400_000;
const MS_KEPT_WHOLE = 2 * MS_PER_DAY;
/** While Waymark runs, none are made by themselves within it; a shell command that works by itself makes one each time. */
const HALF_HOUR_MS = 30 * 60_000;
const NEWEST_KEPT = 3;
/** Days, weeks and months of which the newest is kept. */
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

/** What was there before the whole of it was replaced: the way back. */
const PINNED: readonly BackupKind[] = ['migration', 'restore'];

/** A state with less than this share of what was there once has lost something. */
const SHRUNKEN = 0.5;

/**
 * Backups that may go: all of two days are kept, but of those made by themselves the newest of each half hour; then the
 * newest of 12 days, 10 weeks and 9 months, and the newest three of all, of those made before a migration and of those made
 * before a restore. None may go while the newest holds far less than an older one.
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
