import type { OptionSpecs } from '../command';
import { COMMON_OPTIONS } from '../options';

/** All that a command takes. */
export const optionsOf = (own: OptionSpecs = {}): OptionSpecs => ({ ...own, ...COMMON_OPTIONS });

/** As one word of a POSIX shell. */
export const quote = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** Words with blanks between them, as one word of a POSIX shell. */
export const quoted = (words: readonly string[]): string => quote(words.join(' '));
