import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../../..');

/** Runs CommonJS in another process, with the project's packages available; `words` are `process.argv` from 1 on. */
export function runScript(script: string, ...words: string[]): string | null {
  const { status, signal, stderr } = spawnSync(process.execPath, ['-e', script, ...words], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0 && signal !== 'SIGKILL') throw new Error(`The script failed: ${stderr}`);
  return signal;
}
