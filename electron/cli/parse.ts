import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Command, OptionSpecs } from './command';
import { usageFailure } from './failure';
import { COMMON_OPTIONS } from './options';

export interface Parsed {
  /** Null if none was named. */
  readonly command: Command | null;
  readonly words: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
}

/** Parses a command line. Throws a CommandFailure if it is invalid. */
export function parseCommandLine(words: readonly string[], commands: readonly Command[]): Parsed {
  const command = findCommand(words, commands);
  const { positionals, values } = parseWith(words, { ...COMMON_OPTIONS, ...command?.options });
  const parsed = { command, words: positionals.slice(1), values };
  // Someone asking for help may not know what else is required.
  if (command !== null && values['help'] !== true) checkWords(parsed.words, command);
  return parsed;
}

function findCommand(words: readonly string[], commands: readonly Command[]): Command | null {
  const every = Object.assign({}, COMMON_OPTIONS, ...commands.map(({ options }) => options));
  const config = { args: [...words], options: toConfig(every), strict: false } as const;
  const [name] = parseArgs({ ...config, allowPositionals: true }).positionals;
  if (name === undefined) return null;
  const command = commands.find((each) => each.name === name);
  if (command === undefined) throw usageFailure(`There is no command “${name}”.`);
  return command;
}

function parseWith(words: readonly string[], specs: OptionSpecs) {
  const { positionals, values } = parseStrictly(words, specs);
  for (const [name, value] of Object.entries(values)) checkValue(name, String(value), specs);
  // No option is repeatable: the last value counts.
  return { positionals, values: values as Parsed['values'] };
}

function parseStrictly(words: readonly string[], specs: OptionSpecs) {
  try {
    return parseArgs({ args: [...words], options: toConfig(specs), allowPositionals: true });
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split(/\.\s/);
    throw usageFailure(`${reason}.`);
  }
}

function checkValue(name: string, value: string, specs: OptionSpecs): void {
  const spec = specs[name];
  if (value === '') throw usageFailure(`--${name} takes ${spec?.value}, which cannot be empty.`);
  if (spec?.choices !== undefined && !spec.choices.includes(value))
    throw usageFailure(`--${name} takes ${spec.choices.join(', ')}, not “${value}”.`);
}

const toConfig = (specs: OptionSpecs): NonNullable<ParseArgsConfig['options']> =>
  Object.fromEntries(
    Object.entries(specs).map(([name, { value }]) => [
      name,
      { type: value === undefined ? 'boolean' : 'string' },
    ]),
  );

function checkWords(words: readonly string[], command: Command): void {
  const { name, usage, choices } = command;
  const { least, most } = command.words;
  if (words.length < least) throw usageFailure(`${name} takes ${usage}.`);
  const [surplus] = words.slice(most);
  if (surplus !== undefined)
    throw usageFailure(`${name} takes ${usage || 'no arguments'}: “${surplus}” is one too many.`);
  const [first] = words;
  if (first !== undefined && choices !== undefined && !choices.includes(first))
    throw usageFailure(`${name} takes ${choices.join(', ')}, not “${first}”.`);
}
