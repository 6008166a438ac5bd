import type { Command, OptionSpec, OptionSpecs } from '../command';
import { COMMON_OPTIONS } from '../options';

/** Loaded by `waymark completion fish | source`. */
export const fishCompletion = (commands: readonly Command[]): string =>
  [
    'complete -c waymark -f',
    ...optionLines(COMMON_OPTIONS),
    ...commands.flatMap(({ name, about, choices, options = {} }) => [
      `complete -c waymark -n __fish_use_subcommand -a ${name} -d ${quote(about)}`,
      ...(choices === undefined
        ? []
        : [`complete -c waymark ${behind(name)} -a ${quote(choices.join(' '))}`]),
      ...optionLines(options, behind(name)),
    ]),
    '',
  ].join('\n');

const quote = (text: string): string => `'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`;

const behind = (command: string): string => `-n '__fish_seen_subcommand_from ${command}'`;

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
