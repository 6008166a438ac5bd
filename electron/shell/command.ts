import { app } from 'electron';

/** Runs a shell command and exits: needs no window, display or lock, and leaves a running Waymark alone. */
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
