/** Upper limits that all hosts enforce. */
export const MAX_NAME_LENGTH = 100;
export const MAX_INPUT_BYTES = 1_000_000;

export const TOO_LONG = 'This is too long to save at once. Shorten it and try again.';
