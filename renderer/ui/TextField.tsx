import { Textarea, type TextareaProps, TextInput, type TextInputProps } from '@mantine/core';

interface Limited {
  /** The maximum length that can be saved. A longer text stays, and the field says so: nothing is cut off. */
  readonly limit: number;
  readonly value: string;
}

/** Mantine does not pass `dir` to the input itself. */
const OWN_DIRECTION = { input: { dir: 'auto' } };

/** One line of the person's own words, in either direction of writing. */
export const TextField = ({ limit, ...rest }: TextInputProps & Limited) => (
  <TextInput
    attributes={OWN_DIRECTION}
    {...rest}
    error={rest.error ?? tooLong(rest.value, limit)}
  />
);

/** Several lines of the person's own words. */
export const TextArea = ({ limit, ...rest }: TextareaProps & Limited) => (
  <Textarea attributes={OWN_DIRECTION} {...rest} error={rest.error ?? tooLong(rest.value, limit)} />
);

function tooLong({ length }: string, limit: number): string | null {
  if (length <= limit) return null;
  const over = length - limit;
  return `${over} ${over === 1 ? 'character' : 'characters'} too long: at most ${limit} can be saved.`;
}
