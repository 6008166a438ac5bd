import type { Command, OptionSpec, OptionSpecs } from '../command';
import { COMMON_OPTIONS } from '../options';

/** Loaded by `waymark completion fish | source`. */
export const fishCompletion = (commands: readonly Command[]): string =>
  [
    commandTest(commands),
    'complete -c waymark -f',
    ...optionLines(COMMON_OPTIONS),
    ...commands.flatMap(({ name, about, choices, options = {} }) => [
      `complete -c waymark -n __waymark_command -a ${name} -d ${quote(about)}`,
      ...(choices === undefined ? [] : [choiceLine(name, choices.join(' '))]),
      ...optionLines(options, behind(name)),
    ]),
    '',
  ].join('\n');

/**
 * Tests whether the line has the given command or, without an argument, none yet. fish's own test would take an option's
 * value for a command.
 */
const commandTest = (commands: readonly Command[]): string => `function __waymark_command
  for word in (commandline -opc)[2..-1]
    if contains -- $word ${commands.map(({ name }) => name).join(' ')}
      test $word = "$argv[1]"
      return
    end
  end
  test -z "$argv[1]"
end`;

const quote = (text: string): string => `'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`;

const behind = (command: string): string => `-n '__waymark_command ${command}'`;

/** Offers the choices until one of them is on the line. */
const choiceLine = (command: string, choices: string): string =>
  `complete -c waymark -n '__waymark_command ${command}; and not __fish_seen_subcommand_from ${choices}' -a ${quote(choices)}`;

const optionLines = (specs: OptionSpecs, where = ''): string[] =>
  Object.entries(specs).map(([name, spec]) =>
    ['complete -c waymark', where, `-l ${name}`, valueOf(spec), `-d ${quote(spec.about)}`]
      .filter(Boolean)
      .join(' '),
  );

function valueOf({ value, choices, completes }: OptionSpec): string {
  if (value === undefined) return '';
  if (choices !== undefined) return `-x -a ${quote(choices.join(' '))}`;
  if (completes === undefined) return '-x';
  return completes === 'folder' ? `-x -a '(__fish_complete_directories)'` : '-r -F';
}
