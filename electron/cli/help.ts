import type { Command, OptionSpecs } from './command';
import { COMMON_OPTIONS } from './options';

const GAP = 3;

/** Two columns, the second aligned. */
function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length)) + GAP;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`);
}

const called = ({ name, usage }: Command): string => `${name} ${usage}`.trim();

const optionRows = (specs: OptionSpecs) =>
  Object.entries(specs).map(
    ([name, { value, about }]) =>
      [value === undefined ? `--${name}` : `--${name} ${value}`, about] as const,
  );

/** The general help. */
export const helpLines = (version: string, commands: readonly Command[]): string[] => [
  `Waymark ${version}`,
  '',
  'waymark COMMAND [OPTIONS]',
  '',
  ...table(commands.map((command) => [called(command), command.about] as const)),
  '',
  ...table(optionRows(COMMON_OPTIONS)),
  '',
  'Name a task by words of its title, or by the code shown before it in lists.',
  'After --, everything is taken as words, even what looks like an option.',
  '',
  'Exit codes: 0 done; 1 refused or failed; 2 wrong usage; 3 no match, or more than one match.',
];

/** The help of one command. */
export const commandHelpLines = (command: Command): string[] => [
  `waymark ${called(command)}`,
  '',
  `${command.about[0]?.toUpperCase()}${command.about.slice(1)}.`,
  '',
  ...table(optionRows({ ...command.options, ...COMMON_OPTIONS })),
];
