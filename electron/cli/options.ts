import type { OptionSpecs } from './command';

/** What every command takes. */
export const COMMON_OPTIONS: OptionSpecs = {
  json: { about: 'print JSON, for programs' },
  data: {
    value: 'DIR',
    about: 'folder of your data; default: the usual place of this system',
    completes: 'folder',
  },
  help: { about: 'print what a command does' },
  version: { about: 'print the version' },
};

/** For commands about a plan. */
export const OF_PLAN: OptionSpecs = {
  plan: { value: 'PLAN', about: 'another plan than the current one, by words of its title' },
};

/** For commands about something that was done. */
export const ON_DAY: OptionSpecs = {
  on: { value: 'DAY', about: 'the day: 2026-11-22, 22 Nov or yesterday; default: today' },
};
