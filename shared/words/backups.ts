import type { Result } from '../contract/calls';
import { count } from './count';

type BackupKind = Result<'backup.make'>['kind'];

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long ago something was, in words; takes milliseconds. */
export function describeAge(ms: number): string {
  if (ms < -HOUR_MS) return 'in the future: the clock was set back';
  if (ms < MINUTE_MS) return 'just now';
  if (ms < HOUR_MS) return `${count(Math.floor(ms / MINUTE_MS), 'minute')} ago`;
  if (ms < DAY_MS) return `${count(Math.floor(ms / HOUR_MS), 'hour')} ago`;
  return `${count(Math.floor(ms / DAY_MS), 'day')} ago`;
}

const BYTES_PER_KB = 1000;

/** Rounded up, so that nothing is shown as 0. */
export function describeBytes(bytes: number): string {
  const kilobytes = Math.max(1, Math.ceil(bytes / BYTES_PER_KB));
  return kilobytes < BYTES_PER_KB
    ? `${kilobytes} kB`
    : `${(kilobytes / BYTES_PER_KB).toFixed(1)} MB`;
}

/** Why a backup was made. */
export const BACKUP_KIND_WORDS: Readonly<Record<BackupKind, string>> = {
  auto: 'automatic',
  hand: 'made by you',
  migration: 'before a Waymark update',
  deletion: 'before a large deletion',
  import: 'before an import',
  restore: 'before a restore',
};

type StoreCopy = NonNullable<Result<'recovery.read'>>['copies'][number];

/** How a copy was made, and how much it holds. */
export function describeCopy({ kind, counts }: StoreCopy): string {
  const made = kind === 'rescued' ? 'rescued while Waymark was running' : BACKUP_KIND_WORDS[kind];
  const { plans, tasks, done, entries } = counts;
  return [
    made,
    count(plans, 'plan'),
    `${done} of ${count(tasks, 'task')} done`,
    `${count(entries, 'change')} in the history`,
  ].join(' · ');
}

type Status = Result<'backup.status'>;

/** How well backups protect the present data. warning: soon too old · alarm: too old. */
export type BackupAge = 'fresh' | 'warning' | 'alarm';

const FAILURES_TO_ALARM = 3;
const DAYS_TO_ALARM = 3;

/**
 * Based on the newest verified backup, whose age only matters while it is not current.
 *
 * @param ageMs null if there is none
 */
export function ageOfBackups(ageMs: number | null, { isCurrent, failures }: Status): BackupAge {
  if (failures >= FAILURES_TO_ALARM) return 'alarm';
  if (isCurrent) return 'fresh';
  if (ageMs === null || ageMs < DAY_MS) return 'fresh';
  return ageMs < DAYS_TO_ALARM * DAY_MS ? 'warning' : 'alarm';
}

/** A remark besides the age; empty if there is none. */
export function describeBackupAge(age: BackupAge, { isCurrent, failures }: Status): string {
  if (failures >= FAILURES_TO_ALARM)
    return `The last ${failures} backups failed: free some space, or check the permissions of the data folder.`;
  if (isCurrent) return 'Nothing has changed since then.';
  return age === 'fresh' ? '' : 'What you did since then is not backed up yet: make a backup now.';
}
