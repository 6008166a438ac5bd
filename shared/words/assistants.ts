import { quoted } from './entry-words';

/** Tells the assistant why its request was not carried out. */
export const ASSISTANT_REFUSALS = {
  never: 'Assistants are not allowed to do this: only the user can, in Waymark’s own window.',
  declined:
    'The user declined. Nothing was changed. Do not ask for this again unless the user wants you to.',
  expired: 'The user did not answer in time. Nothing was changed.',
  'no-window':
    'No Waymark window is open, so the user could not be asked. Nothing was changed. Open one, then ask again.',
  'too-many':
    'Too many requests are already waiting for the user’s answer. Nothing was changed. Ask again once they are answered.',
} as const;

/** Who asked for the change; null if the name was not recorded. */
export const byAssistant = (name: string | null): string =>
  name === null ? 'by an assistant' : `by the assistant ${quoted(name)}`;

/** Messages to the person about assistants. */
export const ASSISTANT_WORDS = {
  gone: 'This request is no longer open. Nothing was changed.',
  nameTaken:
    'There is already an assistant with this name. Choose another name, or revoke that assistant first.',
  tooMany: 'There are already 20 assistants. Revoke one first.',
  notKept: (reason: string): string =>
    `The list of assistants could not be saved (${reason}). Check the data folder and its disk.`,
  notRevoked: (reason: string): string =>
    `It is locked out until Waymark quits, but the list of assistants could not be saved (${reason}). Check the data folder and its disk, then revoke it again.`,
};
