import { resolve } from 'node:path';
import { defaultDataDir } from '../data-dir';

/** The command line cannot be followed. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const DATA_SWITCH = '--data';
export const ADD_SWITCH = '--add';

/** What stands behind a switch, as `--data DIR` or `--data=DIR`; empty where nothing does, undefined where it was not given. */
export function switchValue(argv: readonly string[], name: string): string | undefined {
  const index = argv.findIndex((word) => word === name || word.startsWith(`${name}=`));
  if (index === -1) return undefined;
  return (argv[index] === name ? argv[index + 1] : argv[index]?.slice(name.length + 1)) ?? '';
}

/** The folder of the store: `--data DIR`, else the usual one. All else is left to Electron and Chromium, which take switches of their own. */
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
 * What stands behind `cli`, where the program was started as a shell command; null: it is to open its window. Switches of
 * Chromium may stand before it.
 *
 * @param isSource whether Electron was started with the folder of the app, which then comes first
 */
export function commandWords(argv: readonly string[], isSource: boolean): readonly string[] | null {
  const words = argv.slice(1);
  const first = words.findIndex((word) => !word.startsWith('--')) + Number(isSource);
  // A folder of that name is none, nor is a task.
  const isValue = [DATA_SWITCH, ADD_SWITCH].some((each) => words.slice(0, first).includes(each));
  return words[first] === COMMAND && !isValue ? words.slice(first + 1) : null;
}
