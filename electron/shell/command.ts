import { app } from 'electron';

/** Carries out a shell command, and ends: no window, no display and no lock is needed, and a Waymark that runs is left alone. */
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
