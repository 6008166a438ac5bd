import type { Reminder, ReminderKind } from '../domain/reminders';
import { count } from './count';
import { describeMinutes } from './minutes';

/** The name of each kind in the settings. */
export const REMINDER_NAMES: Readonly<Record<ReminderKind, string>> = {
  review: 'Review day',
  'pause-end': 'A pause is over',
  carried: 'A goal was carried over three times',
  timer: 'The timer has been running for four hours',
};

/** A notification's title and body. */
export function reminderWords(reminder: Reminder): {
  readonly title: string;
  readonly body: string;
} {
  switch (reminder.kind) {
    case 'review':
      return {
        title: 'Review day',
        body: `Look back on ${reminder.isThisWeek ? 'this week' : 'last week'}. It takes five minutes.`,
      };
    case 'pause-end':
      return { title: 'Your pause is over', body: 'Choose what this week is for.' };
    case 'carried':
      return carriedWords(reminder.titles);
    case 'timer':
      return {
        title: `The timer has been running for ${describeMinutes(reminder.minutes)}`,
        body: `“${reminder.title}”. Stop it if you have moved on.`,
      };
  }
}

function carriedWords(titles: readonly string[]) {
  const [first, ...others] = titles.map((title) => `“${title}”`);
  return others.length === 0
    ? {
        title: 'A goal has been carried over three times',
        body: `${first}. Commit to it again, split it or let it go.`,
      }
    : {
        title: `${count(titles.length, 'goal')} have been carried over three times`,
        body: `${first} and ${others.length} more. Commit to them again, split them or let them go.`,
      };
}
