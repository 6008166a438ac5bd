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
