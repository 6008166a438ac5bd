import type { OptionSpecs } from './command';

/** Options of every command. */
export const COMMON_OPTIONS: OptionSpecs = {
  json: { about: 'print JSON, for programs' },
  data: {
    value: 'DIR',
    about: 'folder with your data; default: the usual place on this system',
    completes: 'folder',
  },
  help: { about: 'print help for a command' },
  version: { about: 'print the version' },
};

/** For commands about a plan. */
export const OF_PLAN: OptionSpecs = {
  plan: { value: 'PLAN', about: 'a plan other than the current one, by words of its title' },
};

/** For commands that record something on a day. */
export const ON_DAY: OptionSpecs = {
  on: { value: 'DAY', about: 'the date: 2026-11-22, 22 Nov or yesterday; default: today' },
};
