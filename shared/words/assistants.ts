/** Why what an assistant asked for was not done, for the assistant to know. */
export const ASSISTANT_REFUSALS = {
  never: 'Assistants may not do this: only the person can, in Waymark’s own window.',
  declined: 'The person declined. Nothing was changed. Do not ask for the same again unasked.',
  expired: 'The person did not answer in time. Nothing was changed.',
  'no-window':
    'No window of Waymark is open, so that nobody could be asked. Nothing was changed. Open one, then ask again.',
  'too-many':
    'Too much is waiting for the person’s answer already. Nothing was changed. Ask again once that is answered.',
} as const;

/** What is said to the person about assistants. */
export const ASSISTANT_WORDS = {
  gone: 'This is not asked any more. Nothing was changed.',
  nameTaken:
    'There is an assistant of this name already. Choose another, or revoke that one first.',
  tooMany: 'There are 20 assistants already. Revoke one first.',
  notKept: (reason: string): string =>
    `The list of assistants cannot be written (${reason}). Check the data folder and its disk.`,
  notRevoked: (reason: string): string =>
    `It is locked out until Waymark ends, but the list of assistants cannot be written (${reason}). Check the data folder and its disk, then revoke it once more.`,
};
