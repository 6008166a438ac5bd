import { type ChildProcess, spawn } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { ROOT } from './child-script';

const SCRIPT = `
const db = require('better-sqlite3')(process.argv[1]);
db.exec('BEGIN EXCLUSIVE');
console.log('held');
setInterval(() => {}, 1000);`;

/** Another process that holds the lock; resolves once it does. Killed after the test. */
export async function holdLock(path: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['-e', SCRIPT, path], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', () => reject(new Error('The lock was not taken')));
  });
  return child;
}

export const killed = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
