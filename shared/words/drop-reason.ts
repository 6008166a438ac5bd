/** Why a task was dropped. Empty for a personal goal that was taken out of its week. */
export const dropReasonWords = (reason: string): string =>
  reason === '' ? 'Taken out of the week' : reason;
