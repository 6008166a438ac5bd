import { app, Notification } from 'electron';
import type { Clock } from '../../shared/domain/calendar/day';
import type { AtHand } from '../../shared/domain/from-records';
import { dueReminders, isRemindedOfAnything, type Reminder } from '../../shared/domain/reminders';
import { reminderWords } from '../../shared/words/reminders';
import type { App } from '../app';
import { listenToChanges } from './at-hand';
import { keepDeviceFile, readDeviceFile } from './device-file';
import { reachPage } from './reach-page';

interface Options {
  readonly atHand: () => AtHand | null;
  readonly clock: Clock;
  /** Path of the file that keeps what was told. */
  readonly toldFile: string;
}

const CHECK_MS = 60_000;

/** As in build/electron-builder.yml: Windows shows notifications of apps that it knows by a name. */
const APP_ID = 'app.waymark.desktop';

/** Notifies of what is due, of each thing once, for as long as Waymark runs. */
export function setupReminders(
  { changes }: Pick<App, 'changes'>,
  { atHand, clock, toldFile }: Options,
): void {
  if (process.platform === 'win32') app.setAppUserModelId(APP_ID);
  const told = openTold(toldFile);
  let isWanted = true;
  let soon: NodeJS.Immediate | null = null;
  const check = (): void => {
    const found = isWanted ? atHand() : null;
    isWanted = found !== null && isRemindedOfAnything(found.records);
    if (found === null || !isWanted) return;
    for (const reminder of dueReminders(found, clock(), told.keys())) {
      told.add(reminder.keys);
      notify(reminder);
    }
  };
  listenToChanges({ changes }, (notice) => {
    // Reading everything again after each tick, to find that all is off, would be a waste.
    if (notice.kind !== 'hello' && !notice.changes.some(({ kind }) => kind === 'setting')) return;
    isWanted = true;
    // The write whose notice this is has not been answered yet.
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

/** Held until they are gone: one that is forgotten hears no click. */
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

/** Where the window answers it; null: on every view. */
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

/** More than can be due again. */
const MOST_KEPT = 500;

/** What was told, also by a Waymark that ran before. */
function openTold(path: string) {
  const kept = readDeviceFile(path);
  let keys = new Set<string>(
    Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : [],
  );
  return {
    keys: (): ReadonlySet<string> => keys,
    add: (added: readonly string[]): void => {
      keys = new Set([...keys, ...added].slice(-MOST_KEPT));
      keepDeviceFile(path, [...keys]);
    },
  };
}
