import { spawn } from 'node:child_process';
import { OWN_NODE } from './project.mjs';

const OWN_NODE_MAJOR = 24;

/** @param {string} command @param {string[]} args @returns {Promise<number | null>} exit code; null after a signal */
export function passOn(command, args) {
  const child = spawn(command, args, { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code));
  });
}

/**
 * Runs the script again in the project's own Node, unless this is already that version.
 * @param {string} script @returns {Promise<boolean>} whether it ran there; its exit code is then this process's
 */
export async function runInOwnNode(script) {
  if (Number.parseInt(process.versions.node, 10) === OWN_NODE_MAJOR) return false;
  process.exitCode = (await passOn(OWN_NODE, [script, ...process.argv.slice(2)])) ?? 1;
  return true;
}
