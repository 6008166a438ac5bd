import { startOfWeek } from '../../shared/domain/calendar/week';
import { planIdOf, settingsOf } from '../state/derived';
import type { Command, CommandContext } from './command';
import { printCommands } from './print-commands';
import { showSettingSoon } from './show-soon';

interface Place {
  readonly id: string;
  readonly name: string;
  readonly synonyms: readonly string[];
}

const hasPlan = ({ state }: CommandContext): boolean => planIdOf(state) !== null;

const place = ({ id, name, synonyms }: Place, run: Command['run']): Command => ({
  id,
  group: 'Go to',
  name: () => name,
  keys: [],
  synonyms,
  isEnabled: hasPlan,
  run,
});

function openReview({ state, navigate }: CommandContext): void {
  const week = startOfWeek(state.expectToday(), settingsOf(state).firstWeekday);
  navigate(`/week/${week}/review`);
}

/** Pages below a view. */
const pages: readonly Command[] = [
  place(
    { id: 'page.review', name: 'Review this week', synonyms: ['look back', 'reflect'] },
    openReview,
  ),
  ...[
    { path: '/history/log', name: 'History: Log', synonyms: ['activity', 'changes', 'journal'] },
    { path: '/history/reviews', name: 'History: Reviews', synonyms: ['quarter', 'look back'] },
    { path: '/what-i-did', name: 'What I did', synonyms: ['brag document', 'print', 'pdf'] },
    { path: '/bring-in', name: 'Paste a guide or a list', synonyms: ['import', 'bring in'] },
  ].map(({ path, ...page }) =>
    place({ id: `page${path}`, ...page }, ({ navigate }) => navigate(path)),
  ),
];

const setting = (named: Place, run: Command['run']): Command => ({
  ...place({ ...named, synonyms: [...named.synonyms, 'settings'] }, run),
  group: 'Settings',
});

/** Named as they are there. */
const settings: readonly Command[] = [
  { id: 'start-day', name: 'Start date', synonyms: ['begin', 'start day'] },
  { id: 'hours', name: 'Hours a week', synonyms: ['time', 'capacity', 'pace'] },
  {
    id: 'first-weekday',
    name: 'Weeks start on',
    synonyms: ['begin', 'monday', 'sunday', 'calendar'],
  },
  { id: 'review-weekday', name: 'Review day', synonyms: ['review on', 'weekday'] },
  { id: 'pauses', name: 'Pauses', synonyms: ['holidays', 'vacation', 'sick', 'break'] },
  {
    id: 'notifications',
    name: 'Notifications',
    synonyms: ['reminders', 'quiet hours', 'remind me', 'alerts'],
  },
  {
    id: 'computer',
    name: 'On this computer',
    synonyms: ['start at login', 'autostart', 'startup', 'badge', 'tray', 'global shortcut'],
  },
  { id: 'backups', name: 'Backups', synonyms: ['restore', 'copy', 'safe'] },
  { id: 'take-out', name: 'Export', synonyms: ['take out', 'csv', 'json', 'calendar', 'save'] },
  { id: 'data', name: 'Your data', synonyms: ['file', 'folder', 'version', 'about'] },
].map(({ id, name, synonyms }) =>
  setting({ id: `setting.${id}`, name, synonyms }, ({ navigate }) => {
    navigate('/settings');
    showSettingSoon(id);
  }),
);

const streak: Command = {
  ...setting({ id: 'setting.streak', name: '', synonyms: ['chain'] }, ({ state }) =>
    state.changeSettings({ showsStreak: !settingsOf(state).showsStreak }),
  ),
  name: ({ state }) => (settingsOf(state).showsStreak ? 'Hide the streak' : 'Show the streak'),
};

/** Commands without keys of their own, which load with the palette that finds them by name. */
export const placeCommands: readonly Command[] = [...pages, ...printCommands, ...settings, streak];
