import type { Headline } from '../domain/history/activity';
import { describeMinutes } from './minutes';
import { count } from './count';

/** One line for the undo toast and the history: what was done, to what. */
export function describeHeadline(entry: Headline): string {
  switch (entry.kind) {
    case 'plan.started':
      return `Started: ${entry.title}`;
    case 'plan.changed':
      return 'Plan changed';
    case 'plan.replanned':
      return 'Plan changed in several ways';
    case 'pause.added':
      return `Pause from ${entry.first} to ${entry.last}`;
    case 'pause.removed':
      return `Pause removed, ${entry.first} to ${entry.last}`;
    case 'task.added':
      return `Added: ${entry.title}`;
    case 'task.split':
      return `Split: ${entry.title}`;
    case 'settings.changed':
      return 'Settings changed';
    case 'task.started':
      return `In progress: ${entry.title}`;
    case 'task.completed':
      return `Done: ${entry.title}`;
    case 'task.reopened':
      return `To do again: ${entry.title}`;
    case 'task.dropped':
      return `Dropped: ${entry.title}`;
    case 'task.removed':
      return `Removed: ${entry.title}`;
    case 'task.noted':
      return `Note: ${entry.title}`;
    case 'evidence.added':
      return `Evidence added: ${entry.title}`;
    case 'evidence.removed':
      return `Evidence removed: ${entry.title}`;
    case 'week.planned':
      return `Planned for a week: ${entry.count === 1 ? entry.title : count(entry.count, 'goal')}`;
    case 'goal.placed':
      return 'Goals put in another order';
    case 'weeks.replanned':
      return `Planned anew: ${count(entry.count, 'goal')}`;
    case 'goal.changed':
      return `Goal changed: ${entry.title}`;
    case 'goal.moved':
      return `Planned anew: ${entry.title}`;
    case 'goal.ended':
    case 'goal.removed':
      return `Out of the week: ${entry.title}`;
    case 'time.logged':
      return `${describeMinutes(entry.minutes)} on: ${entry.title}`;
    case 'time.removed':
      return `${describeMinutes(entry.minutes)} taken off: ${entry.title}`;
    case 'timer.started':
      return entry.logged === null
        ? `Timer started: ${entry.title}`
        : `Timer started: ${entry.title}; ${describeMinutes(entry.logged.minutes)} on: ${entry.logged.title}`;
    case 'timer.discarded':
      return `Timer stopped, nothing logged: ${entry.title}`;
    case 'review.written':
      return 'Review written';
    case 'review.finished':
      return 'Review finished';
  }
}
