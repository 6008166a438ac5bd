import { app } from 'electron';

const NAME = 'cli';

/**
 * What stands behind `cli`, where the program was started as a shell command; null: it is to open its window. Switches of
 * Chromium may stand before it.
 *
 * @param isSource whether Electron was started with the folder of the app, which then comes first
 */
export function commandWords(argv: readonly string[], isSource: boolean): readonly string[] | null {
  const words = argv.slice(1);
  const first = words.findIndex((word) => !word.startsWith('--')) + Number(isSource);
  // A folder of that name is none.
  const isFolder = words.slice(0, first).includes('--data');
  return words[first] === NAME && !isFolder ? words.slice(first + 1) : null;
}

/** Carries it out, and ends: no window, no display and no lock is needed, and a Waymark that runs is left alone. */
export async function runCommand(words: readonly string[]): Promise<void> {
  let exitCode = 1;
  try {
    const { waymark } = await import('../cli/main');
    exitCode = await waymark(words, app.getVersion());
  } catch (error) {
    console.error(error);
  }
  app.exit(exitCode);
}
