import { resolve } from 'node:path';
import { defaultDataDir } from '../data-dir';

/** The command line is invalid. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const DATA_SWITCH = '--data';
export const ADD_SWITCH = '--add';

/**
 * The value of a switch, given as `--data DIR` or `--data=DIR`; empty if it has none, undefined if it was not given.
 */
export function switchValue(argv: readonly string[], name: string): string | undefined {
  const index = argv.findIndex((word) => word === name || word.startsWith(`${name}=`));
  if (index === -1) return undefined;
  return (argv[index] === name ? argv[index + 1] : argv[index]?.slice(name.length + 1)) ?? '';
}

/** The store's folder: `--data DIR`, or else the usual one. Other switches are left to Electron and Chromium. */
export function readDataDir(argv: readonly string[]): string {
  const given = switchValue(argv, DATA_SWITCH);
  if (given === undefined) return defaultDataDir();
  // Falling back to the usual folder would open data that the person did not ask for.
  if (given === '' || given.startsWith('--')) {
    throw new UsageError('--data needs a folder, as in --data ~/waymark-data.');
  }
  return resolve(given);
}

const COMMAND = 'cli';

/**
 * The words after `cli` if the program was started as a shell command; null if it is to open its window. Chromium's
 * switches may come first.
 *
 * @param isSource whether Electron was started with the app's folder, which then comes first
 */
export function commandWords(argv: readonly string[], isSource: boolean): readonly string[] | null {
  const words = argv.slice(1);
  const first = words.findIndex((word) => !word.startsWith('--')) + Number(isSource);
  // A folder or a task named “cli” is not the command.
  const isValue = [DATA_SWITCH, ADD_SWITCH].some((each) => words.slice(0, first).includes(each));
  return words[first] === COMMAND && !isValue ? words.slice(first + 1) : null;
}
