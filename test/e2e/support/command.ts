import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Ended } from './waymark';

export const ROOT = join(import.meta.dirname, '../../..');
const SCRIPT = join(ROOT, 'build', 'scripts', 'waymark.mjs');

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts a program in a separate process. */
export function launchProgram(
  command: string,
  args: readonly string[],
  { cwd = ROOT, env = {} }: { cwd?: string; env?: Readonly<Record<string, string>> } = {},
): Started {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...said }));
  });
  return { child, ended };
}

/** The shell command, as npm runs it. */
export const launchCommand = (words: readonly string[], env?: Readonly<Record<string, string>>) =>
  launchProgram(process.execPath, [SCRIPT, ...words], env && { env });

/** The shell command as a command line. */
export const COMMAND_LINE = `'${process.execPath}' '${SCRIPT}'`;
