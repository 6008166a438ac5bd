/** Why a task was dropped. Empty: it was a goal of one's own that was taken out of its week. */
export const dropReasonWords = (reason: string): string =>
  reason === '' ? 'Taken out of the week' : reason;
