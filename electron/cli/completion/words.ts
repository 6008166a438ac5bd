import type { OptionSpecs } from '../command';
import { COMMON_OPTIONS } from '../options';

/** All options of a command. */
export const optionsOf = (own: OptionSpecs = {}): OptionSpecs => ({ ...own, ...COMMON_OPTIONS });

/** Quotes text as one POSIX shell word. */
export const quote = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** Joins words with spaces and quotes them as one POSIX shell word. */
export const quoted = (words: readonly string[]): string => quote(words.join(' '));
