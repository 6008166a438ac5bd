import { app, Notification } from 'electron';
import type { Clock } from '../../shared/domain/calendar/day';
import type { AtHand } from '../../shared/domain/from-records';
import { dueReminders, isRemindedOfAnything, type Reminder } from '../../shared/domain/reminders';
import { reminderWords } from '../../shared/words/reminders';
import type { App } from '../app';
import type { Log } from '../log';
import { listenToChanges } from './at-hand';
import { keepDeviceFile, readDeviceFile } from './device-file';
import { reachPage } from './reach-page';

interface Options {
  readonly atHand: () => AtHand | null;
  readonly clock: Clock;
  /** Path of the file that records which reminders were shown. */
  readonly notifiedFile: string;
  readonly log: Log;
}

const CHECK_MS = 60_000;

/** Must match build/electron-builder.yml: Windows only shows notifications of apps it knows by this id. */
const APP_ID = 'app.waymark.desktop';

/** Shows a notification for everything that becomes due, once each, while Waymark runs. */
export function setupReminders(
  { changes }: Pick<App, 'changes'>,
  { atHand, clock, notifiedFile, log }: Options,
): void {
  if (process.platform === 'win32') app.setAppUserModelId(APP_ID);
  const notified = openNotified(notifiedFile, log);
  let isWanted = true;
  let soon: NodeJS.Immediate | null = null;
  const check = (): void => {
    const found = isWanted ? atHand() : null;
    isWanted = found !== null && isRemindedOfAnything(found.records);
    if (found === null || !isWanted) return;
    for (const reminder of dueReminders(found, clock(), notified.keys())) {
      notified.add(reminder.keys);
      notify(reminder);
    }
  };
  listenToChanges({ changes }, (notice) => {
    // Avoids reading everything after each tick while reminders are off.
    if (notice.kind !== 'hello' && !notice.changes.some(({ kind }) => kind === 'setting')) return;
    isWanted = true;
    // The write behind this notice has not been answered yet.
    soon ??= setImmediate(() => {
      soon = null;
      check();
    });
  });
  check();
  const timer = setInterval(check, CHECK_MS);
  app.once('will-quit', () => {
    clearInterval(timer);
    if (soon !== null) clearImmediate(soon);
  });
}

/** Kept until closed: a garbage-collected notification receives no click. */
const shown = new Set<Notification>();

function notify(reminder: Reminder): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification(reminderWords(reminder));
  shown.add(notification);
  notification.on('close', () => shown.delete(notification));
  notification.on('click', () => {
    shown.delete(notification);
    const path = pathOf(reminder);
    reachPage(path === null ? null : { kind: 'place', path });
  });
  notification.show();
}

/** The view that the reminder leads to; null for any view. */
function pathOf(reminder: Reminder): string | null {
  switch (reminder.kind) {
    case 'review':
      return `/week/${reminder.week}/review`;
    case 'pause-end':
    case 'carried':
      return '/week';
    case 'timer':
      return null;
  }
}

/** More than can become due again. */
const MOST_KEPT = 500;

/** Remembers which reminders were shown, across restarts. */
function openNotified(path: string, log: Log) {
  const kept = readDeviceFile(path);
  let keys = new Set<string>(
    Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : [],
  );
  return {
    keys: (): ReadonlySet<string> => keys,
    add: (added: readonly string[]): void => {
      keys = new Set([...keys, ...added].slice(-MOST_KEPT));
      keepDeviceFile(path, [...keys], log);
    },
  };
}
